import type { Period } from '@/domain/period';
import { monthNumber, monthPeriod, periodOfMonths } from '../cells/months';
import { clean } from './text';

/** A year or a part of one as the reports print it. Each part is undefined where it is not printed. */
export interface PrintedPeriod {
  readonly year: number | undefined;
  readonly period: Period | undefined;
}

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
  if (first !== undefined && last !== undefined) return { ...found, period: periodOfMonths(first, last) };
  if (first !== undefined) return { ...found, period: monthPeriod(first) };
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
