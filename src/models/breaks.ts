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
 * The break that a change from one year to another would be computed across, if any (domain rule 10).
 *
 * A break in a year's course stands between that year's figure and the year's before, whatever its month.
 */
export function breakBetween(
  breaks: readonly SeriesBreakRow[],
  from: number,
  to: number,
): SeriesBreakRow | undefined {
  return breaks.find((row) => row.year > from && row.year <= to);
}
