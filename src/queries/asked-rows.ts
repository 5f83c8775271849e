import type { Parameter } from '@/engine/engine';
import { quoted } from '@/engine/sql';
import type { ColumnFilter, RowOrder } from '@/selection/selection';
import { rowsFrom } from './named-rows';
import type { ShownColumn, ShownSource } from './shown-source';

/** Which rows of a table, in which order. */
export interface RowsAsked {
  readonly table: string;
  /** The table's own, and those of the names that its ids stand for. */
  readonly columns: readonly ShownColumn[];
  readonly filters: readonly ColumnFilter[];
  readonly order: RowOrder | undefined;
  /** Words in any column of text; empty for none. */
  readonly sought: string;
}

export type RowCell = string | number | boolean | null;
export type TableRow = Readonly<Record<string, RowCell>>;

/** What a column holds, as far as reading and comparing its cells goes. */
export type CellKind = 'number' | 'text' | 'other';

const numbers = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL)/;

export const cellKind = ({ type }: ShownColumn): CellKind =>
  numbers.test(type) ? 'number' : type === 'VARCHAR' || type.startsWith('ENUM') ? 'text' : 'other';

/** The views' own column: a row's number in its table. */
const rowNumber = 'tertial_row';

const asText = (name: string): string => `CAST(${quoted(name)} AS VARCHAR)`;

interface Condition {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Whether all rows are asked for, in the table's own order: then their numbers need not be looked up. */
export const isWhole = ({ filters, order, sought }: RowsAsked): boolean =>
  filters.length === 0 && order === undefined && sought === '';

function conditionOf({ columns, filters, sought }: RowsAsked): Condition {
  const conditions = [
    ...filters.filter(({ column }) => columns.some(({ name }) => name === column)).map(filterSql),
    ...(sought === '' ? [] : [soughtSql(columns, sought)]),
  ];
  return {
    sql: conditions.length === 0 ? 'true' : conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

function filterSql(filter: ColumnFilter): Condition {
  const name = quoted(filter.column);
  switch (filter.kind) {
    case 'contains':
      return {
        sql: `contains(lower(${asText(filter.column)}), lower(?))`,
        parameters: [filter.text],
      };
    case 'among':
      return {
        sql: `${asText(filter.column)} IN (${filter.values.map(() => '?').join(', ')})`,
        parameters: filter.values,
      };
    case 'between': {
      const ends = [
        ...(filter.from === undefined ? [] : [{ sql: `${name} >= ?`, parameter: filter.from }]),
        ...(filter.to === undefined ? [] : [{ sql: `${name} <= ?`, parameter: filter.to }]),
      ];
      return {
        sql: ends.map(({ sql }) => sql).join(' AND '),
        parameters: ends.map(({ parameter }) => parameter),
      };
    }
    case 'empty':
      return { sql: `${name} IS NULL OR ${asText(filter.column)} = ''`, parameters: [] };
    case 'filled':
      return { sql: `${asText(filter.column)} <> ''`, parameters: [] };
  }
}

function soughtSql(columns: readonly ShownColumn[], sought: string): Condition {
  const texts = columns.filter((column) => cellKind(column) === 'text');
  if (texts.length === 0) return { sql: 'false', parameters: [] };
  return {
    sql: texts.map(({ name }) => `contains(lower(${asText(name)}), lower(?))`).join(' OR '),
    parameters: texts.map(() => sought),
  };
}

/** In Swedish order: å, ä and ö last, other accents and capitals like none. The signs after z in ASCII stand in for them. */
const swedishKey = (name: string): string =>
  `strip_accents(replace(replace(replace(lower(${asText(name)}), 'å', '{'), 'ä', '|'), 'ö', '}'))`;

function orderSql({ columns, order }: RowsAsked): string {
  const column = columns.find(({ name }) => name === order?.column);
  if (order === undefined || column === undefined) return rowNumber;
  const direction = order.descending ? 'DESC' : 'ASC';
  const keys =
    cellKind(column) === 'text' ? [swedishKey(column.name), quoted(column.name)] : [quoted(column.name)];
  return [...keys.map((key) => `${key} ${direction} NULLS LAST`), rowNumber].join(', ');
}

/** How many rows there are in all. */
export async function countRows(
  { engine }: ShownSource,
  table: string,
  signal: AbortSignal,
): Promise<number> {
  const [row] = await engine.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${quoted(table)}`, [], {
    signal,
  });
  return row?.rows ?? 0;
}

/**
 * The numbers of the rows asked for, in their order: a window of a million sorted rows is then looked up as quickly as the first.
 *
 * @throws EngineError, QueryCancelled
 */
export async function rowNumbers(
  { engine }: ShownSource,
  asked: RowsAsked,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const { sql, parameters } = conditionOf(asked);
  const parts: Uint32Array[] = [];
  await engine.query(
    `SELECT ${rowNumber} AS row FROM ${rowsFrom(asked)} WHERE ${sql} ORDER BY ${orderSql(asked)}`,
    parameters,
    {
      signal,
      onRows: (rows) => {
        parts.push(Uint32Array.from(rows as readonly { row: number }[], ({ row }) => row));
      },
    },
  );
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}

/** A table's columns as the page takes them: what is neither number nor text comes as the engine writes it. */
const cellsOf = (columns: readonly ShownColumn[]): string =>
  columns
    .map((column) => {
      const kind = cellKind(column);
      return kind === 'other' ? `${asText(column.name)} AS ${quoted(column.name)}` : quoted(column.name);
    })
    .join(', ');

/** Rows by their numbers, in the order of these. @throws EngineError, QueryCancelled */
export async function rowsByNumber(
  { engine }: ShownSource,
  { table, columns }: Pick<RowsAsked, 'table' | 'columns'>,
  numbers: ArrayLike<number>,
  signal: AbortSignal,
): Promise<readonly TableRow[]> {
  const wanted = Array.from(numbers);
  if (wanted.length === 0) return [];
  const found = await engine.query<TableRow>(
    `SELECT ${rowNumber}, ${cellsOf(columns)} FROM ${rowsFrom({ table, columns })}
     WHERE ${rowNumber} BETWEEN ${Math.min(...wanted)} AND ${Math.max(...wanted)} AND ${rowNumber} IN (${wanted.join(', ')})`,
    [],
    { signal },
  );
  const byNumber = new Map(found.map((row) => [row[rowNumber], row]));
  return wanted.map((number) => byNumber.get(number)).filter((row) => row !== undefined);
}

/** All rows asked for, some at a time. @throws EngineError, QueryCancelled */
export async function streamRows(
  { engine }: ShownSource,
  asked: RowsAsked,
  { signal, onRows }: { signal: AbortSignal; onRows: (rows: readonly TableRow[]) => void },
): Promise<void> {
  const { sql, parameters } = conditionOf(asked);
  await engine.query(
    `SELECT ${cellsOf(asked.columns)} FROM ${rowsFrom(asked)} WHERE ${sql} ORDER BY ${orderSql(asked)}`,
    parameters,
    { signal, onRows: (rows) => onRows(rows as readonly TableRow[]) },
  );
}

/** What stands in a column of the rows asked for. */
export interface ColumnSummary {
  readonly rows: number;
  readonly empty: number;
  readonly distinct: number;
  /** Of numbers, and of dates as text. */
  readonly least: RowCell;
  readonly most: RowCell;
  /** The most frequent cells, as the engine writes them, and how many they are: at most `mostFrequent`. */
  readonly frequent: readonly { readonly text: string; readonly count: number }[];
}

export const mostFrequent = 50;

/** @throws EngineError, QueryCancelled */
export async function columnSummary(
  { engine }: ShownSource,
  asked: RowsAsked,
  column: ShownColumn,
  signal: AbortSignal,
): Promise<ColumnSummary> {
  const { sql, parameters } = conditionOf(asked);
  const text = asText(column.name);
  const end = cellKind(column) === 'number' ? quoted(column.name) : text;
  const from = `FROM ${rowsFrom(asked)} WHERE ${sql}`;
  const [counts] = await engine.query<Omit<ColumnSummary, 'frequent'>>(
    `SELECT count(*) AS rows, count(*) FILTER (WHERE coalesce(${text}, '') = '') AS empty,
       count(DISTINCT ${text}) FILTER (WHERE ${text} <> '') AS "distinct", min(${end}) AS least, max(${end}) AS most ${from}`,
    parameters,
    { signal },
  );
  const frequent = await engine.query<{ text: string; count: number }>(
    `SELECT ${text} AS "text", count(*) AS count ${from} AND ${text} <> '' GROUP BY ALL ORDER BY count DESC, "text" LIMIT ${mostFrequent}`,
    parameters,
    { signal },
  );
  return { ...(counts ?? { rows: 0, empty: 0, distinct: 0, least: null, most: null }), frequent };
}
