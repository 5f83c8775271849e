import type { ExtractChange } from '@/extracts/mapping/importer';
import { absenceText } from '@/format/absence';
import type { HiddenFigure } from '@/queries/shown-source';

/** An extract's units and indicators by id, and the figures that must be hidden in it. */
export interface HidingExtract {
  readonly units: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
  readonly hidden: readonly HiddenFigure[];
}

/**
 * Changes with what either extract hides hidden on its side: a figure that a small group hid last year is as protected beside this year's.
 * Figures are known by names, as the changes tell them: two units of one name are both hidden.
 */
export function maskedChanges(
  changes: readonly ExtractChange[],
  before: HidingExtract,
  after: HidingExtract,
): readonly ExtractChange[] {
  const keysOf = ({ hidden }: HidingExtract) =>
    new Set(
      hidden.map(({ unit_id, indicator_id, year, period, sex }) =>
        keyOf({
          unit: after.units.get(unit_id) ?? before.units.get(unit_id) ?? unit_id,
          indicator:
            after.indicators.get(indicator_id) ?? before.indicators.get(indicator_id) ?? indicator_id,
          year,
          period,
          sex,
        }),
      ),
    );
  const [hiddenBefore, hiddenAfter] = [keysOf(before), keysOf(after)];
  const word = absenceText('suppressed');
  return changes.map((change) => ({
    ...change,
    rows: change.rows.map((row) => {
      const key = keyOf(row);
      return {
        ...row,
        // Where an extract does not have the figure there is nothing to hide.
        before: row.before !== '' && hiddenBefore.has(key) ? word : row.before,
        after: row.after !== '' && hiddenAfter.has(key) ? word : row.after,
      };
    }),
  }));
}

const keyOf = ({
  unit,
  indicator,
  year,
  period,
  sex,
}: Pick<ExtractChange['rows'][number], 'unit' | 'indicator' | 'year' | 'period' | 'sex'>): string =>
  JSON.stringify([unit, indicator, year, period, sex]);
