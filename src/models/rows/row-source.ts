import type { TableRow } from '@/queries/asked-rows';
import type { NamesOf } from '../checks/finding-words';
import { sourceLabel } from '../source-label';

/**
 * Where a row was read: "VB 2024, rad 228", else what the extract as a whole was read from.
 *
 * @param stated what the extract says of its own source, where it says anything
 */
export function rowSource(row: TableRow, stated: string | undefined, names: NamesOf): string {
  const { document_id, line, unit_id } = row;
  const number = typeof line === 'number' ? line : null;
  if (typeof document_id === 'string' && names.documentById.has(document_id))
    return sourceLabel({ document_id, line: number }, typeof unit_id === 'string' ? unit_id : '', names);
  const from = stated ?? 'uttagets egna rader';
  return number === null ? from : `${from}, rad ${number}`;
}
