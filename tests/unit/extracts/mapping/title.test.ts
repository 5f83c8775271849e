import { describe, expect, it } from 'vitest';
import type { TableProfile } from '@/extracts/mapping/profile';
import { titleWords } from '@/extracts/mapping/title';
import { known } from './known';

const titled = (above: readonly string[], file = 'uttag.csv'): TableProfile => ({
  name: 'uttag',
  file,
  rows: 1,
  columns: [],
  above,
  below: [],
  legend: [],
});
const words = (above: readonly string[], file?: string) =>
  titleWords(titled(above, file), { units: [], indicators: [] });

describe('The lines above a table', () => {
  it('say the year where the file says what it was asked for, not where a sentence below names when something began', () => {
    const { year } = words([
      'Grundskola - Personal med legitimation',
      'Valt läsår: 2020/21',
      'Från och med läsåret 2024/25 redovisas ingen statistik om färre än tre tjänster.',
    ]);
    expect(year).toBe(2021);
  });

  it.each([
    'Behörighet till gymnasieskolan, fr.o.m. 2011',
    'Behörighet till gymnasieskolan t.o.m. 2011',
    'Behörighet enligt kraven sedan 2011',
    'Inför 2011 skärptes kraven',
  ])('give no year of their own where they tell of another: %s', (line) => {
    expect(words([line]).year).toBeUndefined();
  });

  it('name what is told by the title, not by the choices that the file was made by', () => {
    const above = ['Statistik från myndigheten, https://www.example.se', 'Grundskola - Kostnader per kommun'];
    expect(words([...above, 'Valt år: 2024', 'Endast kommunal huvudman'])).toMatchObject({
      indicator: 'Grundskola - Kostnader',
      year: 2024,
    });
  });

  it('come before the name of the file, which may say another year', () => {
    expect(words(['Valt läsår: 2023/24'], 'Betyg 2023.csv').year).toBe(2024);
  });

  it('name a unit beside the indicator, where it is known', () => {
    const profile = titled(['Sjukfrånvaro per kön, Solrosen']);
    expect(titleWords(profile, known)).toMatchObject({ indicator: 'Sjukfrånvaro', unit: 'Solrosen' });
  });
});

describe('The name of a file', () => {
  it.each([
    ['betyg_2023_24.csv', 2024],
    ['betyg-2023-24.xlsx', 2024],
    ['enkat_2024.csv', 2024],
    ['uttag_2025-01-12.csv', undefined],
    ['serie_2012-2024.csv', undefined],
  ])('says the year: %s', (file, year) => {
    expect(words([], file).year).toBe(year);
  });
});
