import type { Value } from './value';

/**
 * Whether a total lies outside the figures of women and men: as a weighted mean of the two it cannot (domain rule 14). Says nothing where
 * one of the three is absent. For shares, indices and rates; a count is the sum of its parts.
 */
export function isOutsideParts(total: Value, women: Value | undefined, men: Value | undefined): boolean {
  if (total.kind !== 'number' || women?.kind !== 'number' || men?.kind !== 'number') return false;
  return (
    total.number < Math.min(women.number, men.number) || total.number > Math.max(women.number, men.number)
  );
}
