import type { Value } from '@/domain/value';
import { rounded } from '@/format/number';
import type { SeriesBreakRow } from '@/queries/series-breaks';
import { breakBetween } from './breaks';

/** The change of a figure from an earlier year. `across` is the break that it is computed over, which must be said. */
export interface Change {
  readonly from: number;
  readonly to: number;
  /** Later minus earlier, in the indicator's unit of measure. */
  readonly difference: number;
  readonly across: SeriesBreakRow | undefined;
}

/** A figure of one year. */
export interface YearValue {
  readonly year: number;
  readonly value: Value;
}

/** The change to one year from the year before; nothing where either has no number. */
export function changeTo(
  year: number,
  series: readonly YearValue[],
  breaks: readonly SeriesBreakRow[],
): Change | undefined {
  const later = series.find((point) => point.year === year)?.value;
  const earlier = series.find((point) => point.year === year - 1)?.value;
  if (later?.kind !== 'number' || earlier?.kind !== 'number') return undefined;
  return {
    from: year - 1,
    to: year,
    difference: rounded(later.number - earlier.number, 6),
    across: breakBetween(breaks, year - 1, year),
  };
}
