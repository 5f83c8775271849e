import { expect, test } from 'vitest';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { maskedChanges } from '@/models/open/masked-changes';

const change: ExtractChange = {
  kind: 'changed',
  count: 2,
  rows: [
    { unit: 'Liljan', indicator: 'AMI', year: 2024, period: 'year', sex: 'women', before: '81', after: '75' },
    { unit: 'Liljan', indicator: 'AMI', year: 2024, period: 'year', sex: 'men', before: '80', after: '70' },
  ],
};
const names = { units: new Map([['liljan', 'Liljan']]), indicators: new Map([['ami', 'AMI']]) };
const women = { unit_id: 'liljan', indicator_id: 'ami', year: 2024, period: 'year', sex: 'women' } as const;
const values = (changes: readonly ExtractChange[]) =>
  changes.flatMap(({ rows }) => rows.map((r) => [r.before, r.after]));

test('a figure that the earlier extract hides is hidden beside the later one, which shows its own', () => {
  const masked = maskedChanges([change], { ...names, hidden: [women] }, { ...names, hidden: [] });
  expect(values(masked)).toEqual([
    ['dolt', '75'],
    ['80', '70'],
  ]);
});

test('a unit that has another name since is known by its id', () => {
  const earlier = { ...names, units: new Map([['liljan', 'Liljans dv']]), hidden: [women] };
  expect(values(maskedChanges([change], earlier, { ...names, hidden: [women] }))[0]).toEqual([
    'dolt',
    'dolt',
  ]);
});

test('what an extract does not have is no hidden value', () => {
  const fresh = { ...change, kind: 'new', rows: [{ ...change.rows[0], before: '' }] } as ExtractChange;
  const hidden = { ...names, hidden: [women] };
  expect(values(maskedChanges([fresh], hidden, hidden))).toEqual([['', 'dolt']]);
});
