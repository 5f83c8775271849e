import { formatMeasure, type Measure, noBreakSpace } from './measure';
import { rounded } from './number';

/**
 * A change between two figures of one indicator, with its sign and in the right unit (domain rule 13): the difference of two
 * percentages is procentenheter, of an index indexenheter; counts and amounts keep their own unit.
 *
 * "+2,1 procentenheter", "−5 indexenheter", "+1 indexenhet", "+3", "−120 tkr"; "oförändrat" where it rounds to nothing.
 * The caller makes sure that no series break stands between the two (domain rule 10).
 *
 * @param difference later minus earlier, in the indicator's unit of measure
 */
export function formatDifference(difference: number, measure: Measure): string {
  const change = rounded(difference, measure.decimals);
  if (change === 0) return 'oförändrat';
  const sign = change > 0 ? '+' : '';
  switch (measure.unitOfMeasure) {
    case 'percent':
      return sign + pointsOf(change, measure, 'procentenhet');
    case 'index':
      return sign + pointsOf(change, measure, 'indexenhet');
    case 'count':
    case 'sek_thousands':
    case 'kg_co2e_per_kg':
      return sign + formatMeasure(change, measure);
  }
}

/** Singular for exactly one, either way; "0,5 procentenheter" is plural in Swedish. */
function pointsOf(change: number, { decimals }: Measure, one: string): string {
  const number = formatMeasure(change, { unitOfMeasure: 'index', decimals });
  return number + noBreakSpace + (Math.abs(change) === 1 ? one : `${one}er`);
}
