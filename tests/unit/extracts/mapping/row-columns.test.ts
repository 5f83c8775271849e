import { describe, expect, it } from 'vitest';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { table } from './profile-of';

const rolesOf = (text: string) =>
  proposeMapping(table(text), { units: [], indicators: [] }).columns.map(({ is }) => is);

describe('A table with years across', () => {
  it('has for its indicator the column that tells the same things of every unit, whatever it is headed', () => {
    const roles = rolesOf(`Kommun | Län | Redovisat | 2023 | 2024
Björkby | Skogslän | Elever | 40 | 41
Björkby | Skogslän | Lärare | 4 | 5
Tallby | Skogslän | Elever | 50 | 51
Tallby | Skogslän | Lärare | 5 | 6
Granby | Skogslän | Elever | 30 | 31
Granby | Skogslän | Lärare | 3 | 4
Sjöby | Sjölän | Elever | 60 | 61
Sjöby | Sjölän | Lärare | 6 | 7`);
    expect(roles).toEqual(['unit', 'left_out', 'indicator', 'value', 'value']);
  });

  it('has none where no column does: the county of each unit is not what its figures tell', () => {
    const roles = rolesOf(`Kommun | Landskap | 2023 | 2024
Björkby | Skogen | 40 | 41
Tallby | Skogen | 50 | 51
Granby | Skogen | 30 | 31
Sjöby | Sjön | 60 | 61`);
    expect(roles).toEqual(['unit', 'left_out', 'value', 'value']);
  });
});
