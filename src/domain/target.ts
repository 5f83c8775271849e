import type { Polarity } from './indicator';

/** Whose target it is: the unit's own (årsmål), the district board's, or the city council's (KF:s årsmål). */
export const targetLevels = ['unit', 'board', 'council'] as const;
export type TargetLevel = (typeof targetLevels)[number];

/** `undecided` is a target printed without a number ("Tas fram av nämnd/styrelse"): no status follows from it (domain rule 8). */
export type Target =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'none' };

/** The outcome against one target. Own and council target give one status each, never merged (domain rule 9). */
export type TargetStatus = 'met' | 'missed' | 'none';

/**
 * The status of an outcome against a target, both in the indicator's unit of measure.
 *
 * Equal is met. A neutral indicator and a target without a number have no status.
 */
export function targetStatus(outcome: number, target: Target, polarity: Polarity): TargetStatus {
  if (target.kind !== 'number' || polarity === 'neutral') return 'none';
  const met = polarity === 'higher' ? outcome >= target.number : outcome <= target.number;
  return met ? 'met' : 'missed';
}
