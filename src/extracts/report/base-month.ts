import { monthNames, monthNumber } from '../cells/months';
import { clean } from './text';

const month = `(${monthNames.join('|')})s?`;
const based = new RegExp(`(?:baser\\p{L}*|bygger)\\s+på\\s+(?:\\p{L}+\\s+){0,3}?${month}(?!\\p{L})`, 'giu');
const inMonth = new RegExp(
  `(?<!\\p{L})(?:i|per|till och med|t\\.?o\\.?m\\.?)\\s+${month}(?:\\s+månad)?\\s+(20\\d\\d)`,
  'giu',
);

/**
 * The month that a rolling figure's analysis names as its base, 1–12: "baserad på oktobers resultat", or the month and year
 * in the same sentence as the outcome itself, rounded as the table has it. Undefined where none or more than one is named.
 */
export function baseMonth(analysis: string, outcome: number | undefined, year: number): number | undefined {
  const found = new Set<number>();
  for (const sentence of sentences(clean(analysis))) {
    for (const match of sentence.matchAll(based)) add(found, match[1]);
    if (outcome === undefined || !holdsFigure(sentence, outcome)) continue;
    for (const match of sentence.matchAll(inMonth)) {
      if (Number(match[2]) === year) add(found, match[1]);
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function add(found: Set<number>, name: string | undefined): void {
  const number = name === undefined ? undefined : monthNumber(name);
  if (number !== undefined) found.add(number);
}

const sentences = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

/** Whether a sentence has the outcome as a percentage, with as many decimals or more. */
function holdsFigure(sentence: string, outcome: number): boolean {
  return [...sentence.matchAll(/(\d+)(?:,(\d+))?\s*%/g)].some(([, whole, fraction = '']) => {
    const figure = Number(`${whole}.${fraction || '0'}`);
    const decimals = String(outcome).split('.')[1]?.length ?? 0;
    return Math.abs(figure - outcome) <= 0.5 * 10 ** -decimals + 1e-9;
  });
}
