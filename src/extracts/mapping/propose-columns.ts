import { figureRoles } from './figure-roles';
import type { Known } from './known';
import type { ColumnRole } from './mapping';
import { onlyTotal } from './only-total';
import { type RowRole, rowColumns } from './row-columns';
import type { SeenColumn } from './seen-column';
import type { TitleWords } from './title';

/** What each column is, by its heading first and its texts second. */
export function proposeColumns(
  columns: readonly SeenColumn[],
  known: Known,
  title: TitleWords,
): ColumnRole[] {
  const rows = rowColumns(columns, known, title.year !== undefined);
  const taken = new Map(Object.entries(rows).map(([role, at]) => [at, role as RowRole]));
  const figures = figureRoles(
    columns.filter(({ at }) => !taken.has(at)),
    rows,
    known,
    title,
  );
  return columns.map((column) => {
    const role = taken.get(column.at);
    return role ? { is: role } : (figures.get(column.at) ?? onlyTotal(column));
  });
}
