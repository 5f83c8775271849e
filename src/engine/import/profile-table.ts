import type { StagedTable } from '@/extracts/mapping/importer';
import { type ColumnProfile, type DistinctText, manyTexts } from '@/extracts/mapping/profile';
import type { ExtractConnection } from '../connection';
import { textSql } from '../sql';
import { dictionaryOf, rowsOf, type Staged, type StagedColumn } from './staged';

/** So many rows are shown as they were read. */
const firstRowsShown = 50;

/** Columns that are asked about in one question: one for each would take longer on its way than in the engine. */
const columnsAtATime = 12;

/** So many rarer texts that may be signs are looked at too, and of so many characters: a sign is short. */
const manySigns = 1_000;
const signLength = 60;

interface Counted {
  readonly blanks: number;
  readonly texts: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly broken: boolean;
}

const isNumber = ({ stored }: StagedColumn): boolean => stored === 'integer' || stored === 'number';

const countSql = (id: string, column: number, about: StagedColumn): string => {
  const key = isNumber(about) ? `key::DOUBLE` : 'NULL::DOUBLE';
  return `SELECT ${column} AS place, coalesce(sum(rows) FILTER (text = ''), 0) AS blanks, count(DISTINCT text) FILTER (text <> '') AS texts,
    min(${key}) AS least, max(${key}) AS most, coalesce(bool_or(${key} <> floor(${key})), false) AS broken FROM ${dictionaryOf(id, column)}`;
};

const inParts = (columns: readonly StagedColumn[]): number[][] =>
  Array.from({ length: Math.ceil(columns.length / columnsAtATime) }, (_, part) =>
    [...columns.keys()].slice(part * columnsAtATime, (part + 1) * columnsAtATime),
  );

async function countColumns(connection: ExtractConnection, { id, columns }: Staged): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (const part of inParts(columns)) {
    const about = part.flatMap((column) => columns[column] ?? []);
    const selects = about.map((one, at) => countSql(id, part[at] ?? 0, one));
    counted.push(...(await connection.run<Counted>(`${selects.join(' UNION ALL ')} ORDER BY place`)));
  }
  return counted;
}

/**
 * The texts of a column that may be signs in the place of numbers, also where they are not among the most frequent: those without a digit,
 * and those of the file's legend. A sign that is not seen is not asked about, and a legend's `-99` is read as a number.
 */
async function rareSigns(
  connection: ExtractConnection,
  { id, legend }: Staged,
  column: number,
  frequent: readonly DistinctText[],
): Promise<DistinctText[]> {
  const inLegend = ['', ...legend.map(({ mark }) => mark)].map(textSql);
  const found = await connection.run<DistinctText>(
    `SELECT text, sum(rows) AS count, min(first) AS first FROM ${dictionaryOf(id, column)}
     WHERE text <> '' AND (text IN (${inLegend}) OR (length(text) <= ${signLength} AND NOT regexp_matches(text, '[0-9]')))
     GROUP BY text ORDER BY count DESC, first LIMIT ${manyTexts + manySigns}`,
  );
  const seen = new Set(frequent.map(({ text }) => text));
  return found.filter(({ text }) => !seen.has(text)).slice(0, manySigns);
}

async function profileColumn(
  connection: ExtractConnection,
  staged: Staged,
  column: number,
  about: StagedColumn,
  { blanks, texts, least, most, broken }: Counted,
): Promise<ColumnProfile> {
  const frequent = await connection.run<DistinctText>(
    `SELECT text, sum(rows) AS count, min(first) AS first FROM ${dictionaryOf(staged.id, column)} WHERE text <> ''
     GROUP BY text ORDER BY count DESC, first LIMIT ${manyTexts}`,
  );
  const rare = texts > manyTexts ? await rareSigns(connection, staged, column, frequent) : [];
  const distinct = [...frequent, ...rare];
  const { name, headers, stored, decimalSign } = about;
  return {
    ...{ name, headers, stored, blanks, distinct, distinctCount: texts },
    ...(decimalSign !== undefined && { decimalSign }),
    ...(least !== null && most !== null && { range: { least, most, hasFractions: broken } }),
  };
}

/** The first rows as they were read, each text looked up in its column's dictionary. */
async function firstRows(connection: ExtractConnection, { id, columns }: Staged): Promise<string[][]> {
  const rows: string[][] = [];
  for (const part of inParts(columns)) {
    const cells = part.map((column) => `t${column}.text AS t${column}`);
    const joins = part.map(
      (column) =>
        `LEFT JOIN ${dictionaryOf(id, column)} t${column} ON t${column}.key IS NOT DISTINCT FROM r.c${column}`,
    );
    const found = await connection.run<Record<string, string>>(
      `SELECT ${cells.join(', ')} FROM (SELECT *, rowid AS place FROM ${rowsOf(id)} WHERE rowid < ${firstRowsShown}) r
       ${joins.join(' ')} ORDER BY r.place`,
    );
    for (const [row, texts] of found.entries()) {
      rows[row] = [...(rows[row] ?? []), ...part.map((column) => texts[`t${column}`] ?? '')];
    }
  }
  return rows;
}

/** All that is known of a staged table before anyone says what its columns are. */
export async function profileTable(connection: ExtractConnection, staged: Staged): Promise<StagedTable> {
  const { id, file, name, rows, above, below, legend, dialect, notes } = staged;
  const counted = await countColumns(connection, staged);
  const columns: ColumnProfile[] = [];
  for (const [column, about] of staged.columns.entries()) {
    const counts = counted[column];
    if (counts) columns.push(await profileColumn(connection, staged, column, about, counts));
  }
  return {
    id,
    profile: { name, file, rows, columns, above, below, legend },
    firstRows: await firstRows(connection, staged),
    dialect,
    notes,
  };
}
