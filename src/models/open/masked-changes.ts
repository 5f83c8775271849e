import { type SmallGroups, thresholdOf } from '@/domain/suppression/setting';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { absenceText } from '@/format/absence';
import type { HiddenFigure } from '@/queries/shown-source';

type Row = ExtractChange['rows'][number];

/** The figures that must be hidden in each of two extracts. */
export interface HiddenInChanges {
  readonly before: readonly HiddenFigure[];
  readonly after: readonly HiddenFigure[];
  readonly setting: SmallGroups;
}

/**
 * Changes with what either extract hides hidden on its side: a figure that a small group hid last year is as protected beside this year's.
 * As in every other way out, what is hidden is each hidden figure, and whatever by itself is of a small group.
 */
export function maskedChanges(
  changes: readonly ExtractChange[],
  { before, after, setting }: HiddenInChanges,
): readonly ExtractChange[] {
  const [hiddenBefore, hiddenAfter] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const isSmall = (n: number | null) => n !== null && n < thresholdOf(setting);
  const word = absenceText('suppressed');
  return changes.map((change) => ({
    ...change,
    rows: change.rows.map((row) => {
      const key = keyOf(row);
      return {
        ...row,
        // Where an extract does not have the figure there is nothing to hide.
        before: row.before !== '' && (hiddenBefore.has(key) || isSmall(row.before_n)) ? word : row.before,
        after: row.after !== '' && (hiddenAfter.has(key) || isSmall(row.after_n)) ? word : row.after,
      };
    }),
  }));
}

const keyOf = ({
  unit_id,
  indicator_id,
  year,
  period,
  sex,
}: HiddenFigure | Pick<Row, 'unit_id' | 'indicator_id' | 'year' | 'period' | 'sex'>): string =>
  JSON.stringify([unit_id, indicator_id, year, period, sex]);
