import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type TableName, tableSchemas } from '@/extracts/schema';
import { DataError } from './problems';

/** A row of a CSV file as text, with where it stands. An empty cell is null. */
export interface TextRow {
  readonly file: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** The files of a table: the one that the reports gave, and the one kept by hand. Either may be absent. */
export function tableFiles(folder: string, table: TableName): readonly string[] {
  return [`${table}.csv`, `curated/${table}.csv`].filter((file) => existsSync(path.join(folder, file)));
}

/** How DuckDB is told to read our CSV: nothing is left to guess, and every cell is text until it has been checked. */
export const readCsv = (file: string): string =>
  `read_csv('${file.replaceAll("'", "''")}', header = true, delim = ',', quote = '"', escape = '"', nullstr = '', all_varchar = true, parallel = false)`;

/** The rows of a table, in the order of its files. @throws DataError where the header is another than the format's. */
export async function readTable(
  duckdb: DuckDBConnection,
  folder: string,
  table: TableName,
): Promise<readonly TextRow[]> {
  const rows: TextRow[] = [];
  for (const file of tableFiles(folder, table)) {
    const wanted = Object.keys(tableSchemas[table]);
    const read = await duckdb.runAndReadAll(`SELECT * FROM ${readCsv(path.join(folder, file))}`);
    const found = read.columnNames();
    const problems = [
      ...wanted.filter((column) => !found.includes(column)).map((column) => ({ column, what: 'is missing' })),
      ...found
        .filter((column) => !wanted.includes(column))
        .map((column) => ({ column, what: 'is no column of the table' })),
    ];
    if (problems.length > 0) throw new DataError(problems.map((problem) => ({ file, row: 1, ...problem })));
    for (const [index, cells] of read.getRowObjects().entries()) {
      rows.push({ file, row: index + 2, cells: cells as Record<string, string | null> });
    }
  }
  return rows;
}
