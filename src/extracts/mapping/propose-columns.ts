import { figureRoles } from './figure-roles';
import type { Known } from './known';
import type { ColumnRole } from './mapping';
import { type RowRole, rowColumns } from './row-columns';
import type { SeenColumn } from './seen-column';

/** What each column is, by its heading first and its texts second. */
export function proposeColumns(
  columns: readonly SeenColumn[],
  known: Known,
  hasTitleYear: boolean,
): ColumnRole[] {
  const rows = rowColumns(columns, known, hasTitleYear);
  const taken = new Map(Object.entries(rows).map(([role, at]) => [at, role as RowRole]));
  const figures = figureRoles(
    columns.filter(({ at }) => !taken.has(at)),
    rows,
    known,
  );
  return columns.map(({ at }) => {
    const role = taken.get(at);
    return role ? { is: role } : (figures.get(at) ?? { is: 'left_out' });
  });
}
