import type { UnitOfMeasure } from '@/domain/indicator';
import { readNumber } from '../cells/read-number';
import { shapesOf } from '../cells/shapes';
import type { Sign } from '../cells/sign';
import { amountBelow, amountScale } from './amount-scale';
import { decimalSignIn } from './decimal-sign-in';
import { type FigureColumn, figureColumns, rowColumn } from './figure-columns';
import { findingOf, rowsOf } from './finding-of';
import type { ImportFinding } from './import-finding';
import { measureOf } from './indicator-words';
import type { IndicatorAnswer, Mapping } from './mapping';
import { type MeasureColumn, measureColumn } from './measure-column';
import type { DistinctText, TableProfile } from './profile';
import { counted, quoted } from './swedish-count';
import { titleLines } from './title-lines';

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
  return [
    ...ofMeasureColumn(profile, mapping),
    ...unsaidAmounts(profile, mapping),
    ...byColumn(profile, mapping),
  ];
}

function byColumn(profile: TableProfile, mapping: Mapping): ImportFinding[] {
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

type UsedIndicator = Extract<IndicatorAnswer, { use: 'indicator' }>;

/**
 * That the rows say themselves what they are measured in, where they are not all of one measure. Kronor among other measures cannot be read:
 * a scale is a whole column's.
 */
function ofMeasureColumn(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  const column = measureColumn(mapping.columns, profile);
  if (!column) return [];
  if (column.only !== undefined) return contradicted(column, column.only, mapping);
  if (column.texts.length < 2) return [];
  const said = `Kolumnen ”${column.name}” säger vad värdena mäts i (${quoted(column.texts)}).`;
  const asks = findingOf(
    'asks',
    'mixed_measures',
    `${said} Stäm av varje indikators mått mot den.`,
    [],
    [column.at],
  );
  const foreign = column.texts.filter((text) => (amountScale(text) ?? 1) !== 1);
  const amounts = usedIndicators(mapping).filter(({ unit_of_measure: unit }) => unit === 'sek_thousands');
  const values = figureColumns(mapping.columns, profile).filter(({ role }) => role.is === 'value');
  const isScaled = values.some(({ at }) => mapping.scales?.[at] !== undefined);
  if (foreign.length === 0 || amounts.length === 0 || isScaled) return [asks];
  const sentence = `${said} Tertial räknar pengar i tusental kronor och kan bara räkna om en hel kolumn. Lämna ${quoted(amounts.map(({ name }) => name))} utanför, eller ändra måttet om det inte är pengar.`;
  return [findingOf('stops', 'mixed_measures', sentence, [], [column.at]), asks];
}

/** Indicators, known ones too, in another measure than the file says that all its rows have. */
function contradicted(column: MeasureColumn, measure: UnitOfMeasure, mapping: Mapping): ImportFinding[] {
  const others = usedIndicators(mapping).filter(({ unit_of_measure: unit }) => unit !== measure);
  return others.map(({ name, unit_of_measure: unit }) => {
    // Many an index is printed as a percentage.
    const weight = unit === 'index' && measure === 'percent' ? 'asks' : 'stops';
    const sentence = `${name} är i ${words[unit]}, men kolumnen ”${column.name}” säger ${quoted(column.texts)}. Ändra indikatorns mått, eller välj att det är en ny indikator.`;
    return findingOf(weight, 'mixed_measures', sentence, [], [column.at]);
  });
}

const usedIndicators = (mapping: Mapping): UsedIndicator[] =>
  Object.values(mapping.indicators).flatMap((answer) => (answer.use === 'indicator' ? [answer] : []));

/** Columns of which nothing says whether their money is kronor or thousands of them, or under a title of money whether they are money at all. */
function unsaidAmounts(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  if (rowColumn(mapping.columns, 'indicator') !== undefined) return [];
  const isTitled = titleLines(profile).some((line) => measureOf(line) === 'sek_thousands');
  const unsaid = figureColumns(mapping.columns, profile).filter((column) => {
    const { at, role, profile: figures } = column;
    const name = role.part.indicator ?? mapping.whole.indicator ?? '';
    const answer = mapping.indicators[name];
    if (role.is !== 'value' || answer?.use !== 'indicator' || mapping.scales?.[at] !== undefined)
      return false;
    const words = `${figures.name} ${name} ${amountBelow(profile, figures.name)}`;
    const isAmount = answer.unit_of_measure === 'sek_thousands';
    if (!isAmount && !(isTitled && !answer.settled && measureOf(words) === undefined)) return false;
    if (amountScale(words) !== undefined || (isAmount && amountScale(profile.above.join(' ')) !== undefined))
      return false;
    return numbersOf(column, mapping).every(({ sign }) => sign === 'none');
  });
  if (unsaid.length === 0) return [];
  const columns = quoted(unsaid.map(({ profile: { name } }) => name));
  const sentence = `Kronor eller tusental kronor? Det står inte vad talen i ${columns} är. Som pengar läses de som tusental kronor: välj ”Från kronor till tusen kronor” vid kolumnen om de är i kronor, eller ändra måttet om de inte är pengar.`;
  return [
    findingOf(
      'asks',
      'mixed_measures',
      sentence,
      [],
      unsaid.map(({ at }) => at),
    ),
  ];
}

function ofIndicator(
  indicator: UsedIndicator,
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
    // Pieces are never percent: such a figure would be wrong and not only in a name.
    const isPieces = indicator.unit_of_measure === 'percent' && measures.has('pieces');
    findings.push(findingOf(isPieces ? 'stops' : 'asks', 'mixed_measures', sentence, texts(foreign), at));
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
