import { ExtractConnection } from './connection';
import type { HiddenFigure, HiddenFigures } from './hidden-figures';
import { quoted } from './sql';
import { betweenCells, betweenRows, cellSeparator, rowSeparator } from './written-rows';

/** A column as the engine has it. */
export interface ShownColumn {
  readonly name: string;
  /** DuckDB's own name of it: "VARCHAR". */
  readonly type: string;
}

/** A table of an extract: one of the format's, or one that the reader's own files brought (`egen_…`). */
export interface ShownTable {
  readonly name: string;
  readonly columns: readonly ShownColumn[];
}

/** An extract's tables as they may be shown. */
export interface ShownTables {
  readonly tables: readonly ShownTable[];
  /** Its unqualified names are the views, each with `rowColumn` before the table's own columns. */
  readonly connection: ExtractConnection;
  /** Another to the same views, for the reader's own questions. */
  readonly asking: ExtractConnection;
}

/** A row's number in its table, from 0: the one column that the views have besides the table's. */
export const rowColumn = 'tertial_row';

/**
 * Makes a schema of views over an extract's tables, in which hidden figures have neither value, print nor n, and say that they are hidden.
 * As in every other way out, what is hidden are all rows of a hidden figure, and each row that by itself is of a small group.
 *
 * The rows are looked up once and kept as their numbers: a view then costs a question next to nothing. @throws EngineError, EngineCrashed
 */
export async function openShownTables(
  extract: ExtractConnection,
  { threshold, figures }: HiddenFigures,
): Promise<ShownTables> {
  const schema = `${extract.schema} visas ${threshold}`;
  const connection = await ExtractConnection.open(extract.database, schema);
  const tables = await tablesOf(connection, extract.schema);
  await connection.run(
    `CREATE TABLE hidden_figures (unit_id VARCHAR, indicator_id VARCHAR, year INTEGER, period VARCHAR, sex VARCHAR)`,
  );
  for (const part of writtenParts(figures)) await connection.query(insertFigures, [part]);
  const raw = (table: string) => `${quoted(extract.schema)}.${quoted(table)}`;
  await connection.run(
    `CREATE TABLE hidden_rows AS SELECT rowid AS hidden_row FROM ${raw('observations')}
     WHERE status = 'suppressed' OR coalesce(answers_n, population_n) BETWEEN 1 AND ${threshold - 1}
       OR (unit_id, indicator_id, year, period, sex) IN (SELECT (unit_id, indicator_id, year, period, sex) FROM hidden_figures);
     DROP TABLE hidden_figures;
     ${tables.map((table) => viewOf(table, raw(table.name))).join('; ')}`,
  );
  return { tables, connection, asking: await connection.beside() };
}

async function tablesOf(connection: ExtractConnection, schema: string): Promise<ShownTable[]> {
  const found = await connection.query<{ table_name: string; column_name: string; data_type: string }>(
    `SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name = ? ORDER BY table_oid, column_index`,
    [schema],
  );
  const tables = new Map<string, ShownColumn[]>();
  for (const { table_name, column_name: name, data_type: type } of found) {
    const columns = tables.get(table_name) ?? [];
    columns.push({ name, type });
    tables.set(table_name, columns);
  }
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

/** What a hidden row has in place of its own. */
const inPlaceOf: Readonly<Record<string, string>> = {
  value: 'NULL',
  status: `'suppressed'`,
  raw: 'NULL',
  answers_n: 'NULL',
  population_n: 'NULL',
};

function viewOf({ name, columns }: ShownTable, raw: string): string {
  const isObservations = name === 'observations';
  const cells = columns.map((column) => {
    const cell = `o.${quoted(column.name)}`;
    const instead = isObservations ? inPlaceOf[column.name] : undefined;
    return instead === undefined
      ? cell
      : `CASE WHEN hidden_row IS NULL THEN ${cell} ELSE ${instead} END AS ${quoted(column.name)}`;
  });
  return `CREATE VIEW ${quoted(name)} AS SELECT o.rowid AS ${rowColumn}, ${cells.join(', ')}
    FROM ${raw} o ${isObservations ? 'LEFT JOIN hidden_rows ON hidden_row = o.rowid' : ''}`;
}

/** So long a text goes as one parameter: of a megabyte the engine dies. */
const longestPart = 100_000;

function* writtenParts(figures: readonly HiddenFigure[]): Generator<string> {
  let part = '';
  for (const { unit_id, indicator_id, year, period, sex } of figures) {
    if (part.length > longestPart) {
      yield part;
      part = '';
    }
    const row = [unit_id, indicator_id, year, period, sex].map(encodeURIComponent).join(betweenCells);
    part = part === '' ? row : part + betweenRows + row;
  }
  if (part !== '') yield part;
}

const insertFigures = `INSERT INTO hidden_figures
  SELECT url_decode(cells[1]), url_decode(cells[2]), cells[3], cells[4], cells[5]
  FROM (SELECT string_split(unnest(string_split(?, ${rowSeparator})), ${cellSeparator}) AS cells)`;
