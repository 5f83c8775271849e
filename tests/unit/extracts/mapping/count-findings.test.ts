import { describe, expect, it } from 'vitest';
import { planTable } from '@/engine/import/plan';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known, nothingKnown } from './known';
import { table } from './profile-of';

it('It is said that figures are hidden beside a hidden n, and that an n which is no count protects none', () => {
  const profile = table(
    'Enhet | År | AMI | Antal svar\nSolrosen | 2024 | 85 | <5\nÄngen | 2024 | 84 | 12\nÄngen | 2023 | 83 | många\nÄngen | 2022 | 83 | -3\nÄngen | 2021 | 83 | >50',
  );
  const found = mappingFindings(profile, proposeMapping(profile, known));
  expect(found.map(({ weight, sentence, count }) => [weight, count, sentence])).toEqual([
    [
      'asks',
      3,
      'I ”Antal svar” går antalet inte att läsa i 3 celler (”många”, ”-3” och ”>50”). Siffrorna där får inget antal, och kan inte döljas om de gäller få.',
    ],
    ['tells', 1, 'I ”Antal svar” är antalet dolt i 1 cell (”<5”). Siffrorna där döljs också.'],
  ]);
});

describe('An n that names no indicator, beside several', () => {
  const profile = table(
    'Enhet | År | AMI | Sjukfrånvaro | Klagomål | Antal svarande\nSolrosen | 2024 | 85 | 10,1 % | 12 | 3\nÄngen | 2024 | 84 | 9,2 % | 7 | 46',
  );
  const mapping = proposeMapping(profile, nothingKnown);
  const answersOf = (said: typeof mapping) => planTable(said).figures.map(({ answers }) => answers);

  it('is of those that a questionnaire measures: three who answered hide neither who was ill nor complaints', () => {
    expect(answersOf(mapping)).toEqual([5, undefined, undefined]);
    const said = mappingFindings(profile, mapping).filter(({ columns }) => columns?.includes(5));
    // Shares may be of few people, and of whom the file does not say: that is to be looked at.
    expect(said).toMatchObject([
      {
        weight: 'asks',
        sentence: expect.stringContaining('(”AMI”), inte till ”Sjukfrånvaro” och ”Klagomål”'),
      },
    ]);
  });

  it('is of the one that its part says, and of all where none is from a questionnaire: nothing is shown that it may hide', () => {
    const columns = mapping.columns.map((role) =>
      role.is === 'answers_n' ? { ...role, part: { indicator: 'Sjukfrånvaro' } } : role,
    );
    expect(answersOf({ ...mapping, columns })).toEqual([undefined, 5, undefined]);
    const ami = mapping.indicators.AMI;
    if (ami?.use !== 'indicator') throw new Error('not proposed');
    const asShare = { ...mapping.indicators, AMI: { ...ami, measurement: 'share' } as const };
    expect(answersOf({ ...mapping, indicators: asShare })).toEqual([5, 5, 5]);
  });

  it('is of all where all of them are from a questionnaire', () => {
    const survey = table('Enhet | År | AMI | Andel nöjda | n\nSolrosen | 2024 | 85 | 63 | 3');
    const proposed = proposeMapping(survey, nothingKnown);
    expect(answersOf(proposed)).toEqual([4, 4]);
    expect(mappingFindings(survey, proposed).filter(({ columns }) => columns?.includes(4))).toEqual([]);
  });
});
