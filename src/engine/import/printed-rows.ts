import type { ExtractConnection } from '../connection';
import { dictionaryOf, rowsOf, type Staged } from './staged';

/** A row of a file as printed, for the one who is told about it. */
export interface PrintedRow {
  /** Its line in the file, where that is known. */
  readonly line: number | null;
  readonly text: string;
}

/** So many cells of a row are enough to find it by, and so much of a cell. */
const cellsShown = 8;
const lettersShown = 60;

const short = (text: string): string =>
  text.length > lettersShown ? `${text.slice(0, lettersShown)}…` : text;

/** Some rows of a table as printed, by their places: the cells of some columns. */
export async function printedRows(
  connection: ExtractConnection,
  staged: Staged,
  rows: readonly number[],
  columns: readonly number[],
): Promise<Map<number, PrintedRow>> {
  const places = [...new Set(rows)];
  if (places.length === 0) return new Map();
  const shown = columns.slice(0, cellsShown);
  const cells = shown.map((column) => `t${column}.text AS t${column}`);
  const joins = shown.map(
    (column) =>
      `LEFT JOIN ${dictionaryOf(staged.id, column)} t${column} ON t${column}.key IS NOT DISTINCT FROM r.c${column}`,
  );
  const found = await connection.run<Record<string, string | number | null>>(
    `SELECT ${['r.rowid AS place', `${staged.hasLines ? 'r.line' : 'NULL'} AS line`, ...cells].join(', ')}
     FROM (SELECT *, rowid FROM ${rowsOf(staged.id)} WHERE rowid IN (${places.join(', ')})) r ${joins.join(' ')}`,
  );
  return new Map(
    found.map((row) => {
      const text = shown.map((column) => short(String(row[`t${column}`] ?? ''))).join(' | ');
      return [Number(row.place), { line: row.line === null ? null : Number(row.line), text }];
    }),
  );
}
