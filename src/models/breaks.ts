import type { SeriesBreakRow } from '@/queries/series-breaks';

/** The breaks that touch one unit's series of one indicator. An empty unit or indicator in a break means all. */
export function breaksOf(
  breaks: readonly SeriesBreakRow[],
  { unitId, indicatorId }: { unitId: string; indicatorId: string },
): SeriesBreakRow[] {
  return breaks.filter(
    (row) =>
      (row.unit_id === null || row.unit_id === unitId) &&
      (row.indicator_id === null || row.indicator_id === indicatorId),
  );
}

/**
 * Whether the report itself doubts the indicator's figure of a year: it says that the figure could not be got in the usual way. It is shown
 * and judged as printed, with the doubt beside it.
 */
export const isDoubted = (breaks: readonly SeriesBreakRow[], year: number): boolean =>
  breaks.some((row) => row.kind === 'method' && row.year === year && row.indicator_id !== null);

/** A break's reason inside a sentence or a label: "Egen enhet …" → "egen enhet …". */
export const inText = (reason: string): string =>
  reason.slice(0, 1).toLocaleLowerCase('sv') + reason.slice(1);

/**
 * The breaks that a change from one year to another would be computed across (domain rule 10).
 *
 * A break in a year's course stands between that year's figure and the year's before, whatever its month.
 */
export const breaksBetween = (
  breaks: readonly SeriesBreakRow[],
  from: number,
  to: number,
): SeriesBreakRow[] => breaks.filter((row) => row.year > from && row.year <= to);

/** The one to name where there is room for one: that of the indicator itself before that of the whole unit. */
export function breakBetween(
  breaks: readonly SeriesBreakRow[],
  from: number,
  to: number,
): SeriesBreakRow | undefined {
  const between = breaksBetween(breaks, from, to);
  return between.find((row) => row.indicator_id !== null) ?? between[0];
}
