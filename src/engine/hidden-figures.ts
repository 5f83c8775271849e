import type { Row } from '@/extracts/schema';

/** A figure that must not be shown, wherever the extract tells it. */
export type HiddenFigure = Pick<Row<'observations'>, 'unit_id' | 'indicator_id' | 'year' | 'period' | 'sex'>;

/** What must be hidden of an extract (domain rule 15): decided by others, obeyed by the views that `shown-tables.ts` makes. */
export interface HiddenFigures {
  /** Groups of fewer than this are small; 0 where the extract alone hides. The same extract and threshold have the same figures hidden. */
  readonly threshold: number;
  readonly figures: readonly HiddenFigure[];
}
