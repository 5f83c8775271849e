import type { Mapping } from '@/extracts/mapping/mapping';
import { yearMeanings } from '@/extracts/mapping/meanings';
import type { TableProfile } from '@/extracts/mapping/profile';

/** What numbers may be multiplied with to be in their indicator's unit of measure, in the words of the one who chooses. */
export const scaleChoices: readonly { readonly id: string; readonly name: string; readonly scale: number }[] =
  [
    { id: '1', name: 'Som de är skrivna', scale: 1 },
    { id: '0.001', name: 'Från kronor till tusen kronor', scale: 0.001 },
    { id: '1000', name: 'Från miljoner till tusen kronor', scale: 1000 },
    { id: '100', name: 'Från andel av ett till procent', scale: 100 },
  ];

/** How a column's numbers are taken, for the choice among `scaleChoices`. */
export const scaleIdOf = (mapping: Mapping, column: number): string => String(mapping.scales?.[column] ?? 1);

/** Whether the year column tells of several years in one, "2015–2017". */
export function hasSpans({ columns }: TableProfile, mapping: Mapping): boolean {
  const column = columns[mapping.columns.findIndex((role) => role.is === 'year')];
  const texts = column?.distinct.map(({ text }) => text) ?? [];
  return yearMeanings(texts, {}).some(({ kind }) => kind === 'span');
}
