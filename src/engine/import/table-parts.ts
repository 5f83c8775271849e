import { makeVector, Table, tableToIPC, Utf8 } from 'apache-arrow';
import type { ReadTable } from '@/extracts/read/read-table';
import { arrowVector } from '../arrow-vector';
import type { Part, TableHead } from './file-reader';

/** A table without its rows. */
export const headOf = ({ columns, lines: _, ...table }: ReadTable): TableHead => ({
  ...table,
  columns: columns.map(({ texts, at: __, ...column }) => ({ ...column, texts: texts.length })),
});

/**
 * A part of a table as an Arrow IPC stream. Rows have `line` and, for each column, `c0`, `c1` …: the place of the cell's text among the
 * column's distinct texts. Texts stand in their own parts, each once, as `text`: a row takes four bytes a column, and the engine meets
 * each text once.
 */
export function tablePart(table: ReadTable, part: Part): Uint8Array {
  if ('texts' in part) {
    const texts = table.columns[part.texts]?.texts.slice(part.from, part.from + part.count) ?? [];
    return tableToIPC(new Table({ text: arrowVector(texts, new Utf8()) }), 'stream');
  }
  const until = part.rowsFrom + part.count;
  const codes = table.columns.map(
    ({ at }, column) => [`c${column}`, makeVector(at.subarray(part.rowsFrom, until))] as const,
  );
  const line = makeVector(table.lines.subarray(part.rowsFrom, until));
  return tableToIPC(new Table({ line, ...Object.fromEntries(codes) }), 'stream');
}
