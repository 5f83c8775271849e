/**
 * Why there is no number. Each is said in its own words to the reader, and none of them is zero (domain rule 1).
 *
 * - `missing`: the report has the cell and it is empty, or has no cell for it though the unit reports the indicator in other years
 * - `not_applicable`: the indicator is not among those that the unit reports
 * - `suppressed`: the group is too small to show, or would give away one that is
 * - `by_sex`: the source has figures of women or of men, and none of all
 * - `no_report`: no report that covers the unit and the year is in the extract
 */
export type AbsenceReason = 'missing' | 'not_applicable' | 'suppressed' | 'by_sex' | 'no_report';

/** A figure as it is known: a number, or the reason why there is none. The compiler makes every consumer say what it does with both. */
export type Value =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'absent'; readonly reason: AbsenceReason };

export const numberValue = (number: number): Value => ({ kind: 'number', number });

export const absent = (reason: AbsenceReason): Value => ({ kind: 'absent', reason });

/** Fails to compile where a kind of a union has been forgotten. */
export function exhaustive(kind: never): never {
  throw new Error(`Unhandled kind: ${JSON.stringify(kind)}`);
}
