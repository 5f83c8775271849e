import type { UnitOfMeasure } from '@/domain/indicator';
import { readNumber } from '../cells/read-number';
import { shapesOf } from '../cells/shapes';
import type { Sign } from '../cells/sign';
import { decimalSignIn } from './decimal-sign-in';
import { type FigureColumn, figureColumns, rowColumn } from './figure-columns';
import { findingOf, rowsOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import type { IndicatorAnswer, Mapping } from './mapping';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';

const allowed: { readonly [U in UnitOfMeasure]: readonly Sign[] } = {
  percent: ['none', 'percent'],
  index: ['none'],
  count: ['none', 'pieces'],
  sek_thousands: ['none', 'kr', 'tkr', 'mnkr'],
  kg_co2e_per_kg: ['none', 'kg'],
};

const words: { readonly [U in UnitOfMeasure]: string } = {
  percent: 'procent',
  index: 'index',
  count: 'antal',
  sek_thousands: 'tusental kronor',
  kg_co2e_per_kg: 'kg CO₂e per kg',
};

/** Numbers that are alike, with the sign after them. */
interface SeenNumbers {
  readonly texts: readonly DistinctText[];
  readonly sign: Sign;
  readonly decimals: number;
  /** Reads one of them. */
  readonly numberOf: (text: string) => number;
}

/**
 * Figures that are printed in another measure than their indicator has, or may be shares of one. That one indicator's figures are in several
 * measures the rows tell, and all that is to be told where each row has its indicator.
 */
export function measureFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  if (rowColumn(mapping.columns, 'indicator') !== undefined) return [];
  const byIndicator = new Map<string, FigureColumn[]>();
  for (const column of figureColumns(mapping.columns, profile)) {
    const name = column.role.part.indicator ?? mapping.whole.indicator;
    if (name === undefined || column.role.is !== 'value' || column.profile.stored !== 'text') continue;
    byIndicator.set(name, [...(byIndicator.get(name) ?? []), column]);
  }
  return [...byIndicator].flatMap(([name, columns]) => {
    const answer = mapping.indicators[name];
    return answer?.use === 'indicator' ? ofIndicator(answer, columns, mapping) : [];
  });
}

function ofIndicator(
  indicator: Extract<IndicatorAnswer, { use: 'indicator' }>,
  columns: readonly FigureColumn[],
  mapping: Mapping,
): ImportFinding[] {
  const at = columns.map((column) => column.at);
  const numbers = columns.flatMap((column) => numbersOf(column, mapping));
  const findings: ImportFinding[] = [];
  const measures = new Set(numbers.map(({ sign }) => sign).filter((sign) => sign !== 'none'));
  const foreign = numbers.filter(({ sign }) => !allowed[indicator.unit_of_measure].includes(sign));
  if (foreign.length > 0 && measures.size === 1) {
    const sentence = `${indicator.name} är i ${words[indicator.unit_of_measure]}, men ${counted(rowsOf(texts(foreign)), 'cell har', 'celler har')} ett annat mått: ${names(foreign)}. Ändra indikatorns mått eller välj bort kolumnen.`;
    findings.push(findingOf('asks', 'mixed_measures', sentence, texts(foreign), at));
  }
  const unscaled = columns.every((column) => mapping.scales?.[column.at] === undefined);
  if (indicator.unit_of_measure === 'percent' && unscaled && areFractions(numbers)) {
    const sentence = `Alla tal för ${indicator.name} ligger mellan 0 och 1 (${names(numbers)}). Är de andelar av 1 ska de multipliceras med 100 för att bli procent.`;
    findings.push(findingOf('asks', 'mixed_measures', sentence, texts(numbers), at));
  }
  for (const { at: place, profile } of columns) {
    const scale = mapping.scales?.[place];
    if (scale === undefined || scale === 1) continue;
    findings.push(findingOf('tells', 'unsettled', scaleSentence(profile.name, scale), [], [place]));
  }
  return findings;
}

const texts = (numbers: readonly SeenNumbers[]) => numbers.flatMap((some) => some.texts);

const names = (numbers: readonly SeenNumbers[]) => quoted(texts(numbers).map(({ text }) => text));

/** Bare numbers from 0 to 1, not all of them whole. */
const areFractions = (numbers: readonly SeenNumbers[]): boolean =>
  numbers.some(({ decimals }) => decimals >= 2) &&
  numbers.every(
    ({ texts: some, sign, numberOf }) =>
      sign === 'none' && some.every(({ text }) => numberOf(text) >= 0 && numberOf(text) <= 1),
  );

const scaleSentence = (name: string, scale: number): string => {
  if (scale === 0.001) return `Beloppen i ”${name}” är i kronor och räknas om till tusental kronor.`;
  if (scale === 1000) return `Beloppen i ”${name}” är i miljoner kronor och räknas om till tusental kronor.`;
  return `Talen i ”${name}” multipliceras med ${new Intl.NumberFormat('sv-SE').format(scale)}.`;
};

function numbersOf({ at, profile }: FigureColumn, mapping: Mapping): SeenNumbers[] {
  const sign = decimalSignIn(mapping, profile, at);
  const read = (text: string) => readNumber(text, sign === ',' || sign === '.' ? sign : undefined);
  const numberOf = (text: string) => {
    const reading = read(text);
    return reading.kind === 'number' ? reading.value : Number.NaN;
  };
  return shapesOf(profile.distinct).flatMap(({ text, texts: some }) => {
    const reading = read(text);
    return reading.kind === 'number'
      ? [{ texts: some, sign: reading.sign, decimals: reading.decimals, numberOf }]
      : [];
  });
}
