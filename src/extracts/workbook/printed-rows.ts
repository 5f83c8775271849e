import type { PrintedRow } from '../read/table-of-rows';
import { Unreadable } from '../read/unreadable';
import type { Merge } from './cell-place';
import type { Sheet } from './sheet';
import type { SheetCell } from './sheet-cell';

/** More cells than this, empty ones too, are more than a browser's worker holds. */
const mostCells = 25_000_000;

/**
 * The rows of a sheet as they stand, blank ones between them too. A cell that is merged over several rows stands in each of them; one
 * that is merged over columns stands in the first, with its span.
 *
 * @throws Unreadable where it is too large, as it is when a cell far from the others makes all rows long
 */
export function printedRows({ rows, merges }: Sheet): PrintedRow[] {
  const width = rows.reduce(
    (most, { cells }) => cells.reduce((most, { column }) => Math.max(most, column + 1), most),
    0,
  );
  if (rows.length * width > mostCells) throw tooWide(rows.length, width);
  const down = new Map<number, Merge[]>();
  const across = new Map<number, Map<number, number>>();
  const last = rows.at(-1)?.line ?? 0;
  let merged = 0;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, last);
    merged += Math.max(0, bottom - merge.top);
    if (merged > mostCells) throw tooMerged();
    for (let line = merge.top + 1; line <= bottom; line += 1) {
      const over = down.get(line) ?? [];
      over.push(merge);
      down.set(line, over);
    }
    if (merge.right === merge.left) continue;
    const spans = across.get(merge.top) ?? new Map<number, number>();
    across.set(merge.top, spans.set(merge.left, merge.right - merge.left + 1));
  }

  const tops = new Map<string, string>();
  const isTop = new Set(merges.map(({ top }) => top));
  const printed: PrintedRow[] = [];
  let before = 0;
  for (const { line, cells: own } of rows) {
    // One blank row says as much as many.
    if (line > before + 1 && before > 0) printed.push({ line: before + 1, cells: [] });
    before = line;
    const cells: string[] = Array(width).fill('');
    for (const { column, text } of own) cells[column] = text;
    for (const { top, left } of down.get(line) ?? []) cells[left] ||= tops.get(`${top} ${left}`) ?? '';
    if (isTop.has(line)) for (const { column, text } of own) tops.set(`${line} ${column}`, text);
    const spans = across.get(line);
    printed.push({ line, cells, ...(spans && { spans }) });
  }
  return printed;
}

const tooWide = (rows: number, width: number) =>
  new Unreadable(
    `Bladet är för stort för webbläsaren: ${rows} rader och ${width} kolumner, tomma celler medräknade.`,
    'Se efter om något står långt ut till höger i bladet och ta bort det, eller spara tabellen som CSV och öppna den filen.',
  );

const tooMerged = () =>
  new Unreadable(
    'Bladet har för många sammanfogade celler för webbläsaren.',
    'Dela upp de sammanfogade cellerna, eller spara tabellen som CSV och öppna den filen.',
  );

/** Columns whose numbers were written with a comma here. Not where a text beside them is a number with a point: that one is doubtful. */
export function decimalSigns({ rows }: Sheet): Map<number, ','> {
  const signs = new Map<number, ','>();
  const doubtful = new Set<number>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.kind === 'number') signs.set(cell.column, ',');
      if (isPointed(cell)) doubtful.add(cell.column);
    }
  }
  for (const column of doubtful) signs.delete(column);
  return signs;
}

const isPointed = ({ kind, text }: SheetCell) =>
  kind === 'text' && /^[-\u2212]?[\d\s]*\d\.\d+\s*%?$/.test(text);
