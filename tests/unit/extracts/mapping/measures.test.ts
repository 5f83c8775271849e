import { describe, expect, it } from 'vitest';
import type { Mapping } from '@/extracts/mapping/mapping';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import type { TableProfile } from '@/extracts/mapping/profile';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known, nothingKnown } from './known';
import { table } from './profile-of';

const propose = (profile: TableProfile) => proposeMapping(profile, nothingKnown);
const measureIn = ({ indicators }: Mapping) =>
  Object.fromEntries(
    Object.entries(indicators).map(([name, answer]) => [name, 'name' in answer && answer.unit_of_measure]),
  );
const sentences = (profile: TableProfile) =>
  mappingFindings(profile, propose(profile)).map(({ weight, sentence }) => `${weight}: ${sentence}`);

describe('The measure of an indicator', () => {
  const costs = table(
    `Kommun | Genomsnittligt elevantal | Undervisning | Kostnad per elev
Ale | 3 827 | 302 227 | 137 600
Alvesta | 2 175 | 151 313 | 134 900`,
    { above: ['Grundskola - Kostnader per kommun', 'Valt år: 2024'] },
  );

  it('is not money since the title says costs: pupils are no thousands of kronor', () => {
    expect(measureIn(propose(costs))).toEqual({
      'Genomsnittligt elevantal': 'count',
      Undervisning: 'count',
      'Kostnad per elev': 'sek_thousands',
    });
  });

  it('is asked about where nothing says kronor or thousands of them, and not of pupils', () => {
    const asked = sentences(costs).filter((sentence) => sentence.includes('Kronor eller tusental kronor?'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('i ”Undervisning” och ”Kostnad per elev” är');
  });

  it('is money where the definition below the table says so, and not by that of a longer name', () => {
    const below = ['Totalt Den totala kostnaden i tusentals kronor.', 'Totalt per elev Kostnaden per elev.'];
    const text = 'Kommun | Totalt | Totalt per elev\nAle | 526708 | 137600\nAneby | 102119 | 135900';
    const profile = { ...table(text, { above: ['Kostnader 2024'] }), below };
    expect(measureIn(propose(profile))).toEqual({ Totalt: 'sek_thousands', 'Totalt per elev': 'count' });
    expect(propose(profile).scales).toEqual({});
    expect(sentences(profile).join()).toContain('vad talen i ”Totalt per elev” är');
  });

  it('is not asked about where the heading says it', () => {
    const said = table('Enhet | Kostnad (tkr) | Intäkt, kr\nA | 12 | 4500', { above: ['Kostnader 2024'] });
    expect(sentences(said).join()).not.toContain('Kronor eller');
    expect(propose(said).scales).toEqual({ 2: 0.001 });
  });

  it('is a count where the name says so, though the cells beside it have the sign of percent', () => {
    const mixed = table(`Enhet | Indikator | År | Värde
A | Nöjda | 2024 | 71 %
B | Nöjda | 2024 | 82 %
A | Antal klagomål | 2024 | 10,5`);
    expect(measureIn(propose(mixed))).toEqual({ Nöjda: 'percent', 'Antal klagomål': 'count' });
  });

  it('is what a column of measures says of all rows', () => {
    const rows = table(`Enhet | Indikator | År | Värde | Enhet för mått
A | Hemgång | 2024 | 12500 | Kronor
B | Hemgång | 2024 | 9500 | Kronor`);
    expect(measureIn(propose(rows))).toEqual({ Hemgång: 'sek_thousands' });
    expect(propose(rows).scales).toEqual({ 3: 0.001 });
  });

  it('of a known indicator cannot be another than the column of measures says', () => {
    const rows = table('Enhet | Indikator | År | Värde | Måttenhet\nA | Sjukfrånvaro | 2024 | 12 | Antal');
    expect(mappingFindings(rows, proposeMapping(rows, known))[0]).toMatchObject({
      weight: 'stops',
      sentence: expect.stringContaining('Sjukfrånvaro är i procent, men kolumnen ”Måttenhet” säger ”Antal”'),
    });
  });

  it('is to be compared with a column of several measures, and kronor among them stop the use', () => {
    const rows = table(`region | name_short | period | value | type
Norr | Vårdkostnad | 2024 | 26606.3 | Kronor
Söder | Vårdkostnad | 2024 | 24596.4 | Kronor
Norr | Dödlighet | 2024 | 5.9 | Procent
Söder | Dödlighet | 2024 | 6.4 | Procent`);
    const found = sentences(rows);
    expect(found).toContain(
      'asks: Kolumnen ”type” säger vad värdena mäts i (”Kronor” och ”Procent”). Stäm av varje indikators mått mot den.',
    );
    expect(found[0]).toMatch(/^stops: .*Lämna ”Vårdkostnad” utanför/);
  });

  it('cannot be percent of pieces: the use stops', () => {
    const profile = table('Enhet | År | Nöjda\nA | 2024 | 12 st\nB | 2024 | 14 st');
    const mapping = propose(profile);
    const answer = mapping.indicators.Nöjda;
    if (answer?.use !== 'indicator') throw new Error('No proposal');
    const percent = { ...mapping, indicators: { Nöjda: { ...answer, unit_of_measure: 'percent' as const } } };
    expect(mappingFindings(profile, percent)[0]).toMatchObject({ weight: 'stops', kind: 'mixed_measures' });
  });

  it('of a mean of counts is no count, which would have no decimals', () => {
    const mean = table('Enhet | År | Antal ämnesbetyg (genomsnitt)\nA | 2024 | 15,8\nB | 2024 | 16,1');
    expect(propose(mean).indicators['Antal ämnesbetyg (genomsnitt)']).toMatchObject({
      measurement: 'amount',
      decimals: 1,
    });
  });
});
