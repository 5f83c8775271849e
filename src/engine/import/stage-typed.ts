import type { StoredType } from '@/extracts/mapping/profile';
import type { TypedTable } from '@/extracts/read/typed-table';
import type { ExtractConnection } from '../connection';
import { dictionaryOf, rowsOf, type Staged } from './staged';
import type { Steps } from './steps';

/** A cell as text: numbers with a decimal comma, as a workbook's own are written. */
const textOf: Readonly<Record<StoredType, string>> = {
  text: 'trim(key)',
  integer: 'key::VARCHAR',
  number: `regexp_replace(replace(key::VARCHAR, '.', ','), ',0$', '')`,
  date: 'key::VARCHAR',
  boolean: `CASE WHEN key THEN 'ja' ELSE 'nej' END`,
};

/** Puts a table of a file that knows its types into the engine. Its cells are their own keys. */
export async function stageTyped(
  connection: ExtractConnection,
  table: TypedTable,
  { id, file }: Pick<Staged, 'id' | 'file'>,
  steps: Steps,
): Promise<Staged> {
  const step = `Läser in ${file}`;
  let rows = 0;
  steps.tell(step, 0);
  for await (const part of table.parts()) {
    await connection.database.guard.run(() =>
      connection.duckdb.insertArrowFromIPCStream(part.ipc, {
        schema: connection.schema,
        name: rowsOf(id),
        create: rows === 0,
      }),
    );
    rows += part.rows;
    steps.tell(step, (0.8 * rows) / Math.max(1, table.rows));
  }
  for (const [column, { stored }] of table.columns.entries()) {
    steps.tell(step, 0.8 + (0.2 * column) / table.columns.length);
    await connection.run(
      `CREATE TABLE ${dictionaryOf(id, column)} AS
       SELECT (row_number() OVER (ORDER BY first) - 1)::UINTEGER AS code, key, coalesce(${textOf[stored]}, '') AS text, rows, first
       FROM (
         SELECT c${column} AS key, count(*)::INTEGER AS rows, min(rowid)::INTEGER AS first FROM ${rowsOf(id)} GROUP BY ALL
       )`,
    );
  }
  return {
    id,
    file,
    name: table.name,
    rows,
    columns: table.columns.map(({ name, stored }) => ({
      name,
      headers: [name],
      stored,
      ...(stored === 'number' && { decimalSign: ',' as const }),
    })),
    above: [],
    below: [],
    legend: [],
    dialect: [],
    notes: table.notes,
    hasLines: false,
  };
}
