import type { Indicator, UnitOfMeasure } from '@/domain/indicator';
import { formatNumber, rounded } from './number';

/** What is needed of an indicator to write its figures. */
export type Measure = Pick<Indicator, 'unitOfMeasure' | 'decimals'>;

/** U+00A0: keeps a number and its unit on one line. */
export const noBreakSpace = '\u00a0';

const labels: Record<UnitOfMeasure, string> = {
  percent: '%',
  index: 'index',
  count: 'antal',
  sek_thousands: 'tkr',
  kg_co2e_per_kg: `kg${noBreakSpace}CO₂e/kg`,
};

/** The unit of measure as it stands beside an axis or under a column heading: "%", "index", "antal", "tkr". */
export function unitLabel(unitOfMeasure: UnitOfMeasure): string {
  return labels[unitOfMeasure];
}

/** What follows the number; index points and counts are written bare. */
function unitSuffix(unitOfMeasure: UnitOfMeasure): string {
  const bare = unitOfMeasure === 'index' || unitOfMeasure === 'count';
  return bare ? '' : noBreakSpace + labels[unitOfMeasure];
}

/** A figure with its unit: "11,6 %", index "64", count "1 227", "863 257 tkr", "1,61 kg CO₂e/kg"; the spaces are U+00A0. */
export function formatMeasure(number: number, measure: Measure): string {
  return formatNumber(number, measure.decimals) + unitSuffix(measure.unitOfMeasure);
}

/**
 * The lowest and highest of several figures: "64–85", "3,5–11,6 %"; one figure where both are written alike.
 *
 * With a negative end the dash would read as a minus, so it is "−5 till 3".
 */
export function formatSpan(low: number, high: number, measure: Measure): string {
  if (rounded(low, measure.decimals) === rounded(high, measure.decimals)) return formatMeasure(low, measure);
  const between = low < 0 || high < 0 ? `${noBreakSpace}till${noBreakSpace}` : '–';
  return formatNumber(low, measure.decimals) + between + formatMeasure(high, measure);
}
