import { readYear } from '../cells/read-year';
import { signOf } from '../cells/sign';
import { unitRank } from './heading-words';
import { indicatorFinder, type Known, unitFinder } from './known';
import { onlyTotal } from './only-total';
import { isDated, type SeenColumn } from './seen-column';

export type RowRole = 'unit' | 'indicator' | 'year' | 'period' | 'sex';

/** The columns that say row by row what a figure is of. */
export function rowColumns(
  columns: readonly SeenColumn[],
  known: Known,
  hasTitleYear: boolean,
): Partial<Record<RowRole, number>> {
  const free = columns.filter((column) => !isDated(column) && column.kind.kind !== 'blank');
  const year = yearColumn(free, hasTitleYear || columns.some(isDated));
  const period = free.find(
    ({ at, heading, kind }) =>
      at !== year && (heading.role === 'period' || (!heading.role && kind.kind === 'period')),
  )?.at;
  const sex = free.find(
    ({ heading, kind }) => heading.role === 'sex' || (!heading.role && !heading.sex && kind.kind === 'sex'),
  )?.at;
  const texts = free.filter(({ at }) => at !== year && at !== period && at !== sex);
  const hasYears = year !== undefined || hasTitleYear || columns.some(isDated);
  const indicator = indicatorColumn(texts, known);
  const unit = unitColumn(
    texts.filter(({ at }) => at !== indicator),
    known,
    hasYears && indicator === undefined,
  );
  const told =
    indicator ??
    (unit !== undefined && columns.some(isDated)
      ? evenColumn(
          texts.filter(({ at }) => at !== unit),
          columns.find(({ at }) => at === unit),
        )
      : undefined);
  const found = { unit, indicator: told, year, period, sex };
  return Object.fromEntries(Object.entries(found).filter(([, at]) => at !== undefined));
}

/**
 * A column headed as one of years, else one whose texts are years; `Period` with `T1 2025` in it says both. Where the year is told already,
 * numbers like years under a name of their own are figures: 1 950 visitors.
 */
function yearColumn(columns: readonly SeenColumn[], isTold: boolean): number | undefined {
  const tells = ({ kind, profile }: SeenColumn) =>
    kind.kind === 'year' || kind.kind === 'date' || profile.distinct.some(({ text }) => readYear(text));
  const headed = columns.filter(({ heading }) => heading.role === 'year');
  const isYears = ({ kind }: SeenColumn) => kind.kind === 'year' || kind.kind === 'date';
  return (
    headed.find(tells) ??
    columns.find((column) => column.heading.role === 'period' && isYears(column)) ??
    columns.find(
      ({ heading, kind }) =>
        !heading.role && !heading.sex && kind.kind === 'year' && !(isTold && heading.name !== ''),
    )
  )?.at;
}

const isWords = ({ kind }: SeenColumn) => kind.kind === 'text' || kind.kind === 'code';

/** So many of a column's names, the most frequent, tell whether they are known ones. */
const lookedAt = 500;

/** Counts the known names in a column, once. */
function matching(find: (text: string) => unknown): (column: SeenColumn) => number {
  const counts = new Map<number, number>();
  return ({ at, profile }) => {
    const count =
      counts.get(at) ?? profile.distinct.slice(0, lookedAt).filter(({ text }) => find(text)).length;
    counts.set(at, count);
    return count;
  };
}

function indicatorColumn(columns: readonly SeenColumn[], known: Known): number | undefined {
  const find = indicatorFinder(known.indicators);
  const matches = matching(find);
  const headed = columns.filter((column) => column.heading.role === 'indicator' && isWords(column));
  const best = headed.sort((a, b) => matches(b) - matches(a) || letters(b) - letters(a))[0];
  const unheaded = columns.filter((column) => !column.heading.role && isWords(column) && matches(column) > 0);
  return (best ?? unheaded.sort((a, b) => matches(b) - matches(a))[0])?.at;
}

/**
 * The column of a table with years across that says what its rows tell of each unit: most of its texts stand as often as each other, as
 * often as there are units. What divides the units (their county) stands the more often the more units it has.
 */
function evenColumn(columns: readonly SeenColumn[], unit: SeenColumn | undefined): number | undefined {
  const units = unit?.profile.distinctCount ?? 0;
  const isEven = ({ kind, heading, profile: { distinct } }: SeenColumn) => {
    const counts = distinct.filter(({ text }) => text !== '').map(({ count }) => count);
    const most = Math.max(...counts);
    const alike = counts.filter((count) => count >= 0.7 * most);
    const rowsOf = (some: readonly number[]) => some.reduce((sum, count) => sum + count, 0);
    const isMostly = alike.length > 1 && rowsOf(alike) >= 0.7 * rowsOf(counts);
    return kind.kind === 'text' && !heading.role && isMostly && most * 2 >= units;
  };
  return columns.find((column) => isEven(column) && onlyTotal(column).is === 'left_out')?.at;
}

/** How long the names of a column are: `N00945` beside the name of the key figure is its code. */
const letters = ({ profile }: SeenColumn): number => {
  const some = profile.distinct.slice(0, 200);
  return some.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, some.length);
};

/** A column of measures, which is headed `Enhet` too: procent, antal, index. */
const isMeasures = ({ profile }: SeenColumn): boolean => {
  const words = profile.distinct.map(({ text }) => text).filter((text) => text !== '');
  const measure = (text: string) =>
    signOf(text) !== undefined || /^(?:antal|index|andel|indexpoäng|poäng|personer|kronor)$/i.test(text);
  return words.length > 0 && words.every(measure);
};

function unitColumn(columns: readonly SeenColumn[], known: Known, orAnyNames: boolean): number | undefined {
  const find = unitFinder(known.units);
  const matches = matching(find);
  const rank = ({ profile }: SeenColumn) =>
    Math.min(...profile.headers.map(unitRank), unitRank(profile.name));
  const headed = columns
    .filter((column) => column.heading.role === 'unit' && isWords(column) && !isMeasures(column))
    .sort((a, b) => Number(a.kind.kind === 'code') - Number(b.kind.kind === 'code') || rank(a) - rank(b));
  if (headed[0]) return headed[0].at;
  const named = columns.filter((column) => !column.heading.role && column.kind.kind === 'text');
  const matched = named.filter((column) => matches(column) > 0).sort((a, b) => matches(b) - matches(a))[0];
  if (matched) return matched.at;
  // A cross table's first column often has no heading; what it is headed with otherwise is anyone's guess.
  const first = columns[0];
  const isNames =
    first && named.includes(first) && first.profile.distinct.every(({ text }) => !/^\d/.test(text));
  return orAnyNames && isNames ? first.at : undefined;
}
