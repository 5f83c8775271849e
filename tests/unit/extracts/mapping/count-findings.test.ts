import { expect, it } from 'vitest';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known } from './known';
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
