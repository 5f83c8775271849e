/**
 * What shape a figure takes for its size: `wide` with names at the lines; `narrow` with the value at the line and the names in a key
 * under the axis; `panel`, one of several small ones whose heading says the name.
 */
export type Shape = 'wide' | 'narrow' | 'panel';

/** Pixel sizes, all in step with each other: larger on a wall, and where the reader asks for larger text. */
export interface Sizes {
  readonly unit: number;
  readonly label: number;
  readonly axis: number;
  readonly note: number;
  readonly line: number;
  readonly dot: number;
}

export function shapeOf(width: number, height: number, rem = 16): Shape {
  if (width >= 30 * rem) return 'wide';
  return height < 15 * rem ? 'panel' : 'narrow';
}

/**
 * Sizes of type and lines. Up to 1 000 px as drawn; from 1 500 px, a wall, half as large again, so that the smallest note is 18 px.
 */
export function sizesFor(width: number, rem: number): Sizes {
  const unit = Math.max(Math.min(1.6, width / 1000), rem / 16);
  const body = width < 30 * rem ? 13 : 14;
  return { unit, label: body * unit, axis: body * unit, note: 12 * unit, line: 2.5 * unit, dot: 4.5 * unit };
}
