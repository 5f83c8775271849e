import type { CheckFound, FoundColumn } from '@/extracts/check';
import type { TableName } from '@/extracts/schema';
import type { ExtractConnection } from './connection';
import { filesFolder } from './database';
import { EngineError, messageOf } from './errors';
import { columnList, quoted, sqlType } from './sql';

/** The extract's own CSV: comma, double quotes, header. Nothing is left for the engine to guess. */
const dialect = `header = true, delim = ',', quote = '"', escape = '"', nullstr = ''`;

/** "CSV Error on Line: 3" and the column, where DuckDB says which. */
function wherein(detail: string): string {
  const line = /Line: (\d+)/.exec(detail)?.[1];
  const column = /column "?(\w+)"?/i.exec(detail)?.[1];
  return [line && `rad ${line}`, column && `kolumnen ${column}`].filter(Boolean).join(', ');
}

/** Reads a CSV table with the types of the format. @throws EngineError with the line and column of what does not fit. */
export async function loadCsv(
  connection: ExtractConnection,
  table: TableName,
  bytes: Uint8Array,
  check: CheckFound,
): Promise<void> {
  const { guard, duckdb } = connection.database;
  const file = `${filesFolder}${table}.csv`;
  await guard.run(() => duckdb.registerFileBuffer(file, bytes));
  try {
    const header = await connection.query<{ column_name: string }>(
      `DESCRIBE SELECT * FROM read_csv('${file}', ${dialect}, all_varchar = true)`,
    );
    const names = header.map(({ column_name }) => column_name);
    // As text every column can be read; whether its cells are what they should be, the next reading says.
    const found: FoundColumn[] = names.map((name) => ({
      name,
      type: sqlType(table, name),
    }));
    check(found);
    const columns = names.map((name) => `'${name.replaceAll("'", "''")}': '${sqlType(table, name)}'`);
    await connection.query(
      `INSERT INTO ${quoted(table)} BY NAME SELECT ${columnList(table)}
       FROM read_csv('${file}', ${dialect}, auto_detect = false, columns = {${columns.join(', ')}})`,
    );
  } catch (error) {
    if (!(error instanceof EngineError && error.failure === 'query')) throw error;
    const where = wherein(messageOf(error));
    throw new EngineError('load', error.message, {
      sentence: `Filen ${table}.csv går inte att läsa${where ? ` (${where})` : ''}.`,
      cause: error,
    });
  } finally {
    await guard.run(() => duckdb.dropFile(file)).catch(() => {});
  }
}
