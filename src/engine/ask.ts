import type { ExtractConnection } from './connection';
import type { QueryOptions } from './engine';
import { EngineCrashed, messageOf, QueryCancelled } from './errors';
import { type Refused, refusalOf } from './refusal';
import type { ShownColumn, ShownTables } from './shown-tables';
import { quoted } from './sql';

/** What the engine answers a question that the reader wrote. */
export type Answer =
  | {
      readonly kind: 'answered';
      readonly columns: readonly ShownColumn[];
      /** Each cell as the engine writes it, whatever its type; null where it is absent. */
      readonly rows: readonly (readonly (string | null)[])[];
      /** There are more rows than the limit. */
      readonly more: boolean;
    }
  | Refused;

/**
 * Asks in the reader's own words, so that nothing can be changed and nothing hidden be seen:
 *
 * - The text stands in the parentheses of `SELECT * FROM (…) LIMIT n`, where the grammar has nothing but queries, and is prepared, which the
 *   engine refuses for more than one statement.
 * - The tables' names are those of common table expressions over the views of what may be shown. Whether the text reads anything else the
 *   engine itself says: of the same text over empty tables of the same columns it must find no table at all.
 * - Functions that read files, or run texts, or tell of the tables behind the views are refused by name, and so are names not written as
 *   they are.
 *
 * @returns a refusal, with the engine's own words, where it is no such question or has an error. @throws QueryCancelled, EngineCrashed
 */
export async function ask(
  { asking, tables }: ShownTables,
  text: string,
  limit: number,
  options: Pick<QueryOptions, 'signal'>,
  onStart: () => void,
): Promise<Answer> {
  const question = text.trim().replace(/;$/, '');
  // The text begins on the second line: the places in the engine's words are its own, but for that line.
  const over = (relations: string, most: number) =>
    `WITH ${relations} SELECT * FROM (\n${question}\n) LIMIT ${most}`;
  const shown = tables.map(({ name, columns }) => {
    const cells = columns.map((column) => quoted(column.name)).join(', ');
    return `${quoted(name)} AS NOT MATERIALIZED (SELECT ${cells} FROM ${quoted(asking.schema)}.${quoted(name)})`;
  });
  const hollow = tables.map(({ name, columns }) => {
    const cells = columns.map((column) => `CAST(NULL AS ${column.type}) AS ${quoted(column.name)}`);
    return `${quoted(name)} AS (SELECT ${cells.join(', ')})`;
  });
  return asking.inTurn(
    async (): Promise<Answer> => {
      try {
        if (escapedName.test(question)) return refusalOf({ kind: 'escapes' });
        const word = await forbiddenWord(asking, question);
        if (word !== undefined) return refusalOf({ kind: 'function', name: word });
        await prepare(asking, over(shown.join(', '), 1));
        const outside = await tableNames(asking, over(hollow.join(', '), 1));
        if (outside !== undefined) return refusalOf({ kind: 'table', name: outside, tables });
        const columns = await asking.send<ShownColumn>(
          `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${over(shown.join(', '), 1)})`,
          [],
          options,
        );
        const names = columns.map((_, index) => `c${index}`);
        const rows = await asking.send<Record<string, string | null>>(
          `SELECT ${names.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`).join(', ')}
           FROM (${over(shown.join(', '), limit + 1)}) AS t(${names.join(', ')})`,
          [],
          options,
        );
        return {
          kind: 'answered',
          columns,
          rows: rows.slice(0, limit).map((row) => names.map((name) => row[name] ?? null)),
          more: rows.length > limit,
        };
      } catch (error) {
        if (error instanceof EngineCrashed || error instanceof QueryCancelled) throw error;
        return refusalOf({ kind: 'error', message: messageOf(error), question });
      }
    },
    options.signal,
    onStart,
  );
}

async function prepare({ database, duckdb }: ExtractConnection, sql: string): Promise<void> {
  const statement = await database.guard.run(() => duckdb.prepare(sql));
  await database.guard.run(() => statement.close());
}

/** A table that the question reads besides its own relations. */
async function tableNames({ database, duckdb }: ExtractConnection, sql: string): Promise<string | undefined> {
  const [first] = await database.guard.run(() => duckdb.getTableNames(sql));
  return first;
}

/** A name or text whose letters are written as numbers, `U&"st\0061ts"`: which name it is the words do not tell. */
const escapedName = /u&["']/i;

/** Tells what the engine knows of a column to plan by: the least and the most that stand in the table, behind what a view hides. */
const tellsOfColumns = 'stats';

/** Table functions that make rows of their arguments alone. */
const harmless = ['range', 'generate_series', 'unnest', 'repeat', 'repeat_row', 'summary'];

/**
 * A function that reads other than what is shown, where its name stands in the text, wherever and however: one that is only in a comment is
 * refused too, which is easy to mend, while to tell a comment from the rest as the engine does is not.
 */
async function forbiddenWord(connection: ExtractConnection, question: string): Promise<string | undefined> {
  const functions = await connection.send<{ name: string }>(
    `SELECT DISTINCT function_name AS name FROM duckdb_functions()
     WHERE function_type IN ('table', 'table_macro') AND function_name NOT IN (${harmless.map((name) => `'${name}'`).join(', ')})`,
    [],
    {},
  );
  const names = new Set([tellsOfColumns, ...functions.map(({ name }) => name)]);
  return question
    .toLowerCase()
    .match(/\w+/g)
    ?.find((word) => names.has(word));
}
