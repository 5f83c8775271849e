import { isIsoDate } from '../cells/iso-date';
import { dashes, withPlainDashes } from '../cells/plain';
import { type Sign, signOf } from '../cells/sign';
import { clean } from './text';

/** A cell of a table as it reads. */
export type Reading =
  | { readonly kind: 'empty' }
  /** A sign that stands for no figure: `-`, `..`. */
  | { readonly kind: 'dash'; readonly raw: string }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly sign: Sign;
      /** The cell as printed. */
      readonly raw: string;
      /** Whether a stray space stood in the number. */
      readonly damaged: boolean;
    }
  | { readonly kind: 'text'; readonly raw: string };

const numeral = new RegExp(`^([${dashes}])?\\s?(\\d{1,3}(?: \\d{3})+|\\d+)(?:( ?)[,.]( ?)(\\d+))?\\s*(.*)$`);

/**
 * Reads a cell: Swedish decimal comma (a point is taken too), thousands in groups with a space, a minus of any kind, and a sign
 * of measure after it. Anything else, `ca 84 %` or `6 7`, is text: a number is never picked out of words.
 *
 * @param counted the name of what the cell tells: of `Antal barn per grupp`, `14,8 barn` is a number too.
 */
export function readCell(cell: string, counted = ''): Reading {
  const raw = clean(cell);
  if (raw === '') return { kind: 'empty' };
  if (/^(?:[-\u2010-\u2015\u2212]+|\.{1,3}|…)$/.test(raw)) return { kind: 'dash', raw };
  const parts = numeral.exec(raw);
  const suffix = (parts?.[6] ?? '').trim();
  const sign = signOf(suffix) ?? (isCounted(suffix, counted) ? 'pieces' : undefined);
  if (!parts || sign === undefined) return { kind: 'text', raw };
  const [, minus, whole = '', before = '', after = '', fraction = ''] = parts;
  // `0 250` is two numbers that have run together.
  if (/^0\d* /.test(whole)) return { kind: 'text', raw };
  // 1.234 may be a thousand or a decimal number: nothing is guessed.
  if (raw.includes('.') && fraction.length === 3 && !/^0/.test(whole)) return { kind: 'text', raw };
  const digits = `${minus ? '-' : ''}${whole.replaceAll(' ', '')}${fraction ? `.${fraction}` : ''}`;
  return {
    kind: 'number',
    value: Number(digits) + 0,
    decimals: fraction.length,
    sign,
    raw,
    damaged: before !== '' || after !== '',
  };
}

/** Whether the words after a number are what its name says is counted. */
function isCounted(suffix: string, counted: string): boolean {
  const words = (text: string) =>
    clean(text)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter(Boolean);
  const named = new Set(words(counted));
  return /^[\p{L}\s/-]{3,}$/u.test(suffix) && words(suffix).every((word) => named.has(word));
}

const blank = (reading: Reading) => reading.kind === 'empty' || reading.kind === 'dash';

/** Whether a cell can stand where a figure is expected. A bare year cannot: it is a displaced period. */
export const isFigureOrBlank = (cell: string): boolean => {
  const reading = readCell(cell);
  return blank(reading) || (reading.kind === 'number' && !/^20\d\d$/.test(reading.raw));
};

/** Whether a cell can stand where a count is expected: `7`, `7 st`, or nothing. */
export const isCountOrBlank = (cell: string): boolean => {
  const reading = readCell(cell);
  return blank(reading) || isCount(cell);
};

/** Whether a cell is a count: `7` or `7 st`. */
export const isCount = (cell: string): boolean => {
  const reading = readCell(cell);
  return (
    reading.kind === 'number' &&
    reading.decimals === 0 &&
    reading.value >= 0 &&
    (reading.sign === 'none' || reading.sign === 'pieces')
  );
};

/** An ISO date in a cell, spaces and kinds of dash mended; undefined where there is none. */
export function readDate(cell: string): string | undefined {
  const compact = withPlainDashes(clean(cell).replace(/\s/g, ''));
  return compact.startsWith('20') && isIsoDate(compact) ? compact : undefined;
}
