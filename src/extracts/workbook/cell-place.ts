/** Cells that are one, from its first row and column to its last; rows 1-based, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The column of a place: `C5` → 2.
 *
 * @throws Error past XFD, the last that a workbook has
 */
export function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > 16_384) throw new Error(`No cell stands at ${place}`);
  return column - 1;
}

/** `A2:C5`; undefined where it is no range. */
export function mergeOf(range: string): Merge | undefined {
  const [, from = '', top, to = '', bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(range) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return { top: Number(top), bottom: Number(bottom), left: columnOf(from), right: columnOf(to) };
}
