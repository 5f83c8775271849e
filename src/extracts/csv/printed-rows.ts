import { cellKind } from '../read/cell-kind';
import type { Cells } from '../read/table-parts';
import type { CsvText } from './csv-text';
import { cellsOf } from './grid';

const lineEnd = /[\r\n]/;

/** A row as people wrote it: its cells, or one text where a sentence with commas was cut by the delimiter. Its line breaks are spaces. */
export function printedRow(text: CsvText, row: number): Cells {
  const cells = cellsOf(text.grid, row);
  if (isProse(text, row, cells)) return [printedLine(text, row).trim()];
  return cells.map(oneLine);
}

/** A cell's text on one line: a header that was broken to fit its column says the same unbroken. */
export const oneLine = (cell: string): string => (lineEnd.test(cell) ? cell.replace(/\s+/g, ' ') : cell);

/** Whether the commas of a row are those of a sentence: a space after each, where the rows of the table have none, and no figure beside them. */
function isProse(text: CsvText, row: number, cells: Cells): boolean {
  if (text.dialect.delimiter !== ',' || cells.length < 2) return false;
  return !cells.some((cell) => cellKind(cell) === 'number') && hasSpacedCommas(text, row) && !isSpaced(text);
}

function hasSpacedCommas(text: CsvText, row: number): boolean {
  const line = printedLine(text, row);
  return !line.includes('"') && !/,(?! )/.test(line);
}

/** Whether the table itself has a space after its commas, by some rows of its middle. */
function isSpaced(text: CsvText): boolean {
  const { rows } = text.grid;
  const middle = Array.from({ length: 5 }, (_, at) => Math.floor((rows * (at + 3)) / 11));
  return middle.filter((row) => hasSpacedCommas(text, row)).length > 2;
}

/** So much of a line is read as a sentence. */
const longestLine = 2000;

function printedLine({ bytes, grid }: CsvText, row: number): string {
  const start = grid.starts[row] ?? 0;
  const piece = new TextDecoder().decode(bytes.subarray(start, start + longestLine));
  return piece.split(lineEnd, 1)[0] ?? '';
}

/** Rows in the order of the file, with an empty one where the file has blank ones; `at` is the row's place in the grid. */
export interface PrintedRows {
  readonly rows: readonly Cells[];
  /** The grid's row, or that of the next one where the row is blank. */
  readonly at: readonly number[];
}

export function printedRows(text: CsvText, from: number, to: number): PrintedRows {
  const rows: Cells[] = [];
  const at: number[] = [];
  for (let row = from; row < to; row += 1) {
    if (row > from && text.grid.gaps[row] === 1) {
      rows.push([]);
      at.push(row);
    }
    rows.push(printedRow(text, row));
    at.push(row);
  }
  return { rows, at };
}
