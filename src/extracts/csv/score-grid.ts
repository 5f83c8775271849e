import type { Delimiter } from './dialect';
import type { Grid, GridColumn } from './grid';

/** A file whose first row and all others have as many cells has no titles to explain away. */
const evenBonus = 0.35;

/**
 * How well a text reads when it is cut in this way: rows alike, nothing in their cells that should have cut them further, no quote in a
 * wrong place. 0 where no row has two cells.
 */
export function scoreGrid(
  { rows, widths, columns, strayQuotes }: Grid,
  delimiter: Delimiter,
  width: number,
): number {
  if (width < 2) return 0;
  const unbroken = 1 - Math.min(1, strayQuotes.count / rows);
  const score = likeness(widths, width) * cleanness(columns, delimiter) ** 2;
  const isEven = unbroken === 1 && widths.every((cells) => cells === width);
  return score * unbroken + (isEven ? evenBonus : 0);
}

/** The number of cells that most rows with more than one have; of two as frequent the larger. 0 where no row has. */
export function ordinaryWidth(widths: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let ordinary = 0;
  for (const [width, count] of counts) {
    const most = counts.get(ordinary) ?? 0;
    if (width > 1 && (count > most || (count === most && width > ordinary))) ordinary = width;
  }
  return ordinary;
}

/** How alike the rows are, 0–1: of all rows, and of those between the first ordinary one and the last, the share that is ordinary. */
function likeness(widths: Uint32Array, width: number): number {
  const ordinary = widths.reduce((count, cells) => count + (cells === width ? 1 : 0), 0);
  // Two cells in one line of several are prose.
  if (ordinary === 1 && width === 2 && widths.length > 2) return 0;
  const within = widths.lastIndexOf(width) - widths.indexOf(width) + 1;
  return (ordinary / within) * (ordinary / widths.length);
}

/** The share of the distinct cells that hold no sign that should have cut them, 0–1. */
function cleanness(columns: readonly GridColumn[], delimiter: Delimiter): number {
  let cells = 0;
  let clean = 0;
  for (const { texts } of columns) {
    for (const text of texts) {
      if (text === '') continue;
      cells += 1;
      if (!cutSigns[delimiter].test(text)) clean += 1;
    }
  }
  return cells === 0 ? 0 : clean / cells;
}

/** Signs in a cell that speak against a delimiter. A comma within a number or before a space is Swedish. */
const cutSigns: Readonly<Record<Delimiter, RegExp>> = {
  ';': /[\t|"]|,(?! )(?!(?<=\d,)\d)/,
  ',': /[;\t|"]/,
  '\t': /[;|"]|,(?! )(?!(?<=\d,)\d)/,
  '|': /[;\t"]|,(?! )(?!(?<=\d,)\d)/,
  none: /(?!)/,
};
