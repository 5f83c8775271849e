import type { Indicator } from '@/domain/indicator';
import { type Target, type TargetStatus, targetStatus } from '@/domain/target';
import type { Unit } from '@/domain/unit';
import type { Value } from '@/domain/value';
import { formatMeasure } from '@/format/measure';
import { formatNumber } from '@/format/number';
import type { TargetLookup } from './target-lookup';

/** One target beside a figure, with the status that follows from it. Own and council target are two of these, never merged. */
export interface TargetMark {
  readonly target: Target;
  readonly status: TargetStatus;
}

export function targetMark(value: Value, target: Target, indicator: Indicator): TargetMark {
  return {
    target,
    status: value.kind === 'number' ? targetStatus(value.number, target, indicator.polarity) : 'none',
  };
}

/** What is judged: one unit's figure of one indicator in one year. */
export interface Judged {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly year: number;
  readonly value: Value;
}

/**
 * A figure against the unit's own target and against the council's: two marks. The council sets its target for the city's operations as
 * they report; a workplace of a handful of answers is not held against it.
 */
export function targetMarks(
  { unit, indicator, year, value }: Judged,
  targets: TargetLookup,
): { readonly own: TargetMark; readonly council: TargetMark } {
  const council: Target = unit.level === 'workplace' ? { kind: 'none' } : targets.council(indicator.id, year);
  return {
    own: targetMark(value, targets.own(unit.id, indicator.id, year), indicator),
    council: targetMark(value, council, indicator),
  };
}

/** The target's number as it stands beside the figure, without unit; nothing where it has none. */
export function targetNumber({ target }: TargetMark, indicator: Indicator): string | undefined {
  return target.kind === 'number' ? formatNumber(target.number, indicator.decimals) : undefined;
}

/** The same with its unit, for a sentence: "5 %". */
export const targetFigure = ({ target }: TargetMark, indicator: Indicator): string =>
  target.kind === 'number' ? formatMeasure(target.number, indicator) : '';

/** "når årsmålet 72", "når inte KF:s årsmål 83": for a screen reader and a tooltip. */
export function targetInWords(mark: TargetMark, level: 'own' | 'council', indicator: Indicator): string {
  const definite = level === 'own' ? 'årsmålet' : 'KF:s årsmål';
  switch (mark.target.kind) {
    case 'none':
      return level === 'own' ? 'inget eget årsmål' : 'inget årsmål från KF';
    case 'undecided':
      return `${definite} är inte angivet i tal`;
    case 'number': {
      const number = formatMeasure(mark.target.number, indicator);
      if (mark.status === 'none') return `${definite} ${number}`;
      return `${mark.status === 'met' ? 'når' : 'når inte'} ${definite} ${number}`;
    }
  }
}
