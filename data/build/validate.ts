import { type Column, type TableName, tableNames, tableSchemas } from '@/extracts/schema';
import type { DataProblem } from './problems';
import type { TextRow } from './read-table';

export type TextTables = Readonly<Record<TableName, readonly TextRow[]>>;

/** What is wrong with a cell's text for its column, or undefined. */
function cellProblem(text: string | null, { type, optional, values }: Column): string | undefined {
  if (text === null) return optional ? undefined : 'is empty but must be filled in';
  if (values && !values.includes(text)) return `"${text}" is none of ${values.join(', ')}`;
  switch (type) {
    case 'text':
      return text === text.trim() ? undefined : `"${text}" has blanks around it`;
    case 'integer':
      return /^-?\d+$/.test(text) ? undefined : `"${text}" is not an integer`;
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? undefined : `"${text}" is not a number with a decimal point`;
    case 'date':
      return isDate(text) ? undefined : `"${text}" is not a date such as 2025-03-20`;
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Columns that name a row of another table, and the tables whose first column is their key. */
const references = { unit_id: 'units', indicator_id: 'indicators', document_id: 'documents' } as const;
const catalogues = ['units', 'indicators', 'documents'] as const;
const keyOf = { units: 'unit_id', indicators: 'indicator_id', documents: 'document_id' } as const;

function referenceProblem(
  table: TableName,
  column: string,
  text: string | null,
  keys: Readonly<Record<(typeof catalogues)[number], ReadonlySet<string | null | undefined>>>,
): string | undefined {
  const target = column === 'parent_id' ? 'units' : references[column as keyof typeof references];
  if (target === undefined || text === null || (target === table && column === keyOf[target]))
    return undefined;
  // A catalogue that the extract does not have at all cannot miss anything.
  return keys[target].size === 0 || keys[target].has(text) ? undefined : `"${text}" is not in ${target}`;
}

function duplicates(table: (typeof catalogues)[number], rows: readonly TextRow[]): DataProblem[] {
  const seen = new Set<string | null | undefined>();
  const column = keyOf[table];
  return rows.flatMap(({ file, row, cells }) => {
    const key = cells[column];
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ file, row, column, what: `"${key}" stands twice` }];
  });
}

/** A reported figure has a value, and nothing else has one: a blank is never a number (domain rule 1). */
function valueProblem(cells: TextRow['cells']): string | undefined {
  const reported = cells.status === 'reported';
  if (reported && cells.value === null) return 'is empty but the status is reported';
  if (!reported && cells.value !== null) return `"${cells.value}" stands beside the status ${cells.status}`;
  return undefined;
}

/** Everything in the tables that breaks the format: cells, references, keys. */
export function validate(tables: TextTables): readonly DataProblem[] {
  const keys = {
    units: new Set(tables.units.map(({ cells }) => cells.unit_id)),
    indicators: new Set(tables.indicators.map(({ cells }) => cells.indicator_id)),
    documents: new Set(tables.documents.map(({ cells }) => cells.document_id)),
  };
  const problems: DataProblem[] = catalogues.flatMap((table) => duplicates(table, tables[table]));
  for (const table of tableNames) {
    const columns: [string, Column][] = Object.entries(tableSchemas[table]);
    for (const { file, row, cells } of tables[table]) {
      const report = (column: string, what: string | undefined) => {
        if (what !== undefined) problems.push({ file, row, column, what });
      };
      for (const [column, schema] of columns) {
        const text = cells[column] ?? null;
        report(column, cellProblem(text, schema) ?? referenceProblem(table, column, text, keys));
      }
      if (table === 'observations') report('value', valueProblem(cells));
    }
  }
  return problems;
}
