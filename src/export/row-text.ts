import { harmless } from './csv';

/** A row to paste into a spreadsheet: cells with tabs between, on one line, and none that it would run as a formula. */
export const rowText = (cells: readonly string[]): string =>
  cells.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, ' '))).join('\t');
