import { cellKind } from '../read/cell-kind';
import type { Cells } from '../read/table-parts';
import type { CsvText } from './csv-text';
import { cellsOf } from './grid';

const lineEnd = /[\r\n]/;

/** A row as people wrote it: its cells, or one text where a sentence with commas was cut by the delimiter. Its line breaks are spaces. */
export function printedRow(text: CsvText, row: number): Cells {
  const cells = cellsOf(text.grid, row);
  if (isProse(text, row, cells)) return [printedLine(text, row)];
  return cells.map(oneLine);
}

/** A cell's text on one line: a header that was broken to fit its column says the same unbroken. */
export const oneLine = (cell: string): string => (lineEnd.test(cell) ? cell.replace(/\s+/g, ' ') : cell);

/**
 * Whether the delimiters of a row are those of a sentence: a space after each, where the rows of the table have none, and no figure
 * beside them. Those that fill up the row at its end are no sign of either.
 */
function isProse(text: CsvText, row: number, cells: Cells): boolean {
  const { delimiter } = text.dialect;
  if ((delimiter !== ',' && delimiter !== ';') || cells.length < 2) return false;
  return !cells.some((cell) => cellKind(cell) === 'number') && isSpaced(text, row) && !isTableSpaced(text);
}

const unspaced = { ',': /,(?! )/, ';': /;(?! )/ };

function isSpaced(text: CsvText, row: number): boolean {
  const { delimiter } = text.dialect;
  const line = printedLine(text, row);
  return (delimiter === ',' || delimiter === ';') && !line.includes('"') && !unspaced[delimiter].test(line);
}

function isTableSpaced(text: CsvText): boolean {
  const { rows } = text.grid;
  const middle = Array.from({ length: 5 }, (_, at) => Math.floor((rows * (at + 3)) / 11));
  return middle.filter((row) => isSpaced(text, row)).length > 2;
}

/** So much of a line is read as a sentence. */
const longestLine = 2000;

/** A row as it stands in the file, without the delimiters that fill it up. */
function printedLine({ bytes, dialect, grid }: CsvText, row: number): string {
  const start = grid.starts[row] ?? 0;
  const piece = new TextDecoder().decode(bytes.subarray(start, start + longestLine));
  const line = (piece.split(lineEnd, 1)[0] ?? '').trim();
  let end = line.length;
  while (end > 0 && line[end - 1] === dialect.delimiter) end -= 1;
  return line.slice(0, end);
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
