import type { EconomySection } from '@/domain/budget';
import { periods } from '@/domain/period';
import { absenceText } from '@/format/absence';
import { formatNumber } from '@/format/number';
import { periodName } from '@/format/period';
import type { RowCell, TableRow } from '@/queries/asked-rows';
import { assessmentInWords, levelInWords } from '../goals/goal-words';
import { directionInWords, measurementInWords, unitInWords } from '../indicator-words';
import { isFormatTable } from './table-words';

const sections: Record<EconomySection, string> = { income: 'intäkter', cost: 'kostnader', net: 'netto' };

/** Downloads know rows by these, and may not know the questions. */
export type { RowsAsked, TableRow } from '@/queries/asked-rows';

/** The format's closed words in Swedish, by column; what stands for the whole table set is the same in each. */
const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: { total: 'totalt', women: 'kvinnor', men: 'män' },
  origin: { outcome: 'utfall', previous_year: 'kolumnen för året före', text: 'löpande text' },
  unit_of_measure: unitInWords,
  polarity: directionInWords,
  measurement: {
    ...Object.fromEntries(
      Object.entries(measurementInWords).flatMap(([kind, said]) => (said ? [[kind, said]] : [])),
    ),
    share: 'andel',
    count: 'antal',
    amount: 'belopp',
  },
  periodicity: { year: 'år', tertial: 'tertial', quarter: 'kvartal', month: 'månad' },
  assessment: assessmentInWords,
  section: sections,
  kind: {
    reorganisation: 'omorganisation',
    wording: 'ändrad fråga',
    definition: 'ändrad definition',
    method: 'ändrad metod',
  },
  period: { ...Object.fromEntries(periods.map((period) => [period, periodName(period)])), total: 'totalt' },
};

const ofTable: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  observations: {
    status: {
      reported: 'redovisat',
      missing: absenceText('missing'),
      not_applicable: absenceText('not_applicable'),
      suppressed: absenceText('suppressed'),
    },
  },
  activities: { status: { done: 'klar' } },
  units: { level: { city: 'stad', district: 'stadsdel', unit: 'enhet', workplace: 'arbetsplats' } },
  targets: { level: { unit: 'enhetens', board: 'nämndens', council: 'kommunfullmäktiges' } },
  goals: { level: levelInWords },
};

/** A closed word of the format in Swedish; any other text as it is. */
export function wordInSwedish(table: string, column: string, text: string): string {
  if (!isFormatTable(table)) return text;
  const word = (of: Readonly<Record<string, string>> | undefined) =>
    of !== undefined && Object.hasOwn(of, text) ? of[text] : undefined;
  return word(ofTable[table]?.[column]) ?? word(words[column]) ?? text;
}

/** The columns that a hidden figure has none of. */
const hiddenColumns = new Set(['value', 'raw', 'answers_n', 'population_n']);

/** Whether the row is one whose figure must not be shown. */
export const isHiddenRow = (table: string, row: TableRow): boolean =>
  table === 'observations' && row.status === 'suppressed';

/** Numbers that name something are written as they are: 2024 is no "2 024". */
const names = new Set(['year', 'line', 'base_month', 'month', 'decimals']);

/** Enough for any figure, and not for the noise of binary arithmetic. */
const mostDecimals = 10;

/** A cell as the page shows it: in Swedish, hidden as hidden, absent as nothing. */
export function cellText(table: string, column: string, row: TableRow): string {
  const cell: RowCell = row[column] ?? null;
  if (cell === null)
    return isHiddenRow(table, row) && hiddenColumns.has(column) ? absenceText('suppressed') : '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nej';
  if (typeof cell === 'string') return wordInSwedish(table, column, cell);
  if (!Number.isFinite(cell)) return String(cell);
  // What an own table's numbers are, nobody says: those of four figures may be years.
  const isName = isFormatTable(table) ? names.has(column) : Number.isInteger(cell) && Math.abs(cell) < 10_000;
  if (isName) return String(cell).replace('-', '\u2212');
  return formatNumber(cell, mostDecimals);
}
