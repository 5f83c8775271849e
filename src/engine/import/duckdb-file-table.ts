import { tableFromIPC } from 'apache-arrow';
import type { ReadNote } from '@/extracts/read/read-table';
import type { TypedColumn, TypedPart, TypedTable } from '@/extracts/read/typed-table';
import { quoted } from '../sql';
import { type ColumnReading, described, planReading, type ReadingPlan } from './duckdb-file-columns';
import type { ForeignDatabase } from './duckdb-file-database';
import { damagedDatabase } from './duckdb-file-header';
import { cellBytes, checkSize, checkUnpacked, rowsOfPart } from './parquet-limits';
import { changeNotes, columnNotes, shownNames } from './parquet-notes';

/** Rows that DuckDB gives at a time. */
const pieceRows = 2_048;

/** Ends an Arrow IPC stream. DuckDB gives its pieces without it, and takes in no stream that has not ended. */
const endOfStream = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0);

/** A table or view of a DuckDB file, by the name of its schema and its own. */
export interface TablePlace {
  readonly schema: string;
  readonly name: string;
}

type Settled = ColumnReading | { readonly leftOut: string };

/** A table, or the notes on why there is nothing in it to read. */
export type DescribedTable = { readonly table: TypedTable } | { readonly notes: readonly ReadNote[] };

/** Looks through a table: how many rows it has, what becomes of its columns, what is said of them. */
export async function describeTable(database: ForeignDatabase, place: TablePlace): Promise<DescribedTable> {
  const from = `${quoted(place.schema)}.${quoted(place.name)}`;
  const columns = await database.ask<{ column_name: string; column_type: string }>(
    `SELECT column_name, column_type FROM (DESCRIBE ${from})`,
  );
  const plans = columns.map((column) => planReading(column.column_name, column.column_type));
  const counts = ['count(*) AS table_rows', ...plans.flatMap(countsOf)];
  const [looked] = await database.ask<Record<string, number>>(`SELECT ${counts.join(', ')} FROM ${from}`);
  const counted = (name: string): number => looked?.[name] ?? 0;
  const settled = plans.map((plan, index): Settled => {
    if (!('except' in plan)) return plan;
    return counted(`except_${index}`) === 0 ? plan.first : plan.otherwise;
  });
  const shown = columns.map(({ column_name }, index) =>
    described(column_name, settled[index] ?? { leftOut: 'en typ som inte kan visas här' }),
  );
  const names = shownNames(shown);
  const kept: (ColumnReading & TypedColumn & { readonly index: number })[] = settled.flatMap(
    (reading, index) => ('sql' in reading ? { ...reading, name: names[index] ?? '', index } : []),
  );
  const changed = kept.map(({ index }) => ({
    nonNumbers: counted(`non_numbers_${index}`),
    rounded: counted(`rounded_${index}`),
  }));
  const notes = [
    ...columnNotes(shown),
    ...changeNotes(
      kept.map(({ name }) => name),
      changed,
    ),
  ];
  if (kept.length === 0) return { notes };
  const rows = counted('table_rows');
  checkSize(
    rows,
    kept.reduce((sum, { stored }) => sum + cellBytes(stored === 'text'), 0),
  );
  const list = kept.map(({ sql }, index) => `${sql} AS c${index}`).join(', ');
  return {
    table: {
      name: place.schema === 'main' ? place.name : `${place.schema}.${place.name}`,
      rows,
      columns: kept.map(({ name, stored }) => ({ name, stored })),
      notes,
      parts: () => parts(database, `SELECT ${list} FROM ${from}`, rows, rowsOfPart(kept.length)),
    },
  };
}

/** What has to be counted of a column before it is known what becomes of it and what is said. */
function countsOf(plan: ReadingPlan, index: number): string[] {
  const readings = 'except' in plan ? [plan.first, plan.otherwise] : [plan];
  const of = (key: 'nonNumbers' | 'rounded') =>
    readings.map((reading) => ('sql' in reading ? reading[key] : undefined)).find((sql) => sql !== undefined);
  const [nonNumbers, rounded] = [of('nonNumbers'), of('rounded')];
  return [
    ...('except' in plan ? [`${plan.except} AS except_${index}`] : []),
    ...(nonNumbers ? [`${nonNumbers} AS non_numbers_${index}`] : []),
    ...(rounded ? [`${rounded} AS rounded_${index}`] : []),
  ];
}

async function* parts(
  database: ForeignDatabase,
  sql: string,
  rows: number,
  partRows: number,
): AsyncGenerator<TypedPart> {
  const pieces = database.stream(sql);
  const { value: columns } = await pieces.next();
  let waiting: Uint8Array[] = [];
  let [readRows, bytes] = [0, 0];
  const part = (): TypedPart => {
    const ipc = joined([columns, ...waiting, endOfStream]);
    waiting = [];
    bytes += ipc.length;
    checkUnpacked(bytes);
    const { numRows } = tableFromIPC(ipc);
    readRows += numRows;
    return { ipc, rows: numRows };
  };
  for await (const piece of pieces) {
    waiting.push(piece);
    if (waiting.length * pieceRows >= partRows) yield part();
  }
  if (waiting.length > 0 || rows === 0) yield part();
  if (readRows !== rows) throw damagedDatabase(`${readRows} rows read, ${rows} counted`);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
