import { Unreadable } from '../read/unreadable';
import type { CsvText } from './csv-text';
import { cellsOf } from './grid';

/**
 * Refuses a file where commas both part the columns and stand in the numbers: `Solrosen,2024,11,6`. Which comma is which cannot be known,
 * and a guess would move figures between columns.
 *
 * One such row among many is a slip that is told and shown; a tenth of the rows is how the file was written.
 *
 * @param wide rows with more cells than the header, the first of them
 * @param count all of these
 * @throws Unreadable
 */
export function refuseSplitNumbers(
  { dialect, grid }: CsvText,
  rows: Uint32Array,
  wide: readonly number[],
  count: number,
): void {
  if (dialect.delimiter !== ',' || count * 10 < rows.length || count === 0) return;
  const split = wide.filter((row) => hasSplitNumber(cellsOf(grid, row)));
  if (split.length * 2 < wide.length) return;
  const line = grid.lines[split[0] ?? 0] ?? 0;
  throw new Unreadable(
    `Filen har komma både mellan kolumnerna och inuti talen, till exempel på rad ${line}. Det går inte att veta vilket som är vilket.`,
    'Spara den med semikolon mellan kolumnerna (i Excel: CSV, semikolonavgränsad) eller med citattecken runt talen.',
  );
}

const hasSplitNumber = (cells: readonly string[]) =>
  cells.some((cell, at) => /\d$/.test(cell) && /^\d{1,3}\s?%?$/.test(cells[at + 1] ?? ''));
