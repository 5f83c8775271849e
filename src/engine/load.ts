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
import { isOwnTable } from '@/extracts/own-table';
import { type ParquetReader, ReaderNotStarted } from '@/extracts/parquet/reader';
import { type Column, type TableName, tableNames, tableSchemas } from '@/extracts/schema';
import type { ExtractConnection } from './connection';
import { EngineCrashed, EngineError, messageOf } from './errors';
import { loadCsv } from './load-csv';
import { loadOwnTable } from './load-own-table';
import { loadParquet, type ReadyParquet, readyParquet } from './load-parquet';
import type { ExtractSource } from './source';
import { columnsOf, quoted } from './sql';

/** Refuses an extract with the first thing that is wrong with it; the rest is in the message. */
function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new EngineError('load', problems.map(({ sentence }) => sentence).join('\n'), {
    sentence: first.sentence,
  });
}

/** @returns the table's rows. @throws EngineError where a cell is not what its column holds */
async function checkTableCells(connection: ExtractConnection, table: TableName): Promise<number> {
  const columns: [string, Column][] = Object.entries(tableSchemas[table]);
  const counts = columns.flatMap(([column, { values }], index) => {
    const name = quoted(column);
    const list = values?.map((value) => `'${value}'`).join(', ');
    const foreign = list ? `min(${name}) FILTER (WHERE ${name} NOT IN (${list}))` : 'NULL';
    return [`count(*) - count(${name}) AS absent_${index}`, `${foreign} AS foreign_${index}`];
  });
  const [found] = await connection.run<Record<string, number | string | null>>(
    `SELECT count(*) AS table_rows, ${counts.join(', ')} FROM ${quoted(table)}`,
  );
  refuse(
    columns.flatMap(([column], index) =>
      checkCells(table, column, {
        absent: Number(found?.[`absent_${index}`]),
        foreign: found?.[`foreign_${index}`]?.toString() ?? null,
      }),
    ),
  );
  return Number(found?.table_rows);
}

/** Checks tables that were made here as those that are read in. @throws EngineError where one is not what the format says. */
export async function checkMade(connection: ExtractConnection): Promise<void> {
  for (const table of tableNames) await checkTableCells(connection, table);
}

/** @param rowsInFile what the file itself says, where its format has a say: some damage leaves rows out without a word. */
async function checkTable(
  connection: ExtractConnection,
  table: TableName,
  file: TableFile,
  rowsInFile: number | undefined,
): Promise<void> {
  const read = await checkTableCells(connection, table);
  refuse(checkRows(table, read, rowsInFile ?? read));
  refuse(checkRows(table, read, file.rows));
}

/** A table's content as it stands before the engine has it. */
type Incoming = { readonly csv: Uint8Array } | { readonly parquet: ReadyParquet };

/** A table of an extract, or one of the reader's own in it, with its content on the way. */
export interface IncomingTable {
  readonly table: string;
  readonly file: TableFile;
  readonly content: Promise<Incoming>;
}

/**
 * Sets all files on their way at once, and decodes each as it comes, one after the other: none of it needs the engine, which boots
 * meanwhile. Failures are met when the table's turn comes.
 */
export function fetchTables(
  manifest: Manifest,
  source: ExtractSource,
  parquet: ParquetReader,
): readonly IncomingTable[] {
  let decoder: Promise<unknown> = Promise.resolve();
  const own = Object.keys(manifest.tables).filter(isOwnTable);
  return [...tableNames, ...own].flatMap((table) => {
    const file = manifest.tables[table];
    if (!file) return [];
    const bytes = source.read(file);
    const content = file.file.endsWith('.csv')
      ? bytes.then((csv): Incoming => ({ csv }))
      : Promise.all([bytes, decoder]).then(
          async ([read]): Promise<Incoming> => ({ parquet: await readyParquet(table, read, parquet) }),
        );
    decoder = content.catch(() => {});
    bytes.catch(() => {});
    return [{ table, file, content }];
  });
}

/** What went wrong with a file and was not foreseen is told as damage to it. */
function asDamage(file: TableFile, error: unknown): unknown {
  if (error instanceof EngineError || error instanceof EngineCrashed) return error;
  if (error instanceof ReaderNotStarted) {
    return new EngineError('load', `The Parquet reader: ${messageOf(error)}`, {
      sentence: 'Den del av programmet som läser uttagets filer kunde inte hämtas.',
      cause: error,
    });
  }
  return new EngineError('load', `${file.file}: ${messageOf(error)}`, {
    sentence: `Filen ${file.file} går inte att läsa. Den är troligen skadad.`,
    cause: error,
  });
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
  incoming: readonly IncomingTable[],
  onTable: (loaded: number, of: number) => void,
): Promise<readonly Problem[]> {
  const noted = [...checkTables(manifest.tables)];
  await connection.run(
    tableNames.map((table) => `CREATE TABLE ${quoted(table)} (${columnsOf(table)})`).join('; '),
  );
  for (const [index, { table, file, content }] of incoming.entries()) {
    onTable(index, incoming.length);
    try {
      const arrived = await content;
      if (!isTableName(table)) {
        refuse(checkRows(table, await loadOwnTable(connection, table, arrived), file.rows));
        continue;
      }
      const check: CheckFound = (found) => {
        const verdict = checkColumns(table, found);
        refuse(verdict.refused);
        noted.push(...verdict.noted);
      };
      const rows =
        'csv' in arrived
          ? await loadCsv(connection, table, arrived.csv, check)
          : await loadParquet(connection, table, arrived.parquet, check);
      await checkTable(connection, table, file, rows);
    } catch (error) {
      throw asDamage(file, error);
    }
  }
  onTable(incoming.length, incoming.length);
  return noted;
}
