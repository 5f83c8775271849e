import { nice } from 'd3-array';
import type { UnitOfMeasure } from '@/domain/indicator';

/** The ends of a value axis, round numbers; `cut` where it does not start at zero, which the figure must say (domain rule 17). */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly cut: boolean;
}

const intervals = 4;

/**
 * An axis that holds every number with a little air, and spans enough that a small difference does not look large: ten units of a share or an
 * index, a tenth of the highest of anything else.
 *
 * It starts at zero when the lowest number is less than half of the highest: then zero costs little, and the heights compare truly.
 * Shares and indices end at 100, for nothing can be above it.
 */
export function scaleOf(numbers: readonly number[], unitOfMeasure: UnitOfMeasure): Scale {
  if (numbers.length === 0) return { min: 0, max: 1, cut: false };
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (low < 0) {
    const [min, max] = nice(low, Math.max(0, high), intervals);
    return { min, max, cut: false };
  }
  const bounded = unitOfMeasure === 'percent' || unitOfMeasure === 'index';
  const span = high - low;
  const leastSpan = bounded ? 10 : high * 0.1;
  // A few persons more or less are best seen from none.
  const isFromZero = low < high / 2 || (unitOfMeasure === 'count' && high < 50);
  const air = isFromZero ? span * 0.1 : Math.max(span * 0.1, (leastSpan - span) / 2) || 0.5;
  const [min, max] = nice(isFromZero ? 0 : Math.max(0, low - air), high + air, intervals);
  return { min, max: bounded && high <= 100 ? Math.min(100, max) : max, cut: min > 0 };
}
