import { markOf } from '../cells/mark';
import { cellKind } from '../read/cell-kind';
import { type Cells, findHead } from '../read/table-parts';
import type { CsvText } from './csv-text';
import { printedRow, printedRows } from './printed-rows';

/** Rows of the grid that make one table with what stands above and below it. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** So many rows at the ends of a block are looked at for header and notes: all that a file has, and fewer where each is very wide. */
export const endRows = ({ grid }: CsvText): number =>
  Math.max(20, Math.min(200, Math.floor(200_000 / Math.max(1, grid.columns.length))));

/**
 * Where one table of a file ends and the next begins: at a blank row that a header of its own follows, over figures. Anything less is
 * more rows of the same table, or lines about it.
 */
export function splitTables(text: CsvText): Block[] {
  const { rows, gaps } = text.grid;
  const blocks: Block[] = [];
  let from = 0;
  let names = headerFrom(text, 0);
  // Lines between two tables belong to the second, those that end the file to the last.
  let titles: number | undefined;
  for (let at = nextGap(gaps, 0, rows); at < rows; at = nextGap(gaps, at, rows)) {
    const to = nextGap(gaps, at, rows);
    if (isTitles(text, at, to)) {
      titles ??= at;
      continue;
    }
    const next = mayBegin(text, at, to) ? namesIn(text, at, to) : undefined;
    if (next && names && isAnother(next, names, titles !== undefined)) {
      blocks.push({ from, to: titles ?? at });
      from = titles ?? at;
      names = next.cells;
    }
    titles = undefined;
  }
  return [...blocks, { from, to: rows }];
}

function nextGap(gaps: Uint8Array, from: number, rows: number): number {
  const gap = gaps.indexOf(1, from + 1);
  return gap < 0 ? rows : gap;
}

const filledOf = (cells: Cells) => cells.filter((cell) => cell !== '').length;

/** A few lines of text between two blank ones. */
function isTitles(text: CsvText, from: number, to: number): boolean {
  if (to - from > 5 || text.dialect.delimiter === 'none') return false;
  for (let row = from; row < to; row += 1) if (filledOf(printedRow(text, row)) > 1) return false;
  return true;
}

/** Most pieces of a table begin with figures: only others are looked at closely. */
function mayBegin({ grid }: CsvText, from: number, to: number): boolean {
  if (to - from < 2) return false;
  const second = grid.columns.slice(1, 20);
  const hasNumber = second.some(({ texts, at }) => /^-?\d+[.,]\d+$/.test(texts[at[from] ?? 0] ?? ''));
  return !hasNumber;
}

/** The header of the table that begins with a row; undefined where it has none. */
function headerFrom(text: CsvText, from: number): Cells | undefined {
  const { rows } = printedRows(text, from, Math.min(text.grid.rows, from + endRows(text)));
  const { header, body } = findHead(rows);
  return header === body ? undefined : rows[body - 1];
}

interface Names {
  readonly cells: Cells;
  readonly hasTitles: boolean;
}

/** The header over figures that rows begin with, after titles or not; undefined where they have none. */
function namesIn(text: CsvText, from: number, to: number): Names | undefined {
  const { rows } = printedRows(text, from, Math.min(to, from + endRows(text)));
  const { header, body } = findHead(rows);
  const cells = rows[body - 1];
  if (header === body || cells === undefined || body >= rows.length) return undefined;
  const below = rows.slice(body).filter((row) => filledOf(row) > 0);
  const width = Math.max(...below.map((row) => row.length));
  const isOverFigures = cells.some((name, at) => {
    const kinds = below.map((row) => cellKind(row[at] ?? ''));
    return name !== '' && kinds.includes('number') && !kinds.includes('text');
  });
  const areNames = cells.every(
    (name) => !['number', 'mark'].includes(cellKind(name)) && markOf(name) === undefined,
  );
  if (!isOverFigures || !areNames || filledOf(cells) < Math.max(2, width)) return undefined;
  return { cells, hasTitles: header > 0 };
}

/** Whether a header is another table's than the one before: it has a title, other columns, or a name in common and one that is not. */
function isAnother({ cells, hasTitles }: Names, before: Cells, isTitled: boolean): boolean {
  const isSame = cells.length === before.length && cells.every((name, at) => name === before[at]);
  if (isSame) return false;
  const sharesName = cells.some((name, at) => name !== '' && name === before[at]);
  return isTitled || hasTitles || cells.length !== before.length || sharesName;
}
