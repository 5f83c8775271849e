import type { SeriesColour } from '@/models/trend-figure';
import type { PlacedLabel } from '../label';

/** A label in the figure, whole and clear of the others. */
export interface FigureLabel extends PlacedLabel {
  readonly colour: SeriesColour | 'council';
  readonly size: number;
  /** The name of a line, or the number of a target. */
  readonly of: 'line' | 'target';
}
