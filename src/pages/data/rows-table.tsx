import { ScrolledTable } from '@/components/scrolled-table';
import type { ToldRow } from '@/models/checks/told-row';

const columns: readonly (readonly [keyof ToldRow, string])[] = [
  ['table', 'Tabell'],
  ['unit', 'Enhet'],
  ['what', 'Vad'],
  ['when', 'När'],
  ['value', 'Värde'],
  ['source', 'Källa'],
];

const headings = columns.map(([, heading]) => heading);

/** The rows that a finding is about, as the extract has them. */
export function RowsTable({ rows, count }: { rows: readonly ToldRow[]; count: number }) {
  return (
    <ScrolledTable
      label="Raderna i uttaget"
      headings={headings}
      rows={rows.map((row) => columns.map(([column]) => row[column]))}
      count={count}
    />
  );
}
