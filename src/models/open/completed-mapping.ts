import { decimalSignIn } from '@/extracts/mapping/decimal-sign-in';
import { figureColumns } from '@/extracts/mapping/figure-columns';
import type { Known } from '@/extracts/mapping/known';
import type { Mapping } from '@/extracts/mapping/mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { withAnswers } from '@/extracts/mapping/propose-mapping';
import { proposeMarks } from '@/extracts/mapping/propose-marks';

/**
 * A changed mapping with all that the change makes necessary: answers for the names of a column that now holds units, meanings for the
 * signs and decimal signs of one that now holds figures. What has been answered stays as it is.
 */
export function completedMapping(
  before: Mapping,
  changed: Mapping,
  profile: TableProfile,
  known: Known,
): Mapping {
  if (changed.columns === before.columns && changed.whole === before.whole) return changed;
  const figures = figureColumns(changed.columns, profile);
  const marks = proposeMarks(
    figures.map(({ profile: column }) => column),
    profile.legend,
  );
  const asked = figures.filter(
    ({ at, profile: column }) =>
      column.stored === 'text' && decimalSignIn({ decimalSigns: {} }, column, at) === 'asked',
  );
  const decimalSigns = Object.fromEntries(asked.map(({ at }) => [at, 'asked' as const]));
  return withAnswers(
    {
      ...changed,
      marks: { ...marks, ...changed.marks },
      decimalSigns: { ...decimalSigns, ...changed.decimalSigns },
    },
    profile,
    known,
  );
}
