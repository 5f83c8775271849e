import { type Column, type ColumnType, type TableName, tableSchemas } from '@/extracts/schema';

/** DuckDB's type of each kind of cell. */
const sqlTypes: Record<ColumnType, string> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  date: 'DATE',
};

/** A name. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text. */
export const textSql = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** DuckDB's type of a table's column, or text where the format does not know the column. */
export function sqlType(table: TableName, column: string): string {
  const schema: Column | undefined = (tableSchemas[table] as Record<string, Column>)[column];
  return schema ? sqlTypes[schema.type] : 'VARCHAR';
}

/** A table's columns as a CREATE TABLE has them. */
export const columnsOf = (table: TableName): string =>
  Object.keys(tableSchemas[table])
    .map((column) => `${quoted(column)} ${sqlType(table, column)}`)
    .join(', ');

/** A table's columns as a SELECT lists them. */
export const columnList = (table: TableName): string =>
  Object.keys(tableSchemas[table]).map(quoted).join(', ');
