import type { FigurePart, Mapping } from '@/extracts/mapping/mapping';
import { partOf } from './column-roles';

/** Whether the columns tell a part of every figure: a column of it row by row, or each column of figures of its own. */
export function isToldByColumns({ columns }: Mapping, part: keyof FigurePart): boolean {
  if (columns.some((role) => role.is === part)) return true;
  const parts = columns.flatMap((role) => partOf(role) ?? []);
  return parts.length > 0 && parts.every((one) => one[part] !== undefined);
}
