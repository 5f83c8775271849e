import type { ExtractConnection } from './connection';
import { filesFolder } from './database';
import { dialect } from './load-csv';
import type { ReadyParquet } from './load-parquet';
import { quoted } from './sql';

/** Reads a table of the reader's own as it is: the format says nothing of its columns. CSV gives columns of text. @returns its rows */
export async function loadOwnTable(
  connection: ExtractConnection,
  table: string,
  content: { readonly csv: Uint8Array } | { readonly parquet: ReadyParquet },
): Promise<number> {
  if ('csv' in content) await loadCsv(connection, table, content.csv);
  else await loadParquet(connection, table, content.parquet);
  const [counted] = await connection.run<{ rows: number }>(`SELECT count(*) AS rows FROM ${quoted(table)}`);
  return counted?.rows ?? 0;
}

async function loadParquet(
  connection: ExtractConnection,
  table: string,
  { file, first }: ReadyParquet,
): Promise<void> {
  for (let group = 0; group === 0 || group < file.groups; group++) {
    const ipc = group === 0 ? first : await file.read(group);
    await connection.database.guard.run(() =>
      connection.duckdb.insertArrowFromIPCStream(ipc, {
        schema: connection.schema,
        name: table,
        create: group === 0,
      }),
    );
  }
}

async function loadCsv(connection: ExtractConnection, table: string, bytes: Uint8Array): Promise<void> {
  const { guard, duckdb } = connection.database;
  const file = `${filesFolder}${table}.csv`;
  await guard.run(() => duckdb.registerFileBuffer(file, bytes));
  try {
    await connection.run(
      `CREATE TABLE ${quoted(table)} AS SELECT * FROM read_csv('${file}', ${dialect}, all_varchar = true)`,
    );
  } finally {
    await guard.run(() => duckdb.dropFiles([file])).catch(() => {});
  }
}
