import type { Period } from '@/domain/period';
import type { Suppression } from '@/domain/suppression';
import type { HiddenFigure } from '@/queries/shown-source';
import type { SmallGroupRow } from '@/queries/small-groups';

/** Those of a kind of period's figures that the decision hides, one after the other: each may take some milliseconds to decide. */
export function* hiddenFigures(
  rows: readonly SmallGroupRow[],
  period: Period,
  { reasonOf }: Suppression,
): Generator<HiddenFigure | undefined> {
  for (const { unit_id, indicator_id, year, sex } of rows) {
    const reason = reasonOf({ unitId: unit_id, indicatorId: indicator_id, year, sex });
    yield reason === undefined ? undefined : { unit_id, indicator_id, year, period, sex };
  }
}
