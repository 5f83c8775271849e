import { Unreadable } from '../read/unreadable';
import type { CsvText } from './csv-text';
import { cellsOf } from './grid';
import type { UnevenRows } from './uneven-rows';

/**
 * Refuses a file where commas both part the columns and stand in the numbers: `Solrosen,2024,11,6`. Which comma is which cannot be known,
 * and a guess would move figures between columns.
 *
 * One such row among many is a slip that is told and shown; a tenth of the rows is how the file was written. Without a header the rows with
 * a whole number are the short ones.
 *
 * @throws Unreadable
 */
export function refuseSplitNumbers(
  { dialect, grid }: CsvText,
  rows: Uint32Array,
  { wide, wideRows, narrow }: UnevenRows,
  hasHeader: boolean,
): void {
  if (dialect.delimiter !== ',') return;
  const uneven = hasHeader ? wide.count : wide.count + narrow.count;
  if (uneven === 0 || uneven * 10 < rows.length) return;
  const suspects = hasHeader || narrow.count === 0 ? wideRows : [...widest(grid.widths, rows)];
  const split = suspects.filter((row) => hasSplitNumber(cellsOf(grid, row)));
  if (split.length * 2 < suspects.length) return;
  const line = grid.lines[split[0] ?? 0] ?? 0;
  throw new Unreadable(
    `Filen verkar ha komma både mellan kolumnerna och inuti talen, till exempel på rad ${line}. Det går inte att veta vilket som är vilket.`,
    'Spara den med semikolon mellan kolumnerna (i Excel: CSV, semikolonavgränsad) eller med citattecken runt talen.',
  );
}

/** The first rows with as many cells as any. */
function widest(widths: Uint32Array, rows: Uint32Array): Uint32Array {
  const most = rows.reduce((width, row) => Math.max(width, widths[row] as number), 0);
  return rows.filter((row) => widths[row] === most).subarray(0, 200);
}

const hasSplitNumber = (cells: readonly string[]) =>
  cells.some((cell, at) => /\d$/.test(cell) && /^\d{1,3}\s?%?$/.test(cells[at + 1] ?? ''));
