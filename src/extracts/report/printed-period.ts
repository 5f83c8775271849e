import type { Period } from '@/domain/period';
import { clean, looseKey } from './text';

/** A year or a part of one as the reports print it. Each part is undefined where it is not printed. */
export interface PrintedPeriod {
  readonly year: number | undefined;
  readonly period: Period | undefined;
}

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The number of a month by its name or its first three letters, with or without the genitive's s; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const key = looseKey(word);
  const index = months.findIndex((name) => key === name || key === `${name}s` || key === name.slice(0, 3));
  return index < 0 ? undefined : index + 1;
}

/** The names of the months, for patterns. */
export const monthNames: readonly string[] = months;

/** What a span of months is called: `jan–apr` is the first tertial. Other spans, such as `jan–aug`, are no period of the format. */
const spans: Readonly<Record<string, Period>> = {
  '1-4': 'T1',
  '5-8': 'T2',
  '9-12': 'T3',
  '1-12': 'year',
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
};

const periodWord =
  /(?<!\p{L})(?:t\s?([123])(?!\d)|tertial\s?([123])(?!\d)|(?:kv|kvartal)\s?([1-4])(?!\d)|q([1-4])(?!\d)|vb|helår|år)(?!\p{L})/iu;

/**
 * The year and the period in a cell or a column heading: `VB 2024`, `2024`, `T1 2025`, `Utfall T2 2025`, `mars 2025`, `2025-03`.
 *
 * `VB` and a bare year are the whole year. What the complaint table means by VB is its own matter.
 */
export function printedPeriod(text: string): PrintedPeriod {
  const line = clean(text);
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(line)?.[1];
  const found = { year: year === undefined ? undefined : Number(year) };
  const word = periodWord.exec(line);
  const tertial = word?.[1] ?? word?.[2];
  if (tertial) return { ...found, period: `T${tertial}` as Period };
  const quarter = word?.[3] ?? word?.[4];
  if (quarter) return { ...found, period: `Q${quarter}` as Period };
  const isoMonth = /(?<!\d)20\d\d-(0[1-9]|1[0-2])(?!\d)/.exec(line)?.[1];
  if (isoMonth) return { ...found, period: `M${isoMonth}` as Period };
  const named = line.split(/[\s\u2010-\u2015-]+/).flatMap((part) => monthNumber(part) ?? []);
  const [first, last] = named;
  if (first !== undefined && last !== undefined) return { ...found, period: spans[`${first}-${last}`] };
  if (first !== undefined) return { ...found, period: `M${String(first).padStart(2, '0')}` as Period };
  if (word) return { ...found, period: 'year' };
  return {
    ...found,
    period: found.year === undefined ? undefined : /^20\d\d$/.test(line) ? 'year' : undefined,
  };
}

/** Whether a cell says how often a figure comes, and not when: `År`, `Tertial`. */
export const isPeriodicity = (cell: string): boolean =>
  /^(?:år|tertial|kvartal|månad|helår)$/i.test(clean(cell));

/** Whether a cell holds nothing but a period (`VB 2024`, `2024`, `T1 2025`) or a periodicity (`År`, `Tertial`). */
export function isPeriodCell(cell: string): boolean {
  const line = clean(cell);
  if (isPeriodicity(line)) return true;
  const { year, period } = printedPeriod(line);
  // `T2 2024 10,3` has another cell's figure with it.
  const rest = line
    .replace(/20\d\d(?:-\d\d)?/g, '')
    .replace(/(?<!\p{L})(?:t|tertial|kv|kvartal|q)\s?[1-4](?!\d)/giu, '');
  return (
    (year !== undefined || period !== undefined) &&
    line.length <= 16 &&
    !line.includes('%') &&
    !/\d/.test(rest)
  );
}
