import type { UnitOfMeasure } from '@/domain/indicator';
import { readNumber } from '../cells/read-number';
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

interface SeenNumber {
  readonly text: DistinctText;
  readonly value: number;
  readonly decimals: number;
  readonly sign: Sign;
}

/** Figures of one indicator in more than one measure, and in another than the indicator's. Where rows have indicators the rows tell. */
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
  const texts = (some: readonly SeenNumber[]) => some.map(({ text }) => text);
  const findings: ImportFinding[] = [];
  const foreign = numbers.filter(({ sign }) => !allowed[indicator.unit_of_measure].includes(sign));
  if (foreign.length > 0) {
    const sentence = `${indicator.name} är i ${words[indicator.unit_of_measure]}, men ${counted(rowsOf(texts(foreign)), 'cell har', 'celler har')} ett annat mått: ${quoted(texts(foreign).map(({ text }) => text))}. Rätta måttet eller välj bort det som inte hör dit.`;
    findings.push(findingOf('asks', 'mixed_measures', sentence, texts(foreign), at));
  }
  const fractions = numbers.filter(isFraction);
  const unscaled = columns.every((column) => mapping.scales?.[column.at] === undefined);
  if (indicator.unit_of_measure === 'percent' && unscaled && fractions.length > 0) {
    const wholes = numbers.filter((number) => Math.abs(number.value) > 1);
    const looks = quoted(
      texts(fractions).map(({ text }) => text),
      2,
    );
    if (wholes.length > 0 && numbers.some(({ sign }) => sign === 'percent')) {
      const sentence = `${indicator.name} har både tal med procenttecken (${quoted(
        texts(wholes).map(({ text }) => text),
        1,
      )}) och tal under 1 utan (${looks}). Är de senare andelar av 1 blir de hundra gånger för små.`;
      findings.push(findingOf('asks', 'mixed_measures', sentence, texts(fractions), at));
    } else if (wholes.length === 0) {
      const sentence = `Alla tal för ${indicator.name} ligger mellan 0 och 1 (${looks}). Är de andelar av 1 ska de multipliceras med 100 för att bli procent.`;
      findings.push(findingOf('asks', 'mixed_measures', sentence, texts(fractions), at));
    }
  }
  for (const { at: place, profile } of columns) {
    const scale = mapping.scales?.[place];
    if (scale === undefined || scale === 1) continue;
    findings.push(findingOf('tells', 'unsettled', scaleSentence(profile.name, scale), [], [place]));
  }
  return findings;
}

/** A bare number that may be a share of one: within it, with at least two decimals, or one. */
const isFraction = ({ sign, value, decimals }: SeenNumber): boolean =>
  sign === 'none' && value > 0 && (value < 1 ? decimals >= 2 : false);

const scaleSentence = (name: string, scale: number): string => {
  if (scale === 0.001) return `Beloppen i ”${name}” är i kronor och räknas om till tusental kronor.`;
  if (scale === 1000) return `Beloppen i ”${name}” är i miljoner kronor och räknas om till tusental kronor.`;
  return `Talen i ”${name}” multipliceras med ${new Intl.NumberFormat('sv-SE').format(scale)}.`;
};

function numbersOf({ at, profile }: FigureColumn, mapping: Mapping): SeenNumber[] {
  const sign = decimalSignIn(mapping, profile, at);
  return profile.distinct.flatMap((text) => {
    const reading = readNumber(text.text, sign === ',' || sign === '.' ? sign : undefined);
    return reading.kind === 'number'
      ? [{ text, value: reading.value, decimals: reading.decimals, sign: reading.sign }]
      : [];
  });
}
