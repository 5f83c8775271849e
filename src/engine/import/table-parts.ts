import { makeVector, Table, tableToIPC, Utf8 } from 'apache-arrow';
import type { ReadColumn, ReadTable } from '@/extracts/read/read-table';
import { arrowVector } from '../arrow-vector';
import type { Part, TableHead } from './file-reader';

/** A table without its rows. */
export const headOf = ({ columns, lines: _, ...table }: ReadTable): TableHead => ({
  ...table,
  columns: columns.map(({ texts, at: __, ...column }) => ({ ...column, texts: texts.length })),
});

interface Used {
  readonly rows: Uint32Array;
  readonly first: Uint32Array;
}

const counted = new WeakMap<ReadColumn, Used>();

/** How many rows have each text of a column, and the first of them. */
function used(column: ReadColumn): Used {
  const known = counted.get(column);
  if (known) return known;
  const { texts, at } = column;
  const rows = new Uint32Array(texts.length);
  const first = new Uint32Array(texts.length);
  for (let row = at.length - 1; row >= 0; row--) {
    const code = at[row] ?? 0;
    rows[code] = (rows[code] ?? 0) + 1;
    first[code] = row;
  }
  const now = { rows, first };
  counted.set(column, now);
  return now;
}

/** Some of a column's dictionary: the texts that rows have, each with its code, which is its key too. */
function dictionaryPart(column: ReadColumn, from: number, until: number): Uint8Array {
  const { rows, first } = used(column);
  const last = Math.min(until, column.texts.length);
  const codes = Uint32Array.from({ length: Math.max(0, last - from) }, (_, place) => from + place).filter(
    (code) => (rows[code] ?? 0) > 0,
  );
  const texts = Array.from(codes, (code) => column.texts[code] ?? '');
  const columns = {
    code: makeVector(codes),
    key: makeVector(codes.slice()),
    text: arrowVector(texts, new Utf8()),
    rows: makeVector(Int32Array.from(codes, (code) => rows[code] ?? 0)),
    first: makeVector(Int32Array.from(codes, (code) => first[code] ?? 0)),
  };
  return tableToIPC(new Table(columns), 'stream');
}

/**
 * A part of a table as an Arrow IPC stream. Rows have `line` and, for each column, `c0`, `c1` …: the place of the cell's text among the
 * column's distinct texts. Texts stand in their own parts, as the dictionary has them: a row takes four bytes a column, and the engine meets
 * each text once.
 */
export function tablePart(table: ReadTable, part: Part): Uint8Array {
  if ('texts' in part) {
    const column = table.columns[part.texts];
    if (!column) throw new Error(`No column ${part.texts}`);
    return dictionaryPart(column, part.from, part.from + part.count);
  }
  const until = part.rowsFrom + part.count;
  const codes = table.columns.map(
    ({ at }, column) => [`c${column}`, makeVector(at.subarray(part.rowsFrom, until))] as const,
  );
  const line = makeVector(table.lines.subarray(part.rowsFrom, until));
  return tableToIPC(new Table({ line, ...Object.fromEntries(codes) }), 'stream');
}
