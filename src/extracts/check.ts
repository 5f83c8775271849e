import type { TableFile } from './manifest';
import { isOwnTable } from './own-table';
import { type Column, type ColumnType, type TableName, tableNames, tableSchemas } from './schema';

/** A column as an engine describes it: its name and DuckDB's name of its type. */
export interface FoundColumn {
  readonly name: string;
  readonly type: string;
}

/** Is told the columns that a file turned out to have. @throws where they are not the table's. */
export type CheckFound = (found: readonly FoundColumn[]) => void;

/** What a table does not fulfil, or has too much of. The sentence is Swedish, for the one who opened the extract. */
export interface Problem {
  readonly table: string;
  readonly column?: string;
  readonly sentence: string;
}

/** `refused`: the extract must not be shown. `noted`: it can be, and its user should know. */
export interface Verdict {
  readonly refused: readonly Problem[];
  readonly noted: readonly Problem[];
}

const integerTypes = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;
const numberTypes = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/;

/** Whether a column of DuckDB's type `found` may fill a column of ours. A column of nothing but absent cells fits any. */
function fits(found: string, wanted: ColumnType): boolean {
  if (found === '"NULL"') return true;
  switch (wanted) {
    case 'text':
      return found === 'VARCHAR' || found.startsWith('ENUM(');
    case 'integer':
      return integerTypes.test(found);
    case 'number':
      return numberTypes.test(found);
    case 'date':
      return found === 'DATE';
  }
}

const typeInWords: Record<ColumnType, string> = {
  text: 'text',
  integer: 'heltal',
  number: 'tal',
  date: 'datum',
};

/** The columns of a table, in any order, against the format. */
export function checkColumns(table: TableName, found: readonly FoundColumn[]): Verdict {
  const columns: Record<string, Column> = tableSchemas[table];
  const byName = new Map(found.map((column) => [column.name, column.type]));
  const refused: Problem[] = [];
  for (const [column, { type }] of Object.entries(columns)) {
    const foundType = byName.get(column);
    if (foundType === undefined) {
      refused.push({ table, column, sentence: `Tabellen ${table} saknar kolumnen ${column}.` });
    } else if (!fits(foundType, type)) {
      refused.push({
        table,
        column,
        sentence: `Kolumnen ${column} i tabellen ${table} ska vara ${typeInWords[type]} men är ${foundType}.`,
      });
    }
  }
  const noted = found
    .filter(({ name }) => !(name in columns))
    .map(({ name }) => ({
      table,
      column: name,
      sentence: `Kolumnen ${name} i tabellen ${table} hör inte till formatet och läses inte.`,
    }));
  return { refused, noted };
}

/** The tables that a manifest names against those of the format: unknown ones are not read, absent ones stand empty. */
export function checkTables(files: Readonly<Record<string, TableFile>>): readonly Problem[] {
  const unknown = Object.keys(files)
    .filter((table) => !isTableName(table) && !isOwnTable(table))
    .map((table) => ({ table, sentence: `Tabellen ${table} hör inte till formatet och läses inte.` }));
  const missing = tableNames
    .filter((table) => !(table in files))
    .map((table) => ({ table, sentence: `Uttaget saknar tabellen ${table}. Den räknas som tom.` }));
  return [...unknown, ...missing];
}

/** Whether a table is one of the format's. */
export const isTableName = (name: string): name is TableName => (tableNames as string[]).includes(name);

/** What the cells of one column hold against its schema, counted by an engine. */
export interface CellCounts {
  /** Absent cells. */
  readonly absent: number;
  /** The first value outside the closed list, where the column has one. */
  readonly foreign: string | null;
}

/** The cells of one column against the format: required cells are there, closed columns hold no other words. */
export function checkCells(table: TableName, column: string, counts: CellCounts): readonly Problem[] {
  const schema: Column | undefined = (tableSchemas[table] as Record<string, Column>)[column];
  if (schema === undefined) return [];
  const problems: Problem[] = [];
  if (!schema.optional && counts.absent > 0) {
    const cells = counts.absent === 1 ? 'en tom cell' : `${counts.absent} tomma celler`;
    problems.push({
      table,
      column,
      sentence: `Kolumnen ${column} i tabellen ${table} har ${cells} men måste vara ifylld.`,
    });
  }
  if (counts.foreign !== null && schema.values) {
    problems.push({
      table,
      column,
      sentence: `Kolumnen ${column} i tabellen ${table} har värdet ”${counts.foreign}”. Tillåtna värden är ${schema.values.join(', ')}.`,
    });
  }
  return problems;
}

/** The number of rows that were read against the number that the manifest promises. */
export function checkRows(table: string, read: number, promised: number): readonly Problem[] {
  if (read === promised) return [];
  return [
    {
      table,
      sentence: `Tabellen ${table} har ${read} rader men ska ha ${promised}. Filen är troligen avkortad eller utbytt.`,
    },
  ];
}
