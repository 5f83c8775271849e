import {
  type CheckFound,
  checkCells,
  checkColumns,
  checkRows,
  checkTables,
  isTableName,
  type Problem,
} from '@/extracts/check';
import type { Manifest, TableFile } from '@/extracts/manifest';
import type { ParquetReader } from '@/extracts/parquet/reader';
import { type Column, type TableName, tableNames, tableSchemas } from '@/extracts/schema';
import type { ExtractConnection } from './connection';
import { EngineCrashed, EngineError, messageOf } from './errors';
import { loadCsv } from './load-csv';
import { loadParquet } from './load-parquet';
import { columnsOf, quoted } from './sql';

/** The bytes of each table that the manifest names and the format knows. */
export type TableBytes = (table: TableName) => Promise<Uint8Array>;

/** Refuses an extract with the first thing that is wrong with it; the rest is in the message. */
function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new EngineError('load', problems.map(({ sentence }) => sentence).join('\n'), {
    sentence: first.sentence,
  });
}

async function checkTable(connection: ExtractConnection, table: TableName, file: TableFile): Promise<void> {
  const columns: [string, Column][] = Object.entries(tableSchemas[table]);
  const counts = columns.flatMap(([column, { values }], index) => {
    const name = quoted(column);
    const list = values?.map((value) => `'${value}'`).join(', ');
    const foreign = list ? `min(${name}) FILTER (WHERE ${name} NOT IN (${list}))` : 'NULL';
    return [`count(*) - count(${name}) AS absent_${index}`, `${foreign} AS foreign_${index}`];
  });
  const [found] = await connection.query<Record<string, number | string | null>>(
    `SELECT count(*) AS table_rows, ${counts.join(', ')} FROM ${quoted(table)}`,
  );
  refuse(checkRows(table, Number(found?.table_rows), file.rows));
  refuse(
    columns.flatMap(([column], index) =>
      checkCells(table, column, {
        absent: Number(found?.[`absent_${index}`]),
        foreign: found?.[`foreign_${index}`]?.toString() ?? null,
      }),
    ),
  );
}

/**
 * Fills the connection's schema with an extract's tables. A table that the manifest does not name stands empty, so that every
 * question can be asked.
 * @param onTable is told before each table, with how many have been loaded.
 * @returns what its user should know: tables and columns that were not read.
 * @throws EngineError where a table is not what the manifest or the format says; EngineCrashed.
 */
export async function loadTables(
  connection: ExtractConnection,
  manifest: Manifest,
  bytes: TableBytes,
  parquet: ParquetReader,
  onTable: (loaded: number, of: number) => void,
): Promise<readonly Problem[]> {
  const noted = [...checkTables(manifest.tables)];
  for (const table of tableNames) {
    await connection.run(`CREATE TABLE ${quoted(table)} (${columnsOf(table)})`);
  }
  const files = Object.entries(manifest.tables).filter(([table]) => isTableName(table)) as [
    TableName,
    TableFile,
  ][];
  for (const [index, [table, file]] of files.entries()) {
    onTable(index, files.length);
    const check: CheckFound = (found) => {
      const verdict = checkColumns(table, found);
      refuse(verdict.refused);
      noted.push(...verdict.noted);
    };
    const content = await bytes(table);
    try {
      if (file.file.endsWith('.csv')) await loadCsv(connection, table, content, check);
      else await loadParquet(connection, table, content, parquet, check);
    } catch (error) {
      if (error instanceof EngineError || error instanceof EngineCrashed) throw error;
      throw new EngineError('load', `${file.file}: ${messageOf(error)}`, {
        sentence: `Filen ${file.file} går inte att läsa. Den är troligen skadad.`,
        cause: error,
      });
    }
    await checkTable(connection, table, file);
  }
  onTable(files.length, files.length);
  return noted;
}
