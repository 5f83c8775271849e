import { type Grid, type GridColumn, LineList } from './grid';

/** The rows of a body that do not have as many cells as its header. */
export interface UnevenRows {
  /** With something in a cell that the header has no name for, after its last. */
  readonly wide: LineList;
  /** The first of them, as rows of the grid. */
  readonly wideRows: readonly number[];
  /** With fewer cells than the header. */
  readonly narrow: LineList;
}

/** So many rows are kept to be looked at. */
const keptRows = 200;

/** @param width cells of the header */
export function unevenRows({ columns, widths, lines }: Grid, rows: Uint32Array, width: number): UnevenRows {
  const wide = new LineList();
  const wideRows: number[] = [];
  const narrow = new LineList();
  for (const row of rows) {
    const cells = widths[row] as number;
    if (cells < width) narrow.add(lines[row] as number);
    else if (cells > width && isFilled(columns, row, width, cells)) {
      wide.add(lines[row] as number);
      if (wideRows.length < keptRows) wideRows.push(row);
    }
  }
  return { wide, wideRows, narrow };
}

function isFilled(columns: readonly GridColumn[], row: number, from: number, to: number): boolean {
  for (let column = from; column < to; column += 1) if ((columns[column]?.at[row] ?? 0) !== 0) return true;
  return false;
}
