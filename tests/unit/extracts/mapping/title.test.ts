import { describe, expect, it } from 'vitest';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import type { TableProfile } from '@/extracts/mapping/profile';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { titleWords } from '@/extracts/mapping/title';
import { known } from './known';
import { table } from './profile-of';

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

describe('A title’s period and sex', () => {
  const found = (text: string, above: readonly string[]) => {
    const profile = table(text, { above });
    const mapping = proposeMapping(profile, known);
    return {
      whole: mapping.whole,
      said: mappingFindings(profile, mapping).map(({ weight, sentence }) => `${weight}: ${sentence}`),
    };
  };

  it.each([
    ['a column', 'Enhet | År | Sjukfrånvaro\nSolrosen | 2025 | 7,1'],
    ['a heading', 'Enhet | 2025\nSolrosen | 7,1'],
  ])('hold where %s says the year alone: four months are not the whole year, and it is asked', (_, text) => {
    const { whole, said } = found(text, ['Sjukfrånvaro T1 2025']);
    expect(whole.period).toBe('T1');
    expect(said).toContain(
      'asks: Perioden är läst ur ”Sjukfrånvaro T1 2025” och gäller alla siffror i tabellen. Kontrollera att inga av dem gäller hela året.',
    );
  });

  it.each([
    ['the years', 'Enhet | År | Sjukfrånvaro\nSolrosen | VB 2024 | 7,1\nSolrosen | T1 2025 | 7,2'],
    ['a heading', 'Enhet | 2024 | T1 2025\nSolrosen | 7,1 | 7,2'],
    ['a column', 'Enhet | År | Period | Sjukfrånvaro\nSolrosen | 2024 | T2 | 7,1'],
  ])('give way to what %s say: a whole year is not made four months', (_, text) => {
    expect(found(text, ['Sjukfrånvaro T1 2025']).whole.period).toBeUndefined();
  });

  it('give no year beside periods that say their own: rows of another year would be lost', () => {
    const text = 'Enhet | Månad | Sjukfrånvaro\nSolrosen | 2023-05 | 7,1\nSolrosen | 2024-05 | 7,2';
    expect(found(text, ['Sjukfrånvaro 2024']).whole).toEqual({});
    const named = text.replaceAll(/20\d\d-05/g, 'maj');
    expect(found(named, ['Sjukfrånvaro 2024']).whole).toEqual({ year: 2024 });
  });

  it('of women alone is asked where the figures would be everyone’s, and not where a column tells', () => {
    const asked =
      'asks: ”Valt kön: Kvinnor” nämner bara kvinnor, men siffrorna läses som att de gäller alla. Ange kön för hela tabellen om de gäller kvinnor.';
    const above = ['Sjukfrånvaro 2025', 'Valt kön: Kvinnor'];
    expect(found('Enhet | Utfall\nSolrosen | 7,1', above).said).toContain(asked);
    expect(found('Enhet | Kön | Utfall\nSolrosen | K | 7,1', above).said).not.toContain(asked);
    expect(found('Enhet | Utfall\nSolrosen | 7,1', ['Kvinnor och män 2025']).said.join()).not.toContain(
      'nämner',
    );
  });
});
