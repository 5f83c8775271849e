import { namedIds } from '@/queries/named-rows';
import type { ShownTable } from '@/queries/shown-source';
import { isFormatTable } from './table-words';

/** A table of the format as it is read: the names of its units and indicators first, the ids that they stand for last. */
export function withNames(table: ShownTable): ShownTable {
  if (!isFormatTable(table.name)) return table;
  const named = namedIds.filter(
    ({ id, table: of }) => of !== table.name && table.columns.some(({ name }) => name === id),
  );
  if (named.length === 0) return table;
  const isNamed = (column: string) => named.some(({ id }) => id === column);
  return {
    name: table.name,
    columns: [
      ...named.map(({ name }) => ({ name, type: 'VARCHAR' })),
      ...table.columns.filter(({ name }) => !isNamed(name)),
      ...table.columns.filter(({ name }) => isNamed(name)),
    ],
  };
}
