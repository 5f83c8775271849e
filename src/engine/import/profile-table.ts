import type { StagedTable } from '@/extracts/mapping/importer';
import { type ColumnProfile, type DistinctText, manyTexts } from '@/extracts/mapping/profile';
import type { ExtractConnection } from '../connection';
import { dictionaryOf, rowsOf, type Staged, type StagedColumn } from './staged';

/** So many rows are shown as they were read. */
const firstRowsShown = 50;

async function profileColumn(
  connection: ExtractConnection,
  id: string,
  column: number,
  { name, headers, stored, decimalSign }: StagedColumn,
): Promise<ColumnProfile> {
  const dictionary = dictionaryOf(id, column);
  const [counted] = await connection.run<{ blanks: number; texts: number }>(
    `SELECT coalesce(sum(rows) FILTER (text = ''), 0) AS blanks, count(*) FILTER (text <> '') AS texts FROM ${dictionary}`,
  );
  const distinct = await connection.run<DistinctText>(
    `SELECT text, rows AS count, first FROM ${dictionary} WHERE text <> '' ORDER BY rows DESC, first LIMIT ${manyTexts}`,
  );
  const profile = {
    name,
    headers,
    stored,
    blanks: counted?.blanks ?? 0,
    distinct,
    distinctCount: counted?.texts ?? 0,
  };
  const signed = decimalSign === undefined ? profile : { ...profile, decimalSign };
  if (stored !== 'integer' && stored !== 'number') return signed;
  const [range] = await connection.run<{ least: number | null; most: number | null; broken: boolean }>(
    `SELECT min(c)::DOUBLE AS least, max(c)::DOUBLE AS most, coalesce(bool_or(c::DOUBLE <> floor(c::DOUBLE)), false) AS broken
     FROM (SELECT key AS c FROM ${dictionary} WHERE text <> '')`,
  );
  if (range?.least == null || range.most == null) return signed;
  return { ...signed, range: { least: range.least, most: range.most, hasFractions: range.broken } };
}

/** The first rows as they were read, each text looked up in its column's dictionary. */
async function firstRows(connection: ExtractConnection, { id, columns }: Staged): Promise<string[][]> {
  const rows: string[][] = [];
  for (const column of columns.keys()) {
    const cells = await connection.run<{ text: string }>(
      `SELECT text FROM ${rowsOf(id)} r LEFT JOIN ${dictionaryOf(id, column)} d ON r.c${column} IS NOT DISTINCT FROM d.key
       WHERE r.rowid < ${firstRowsShown} ORDER BY r.rowid`,
    );
    for (const [row, { text }] of cells.entries()) {
      rows[row] ??= [];
      rows[row].push(text);
    }
  }
  return rows;
}

/** All that is known of a staged table before anyone says what its columns are. */
export async function profileTable(connection: ExtractConnection, staged: Staged): Promise<StagedTable> {
  const { id, file, name, rows, above, below, legend, dialect, notes } = staged;
  const columns: ColumnProfile[] = [];
  for (const [column, about] of staged.columns.entries()) {
    columns.push(await profileColumn(connection, id, column, about));
  }
  return {
    id,
    profile: { name, file, rows, columns, above, below, legend },
    firstRows: await firstRows(connection, staged),
    dialect,
    notes,
  };
}
