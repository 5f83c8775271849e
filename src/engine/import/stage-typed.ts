import type { StoredType } from '@/extracts/mapping/profile';
import type { TypedTable } from '@/extracts/read/typed-table';
import type { ExtractConnection } from '../connection';
import { insertArrow } from './insert-arrow';
import { dictionaryOf, rowsOf, type Staged } from './staged';
import type { Steps } from './steps';

/** A cell that is its own key as text: numbers with a decimal comma, as a workbook's own are written. */
const textOf: Readonly<Record<StoredType, string>> = {
  text: 'trim(key)',
  integer: 'key::VARCHAR',
  number: `regexp_replace(replace(key::VARCHAR, '.', ','), ',0$', '')`,
  date: 'key::VARCHAR',
  boolean: `CASE WHEN key THEN 'ja' ELSE 'nej' END`,
};

/** Where the distinct texts of a column are gathered while its rows come; a text's code is its `rowid`. */
const gathered = (id: string, column: number): string => `${dictionaryOf(id, column)}_gathered`;

/**
 * Makes a column's dictionary. Coded texts are joined to their codes; what is not coded is its own key. Text that came uncoded is tidied here.
 */
function dictionarySql(id: string, column: number, stored: StoredType, isCoded: boolean): string {
  const counted = `SELECT c${column} AS key, count(*)::INTEGER AS rows, min(rowid)::INTEGER AS first FROM ${rowsOf(id)} GROUP BY ALL`;
  const dictionary = dictionaryOf(id, column);
  if (isCoded) {
    return `CREATE TABLE ${dictionary} AS
        SELECT key AS code, key, text, rows, first FROM (${counted}) JOIN ${gathered(id, column)} g ON g.rowid = key ORDER BY code;
      DROP TABLE ${gathered(id, column)}`;
  }
  return `CREATE TABLE ${dictionary} AS
    SELECT (row_number() OVER (ORDER BY first) - 1)::UINTEGER AS code, key, coalesce(${textOf[stored]}, '') AS text, rows, first
    FROM (${counted})`;
}

/** Puts a table of a file that knows its types into the engine. Its numbers and dates are their own keys. */
export async function stageTyped(
  connection: ExtractConnection,
  table: TypedTable,
  { id, file }: Pick<Staged, 'id' | 'file'>,
  steps: Steps,
): Promise<Staged> {
  const step = `Läser in ${file}`;
  let rows = 0;
  /** The columns whose texts come coded. */
  const begun = new Set<number>();
  steps.tell(step, 0);
  for await (const { ipc, rows: more, texts } of table.parts()) {
    for (const [column, fresh] of (texts ?? []).entries()) {
      if (fresh) await insertArrow(connection, fresh, gathered(id, column), !begun.has(column));
      if (fresh) begun.add(column);
    }
    await insertArrow(connection, ipc, rowsOf(id), rows === 0);
    rows += more;
    steps.tell(step, (0.8 * rows) / Math.max(1, table.rows));
  }
  for (const [column, { stored }] of table.columns.entries()) {
    steps.tell(step, 0.8 + (0.2 * column) / table.columns.length);
    await connection.run(dictionarySql(id, column, stored, begun.has(column)));
  }
  return {
    id,
    file,
    name: table.name,
    rows,
    columns: table.columns.map(({ name, stored }) => ({
      name,
      headers: [name],
      stored,
      ...(stored === 'number' && { decimalSign: ',' as const }),
    })),
    above: [],
    below: [],
    legend: [],
    dialect: [],
    notes: table.notes,
    hasLines: false,
  };
}
