import type { Mapping } from '@/extracts/mapping/mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { partOf } from './column-roles';

/**
 * The units or indicators that a table names where its mapping looks for them, with how many rows have each where a column says them.
 * Answers about a column that has become something else are kept in the mapping, and are no longer the table's.
 */
export function namesIn(
  { columns }: TableProfile,
  mapping: Mapping,
  is: 'unit' | 'indicator',
): ReadonlyMap<string, number | undefined> {
  const column = columns[mapping.columns.findIndex((role) => role.is === is)];
  const inHeadings = mapping.columns.flatMap((role) => partOf(role)?.[is] ?? []);
  const names = new Map<string, number | undefined>();
  for (const name of [...inHeadings, mapping.whole[is] ?? '']) names.set(name, undefined);
  for (const { text, count } of column?.distinct ?? []) names.set(text, count);
  names.delete('');
  return names;
}
