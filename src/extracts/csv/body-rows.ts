import { type Grid, type GridColumn, LineList, type Lines } from './grid';

/** The rows of a body, and those of them that only repeat the header. */
export interface BodyRows {
  readonly rows: Uint32Array;
  readonly repeated: Lines;
}

/**
 * The rows from one to another that hold anything, without those that say the same as a header row: exports that are made page by page repeat it.
 *
 * @param headers rows of the grid that are the header
 */
export function bodyRows(grid: Grid, from: number, to: number, headers: readonly number[]): BodyRows {
  const repeated = new LineList();
  const rows = new Uint32Array(to - from);
  let count = 0;
  const { columns, lines } = grid;
  const worth = columns.length < 2 ? [] : headers.filter((row) => filledIn(columns, row) > 1);
  for (let row = from; row < to; row += 1) {
    // Cells of nothing but no-break spaces and the like are only now known to be blank.
    if (columns.every(({ at }) => at[row] === 0)) continue;
    if (worth.some((header) => isSame(columns, row, header))) repeated.add(lines[row] ?? 0);
    else {
      rows[count] = row;
      count += 1;
    }
  }
  return { rows: rows.subarray(0, count), repeated };
}

const filledIn = (columns: readonly GridColumn[], row: number) =>
  columns.filter(({ at }) => at[row] !== 0).length;

const isSame = (columns: readonly GridColumn[], row: number, other: number) =>
  columns.every(({ at }) => at[row] === at[other]);

/** The texts that stand in some rows of a column, in the order of their first row, and which of them each row has. */
export function partOf({ texts, at }: GridColumn, rows: Uint32Array): GridColumn {
  const none = 0xffffffff;
  const moved = new Uint32Array(texts.length).fill(none);
  const used: string[] = [];
  const places = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const code = at[rows[place] as number] as number;
    if (moved[code] === none) moved[code] = used.push(texts[code] as string) - 1;
    places[place] = moved[code] as number;
  }
  return { texts: used, at: places };
}
