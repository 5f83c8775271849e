import { quoted } from '@/engine/sql';
import type { ShownColumn } from './shown-source';

/** A column of ids with the table that has their names, and the column that these get beside the table's own. */
export const namedIds = [
  { id: 'unit_id', name: 'unit_name', table: 'units' },
  { id: 'indicator_id', name: 'indicator_name', table: 'indicators' },
] as const;

export type NameColumn = (typeof namedIds)[number]['name'];

/** What rows are taken from: the table, or a relation with the columns of names that are asked for and the table does not have. */
export function rowsFrom({
  table,
  columns,
}: {
  readonly table: string;
  readonly columns: readonly ShownColumn[];
}): string {
  const names = namedIds
    .filter(({ name }) => columns.some((column) => column.name === name))
    // A subquery and no join: an id that stands twice among the units makes no two rows of one.
    .map(
      ({ id, name, table: of }) =>
        `(SELECT first(named.name) FROM ${of} AS named WHERE named.${id} = rows.${id}) AS ${name}`,
    );
  return names.length === 0
    ? quoted(table)
    : `(SELECT rows.*, ${names.join(', ')} FROM ${quoted(table)} AS rows)`;
}
