import type { ReadNote } from '../read/read-table';

/** A column of a grid: each distinct text once, the blank one first, and for each row which of them stands there. */
export interface GridColumn {
  readonly texts: readonly string[];
  readonly at: Uint32Array;
}

/** A file cut into cells, before anyone says what is title, header and body. Rows without any content are not in it. */
export interface Grid {
  readonly rows: number;
  /** For each row its 1-based line in the file. */
  readonly lines: Uint32Array;
  /** For each row where it begins in the text, in bytes. */
  readonly starts: Uint32Array;
  /** For each row the cells that stand in it, blank ones too. */
  readonly widths: Uint32Array;
  /** For each row 1 where a blank one stands above it. */
  readonly gaps: Uint8Array;
  /** As many as the widest row has cells. */
  readonly columns: readonly GridColumn[];
  /** Lines of quotes that were read as text. */
  readonly strayQuotes: Lines;
}

/** How many lines something is about, and the first few of them. */
export interface Lines {
  readonly count: number;
  readonly first: readonly number[];
}

/** So many lines of each kind are named. */
const namedLines = 5;

export class LineList implements Lines {
  count = 0;
  readonly first: number[] = [];

  add(line: number): void {
    this.count += 1;
    if (this.first.length < namedLines && this.first.at(-1) !== line) this.first.push(line);
  }
}

/** A note about lines; none where there are none. */
export const noteOn = (lines: Lines, sentence: (count: number) => string): ReadNote[] =>
  lines.count === 0 ? [] : [{ sentence: sentence(lines.count), lines: lines.first }];

/** The cells of a row as texts, as many as stand in it. */
export const cellsOf = ({ columns, widths }: Grid, row: number): string[] =>
  Array.from({ length: widths[row] ?? 0 }, (_, column) => textAt(columns[column], row));

export const textAt = (column: GridColumn | undefined, row: number): string =>
  column?.texts[column.at[row] ?? 0] ?? '';
