import type { CheckFound, FoundColumn } from '@/extracts/check';
import type { TableName } from '@/extracts/schema';
import type { ExtractConnection } from './connection';
import { filesFolder } from './database';
import { EngineCrashed, EngineError, messageOf } from './errors';
import { columnList, quoted, sqlType, textSql } from './sql';

/** The extract's own CSV: comma, double quotes, header. Nothing is left for the engine to guess. */
export const dialect = `header = true, delim = ',', quote = '"', escape = '"', nullstr = ''`;

/** "CSV Error on Line: 3" and the column, where DuckDB says which. */
function wherein(detail: string): string {
  const line = /Line: (\d+)/.exec(detail)?.[1];
  const column = /column "?(\w+)"?/i.exec(detail)?.[1];
  return [line && `rad ${line}`, column && `kolumnen ${column}`].filter(Boolean).join(', ');
}

const lineFeed = 10;

/** The header row; no column of ours has a line break in its name. */
function firstLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(lineFeed);
  return bytes.slice(0, end < 0 ? bytes.length : end + 1);
}

/** Reads a CSV table with the types of the format. @throws EngineError with the line and column of what does not fit. */
export async function loadCsv(
  connection: ExtractConnection,
  table: TableName,
  bytes: Uint8Array,
  check: CheckFound,
): Promise<undefined> {
  const { guard, duckdb } = connection.database;
  const file = `${filesFolder}${table}.csv`;
  // Described alone: over a whole file, a damaged row further down would leave it without an answer.
  const header = `${filesFolder}${table}.header.csv`;
  await guard.run(() => duckdb.registerFileBuffer(header, firstLine(bytes)));
  await guard.run(() => duckdb.registerFileBuffer(file, bytes));
  try {
    const described = await connection.run<{ column_name: string }>(
      `DESCRIBE SELECT * FROM read_csv('${header}', ${dialect}, all_varchar = true)`,
    );
    const names = described.map(({ column_name }) => column_name);
    // As text every column can be read; whether its cells are what they should be, the next reading says.
    const found: FoundColumn[] = names.map((name) => ({ name, type: sqlType(table, name) }));
    check(found);
    const columns = names.map((name) => `${textSql(name)}: '${sqlType(table, name)}'`);
    await connection.run(
      `INSERT INTO ${quoted(table)} BY NAME SELECT ${columnList(table)}
       FROM read_csv('${file}', ${dialect}, auto_detect = false, columns = {${columns.join(', ')}})`,
    );
  } catch (error) {
    if (error instanceof EngineError || error instanceof EngineCrashed) throw error;
    const where = wherein(messageOf(error));
    throw new EngineError('load', messageOf(error), {
      sentence: `Filen ${table}.csv går inte att läsa${where ? ` (${where})` : ''}.`,
      cause: error,
    });
  } finally {
    await guard.run(() => duckdb.dropFiles([file, header])).catch(() => {});
  }
}
