import type { Indicator } from '@/domain/indicator';
import type { Unit } from '@/domain/unit';
import { absent } from '@/domain/value';
import { breaksOf, isDoubted } from './breaks';
import type { Catalogue } from './catalogue';
import type { FigureLookup } from './figure-lookup';
import { observationValue } from './observation-value';
import type { TargetLookup } from './target-lookup';
import { targetMark } from './target-mark';

/** How a unit stands to all of its own targets for a year, in tables and in running text alike. */
export interface OwnTargets {
  readonly met: readonly Indicator[];
  readonly missed: readonly Indicator[];
  /** Targets whose outcome the report itself doubts: shown as printed, but no ground for a count. */
  readonly doubted: readonly Indicator[];
  /** Targets whose outcome no report gives: neither met nor missed, and not to be forgotten. */
  readonly withoutOutcome: readonly Indicator[];
}

export function ownTargets(
  { unit, year, figures }: { unit: Unit; year: number; figures: FigureLookup },
  catalogue: Catalogue,
  targets: TargetLookup,
): OwnTargets {
  const found: Record<keyof OwnTargets, Indicator[]> = {
    met: [],
    missed: [],
    doubted: [],
    withoutOutcome: [],
  };
  for (const indicator of catalogue.indicators) {
    const target = targets.own(unit.id, indicator.id, year);
    if (target.kind !== 'number' || indicator.polarity === 'neutral') continue;
    const row = figures.of(unit.id, indicator.id).total;
    const value = row === undefined ? absent('missing') : observationValue(row);
    const { status } = targetMark(value, target, indicator);
    if (status === 'none') found.withoutOutcome.push(indicator);
    else if (isDoubted(breaksOf(catalogue.breaks, { unitId: unit.id, indicatorId: indicator.id }), year)) {
      found.doubted.push(indicator);
    } else found[status].push(indicator);
  }
  return found;
}
