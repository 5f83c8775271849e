import { type Column, type Row, type TableName, tableSchemas } from '../schema';
import { formatCsv, parseCsv } from './csv';

/** A table of the extract format as CSV: the columns in the schema's order, absent cells empty, numbers with a decimal point. */
export function writeTable<Name extends TableName>(name: Name, rows: readonly Row<Name>[]): string {
  return tableHeader(name) + tableLines(name, rows);
}

/** The first line of a table's CSV. */
export const tableHeader = (name: TableName): string => formatCsv([Object.keys(tableSchemas[name])]);

/** Some rows of a table's CSV, for one that is written a part at a time. */
export function tableLines<Name extends TableName>(name: Name, rows: readonly Row<Name>[]): string {
  const columns = Object.keys(tableSchemas[name]) as (keyof Row<Name> & string)[];
  return formatCsv(rows.map((row) => columns.map((column) => cellText(row[column]))));
}

const cellText = (cell: unknown) => (cell === null || cell === undefined ? '' : String(cell));

/**
 * The rows of a table that {@link writeTable} wrote, checked against the schema.
 *
 * @throws Error naming table, line and column, where a column is missing or unknown, or a cell is not what its column holds.
 */
export function readTable<Name extends TableName>(name: Name, text: string): Row<Name>[] {
  const schema: Record<string, Column> = tableSchemas[name];
  const columns = Object.keys(schema);
  const [header = [], ...rows] = parseCsv(text);
  if (header.join() !== columns.join()) {
    throw new Error(`${name}: columns are ${header.join()}, expected ${columns.join()}`);
  }
  return rows.map((cells, index) => {
    const where = `${name}, row ${index + 2}`;
    if (cells.length !== columns.length) throw new Error(`${where}: ${cells.length} cells`);
    const entries = columns.map((column, at) => {
      const value = readCell(schema[column] as Column, cells[at] ?? '');
      if (value === undefined) throw new Error(`${where}: ${column} cannot be "${cells[at]}"`);
      return [column, value];
    });
    return Object.fromEntries(entries) as Row<Name>;
  });
}

/** The value of a cell; undefined where the column cannot hold it. */
function readCell(column: Column, cell: string): string | number | null | undefined {
  if (cell === '') return column.optional ? null : undefined;
  if (column.values && !column.values.includes(cell)) return undefined;
  switch (column.type) {
    case 'text':
      return cell;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? cell : undefined;
    case 'integer':
      return /^-?\d+$/.test(cell) ? Number(cell) : undefined;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : undefined;
  }
}
