import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import type { TypedTable } from '@/extracts/read/typed-table';
import { temporaryFolder } from './engine-fixture';

/** A cell as a typed table gives it, dates as ISO text, whole numbers as they are printed. */
export type Cell = string | number | boolean | null;

/** A damaged file may hold a day that JavaScript has no date for. */
const isoDate = (time: number): string =>
  Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : `day ${time / 86_400_000}`;

/** All cells of a typed table, column by column; coded texts as the texts. */
export async function cellsOf(table: TypedTable): Promise<Record<string, Cell[]>> {
  const columns = table.columns.map((column) => ({ ...column, cells: [] as Cell[], coded: [] as string[] }));
  for await (const { ipc, rows, texts } of table.parts()) {
    for (const [index, fresh] of (texts ?? []).entries()) {
      const met = fresh && tableFromIPC(fresh).getChild('text');
      for (const text of met ?? []) columns[index]?.coded.push(text);
    }
    const part = tableFromIPC(ipc);
    if (part.numRows !== rows) throw new Error(`A part of ${rows} rows has ${part.numRows}`);
    for (const [index, { stored, cells, coded }] of columns.entries()) {
      const vector = part.getChild(`c${index}`);
      if (!vector) throw new Error(`There is no column c${index}`);
      for (let row = 0; row < rows; row++) {
        const cell: unknown = vector.get(row);
        if (cell === null) cells.push(null);
        else if (stored === 'text' && texts)
          cells.push(coded[Number(cell)] ?? `no text has the code ${cell}`);
        else if (stored === 'date') cells.push(isoDate(Number(cell)));
        else if (stored === 'integer') cells.push(String(cell));
        else cells.push(cell as Cell);
      }
    }
  }
  return Object.fromEntries(columns.map(({ name, cells }) => [name, cells]));
}

/** Another implementation, to hold ours against: DuckDB's own, native. */
export async function outside<T>(
  work: (ask: (sql: string) => Promise<Record<string, string | null>[]>) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    return await work(
      async (sql) =>
        (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, string | null>[],
    );
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A Parquet file as DuckDB writes it. */
export async function parquetOf(
  ask: (sql: string) => Promise<unknown>,
  select: string,
  options = '',
): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(temporaryFolder(), 'x.parquet');
  await ask(`COPY (${select}) TO '${file}' (FORMAT parquet${options && `, ${options}`})`);
  return new Uint8Array(readFileSync(file));
}
