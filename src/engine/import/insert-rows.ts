import { type DataType, Float64, Int32, Table, tableToIPC, Utf8, type Vector } from 'apache-arrow';
import { type Column, type Row, type TableName, tableSchemas } from '@/extracts/schema';
import { arrowVector } from '../arrow-vector';
import type { ExtractConnection } from '../connection';
import { columnList, quoted } from '../sql';

/** Rows turned into Arrow at a time: some milliseconds on the page's own thread. */
const rowsAtATime = 2_000;

/** Dates come as ISO text, and the engine makes dates of them. */
const arrowTypes: Record<Column['type'], () => DataType> = {
  text: () => new Utf8(),
  date: () => new Utf8(),
  integer: () => new Int32(),
  number: () => new Float64(),
};

/** Inserts rows of a table of the format. */
export async function insertRows<Name extends TableName>(
  connection: ExtractConnection,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  const columns = Object.entries(tableSchemas[table]) as [keyof Row<Name> & string, Column][];
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    const some = rows.slice(from, from + rowsAtATime);
    const vectors = columns.map(([name, { type }]): [string, Vector] => [
      name,
      arrowVector(
        some.map((row) => row[name] as string | number | null),
        arrowTypes[type](),
      ),
    ]);
    const ipc = tableToIPC(new Table(Object.fromEntries(vectors)), 'stream');
    await connection.database.guard.run(() =>
      connection.duckdb.insertArrowFromIPCStream(ipc, {
        schema: connection.schema,
        name: 'arrived',
        create: true,
      }),
    );
    await connection.run(
      `INSERT INTO ${quoted(table)} BY NAME SELECT ${columnList(table)} FROM arrived; DROP TABLE arrived`,
    );
  }
}
