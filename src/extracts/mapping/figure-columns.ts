import type { ColumnRole, FigurePart, Mapping } from './mapping';
import type { ColumnProfile, TableProfile } from './profile';

export type FigureRole = Extract<ColumnRole, { part: FigurePart }>;

/** A column with figures in it: values, targets, or the n of them. */
export interface FigureColumn {
  readonly at: number;
  readonly role: FigureRole;
  readonly profile: ColumnProfile;
}

/** The columns that a mapping takes figures from. */
export function figureColumns(columns: Mapping['columns'], profile: TableProfile): FigureColumn[] {
  return columns.flatMap((role, at) => {
    const column = profile.columns[at];
    return 'part' in role && column ? [{ at, role, profile: column }] : [];
  });
}

/** The place of the column that says this row by row; undefined where none does. */
export function rowColumn(columns: Mapping['columns'], is: ColumnRole['is']): number | undefined {
  const at = columns.findIndex((role) => role.is === is);
  return at < 0 ? undefined : at;
}
