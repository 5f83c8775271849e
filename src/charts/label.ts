import type { Box, Point, Segment } from './box';

/** A label that belongs to a point. */
export interface LabelRequest {
  readonly id: string;
  readonly point: Point;
  /** Ways to write it, as lines of text, the best first. */
  readonly variants: readonly (readonly string[])[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly align: 'left' | 'center' | 'right';
  /** From the point to the label, where they stand so far apart that it would not be seen that they belong together. */
  readonly leader: Segment | undefined;
}

/** What is in the figure already. */
export interface Surroundings {
  /** Labels stand inside this, whole. */
  readonly frame: Box;
  /** Never covered. */
  readonly taken: readonly Box[];
  /** Points with a mark of this radius; only covered when nothing else is free. */
  readonly dots: readonly Point[];
  readonly dotRadius: number;
  /** Lines, covered rather than a label moved far. */
  readonly segments: readonly Segment[];
  readonly fontSize: number;
}

/** Lines of a label stand this far apart, in font sizes. */
export const lineSpacing = 1.2;

export const heightOf = (lines: readonly string[], fontSize: number): number =>
  lines.length * fontSize * lineSpacing;

/** How far out, in font sizes, labels step where they are crowded: the room that their leaders need. */
export const crowdedStep = 1.1;
