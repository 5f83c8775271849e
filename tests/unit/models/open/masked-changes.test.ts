import { expect, test } from 'vitest';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { maskedChanges } from '@/models/open/masked-changes';

const ids = { unit_id: 'liljan', indicator_id: 'ami', year: 2024, period: 'year' } as const;
const row = { ...ids, unit: 'Liljan', indicator: 'AMI', before_n: null, after_n: null };
const change: ExtractChange = {
  kind: 'changed',
  count: 2,
  rows: [
    { ...row, sex: 'women', before: '81', after: '75' },
    { ...row, sex: 'men', before: '80', after: '70' },
  ],
};
const women = { ...ids, sex: 'women' } as const;
const none = { before: [], after: [], setting: { kind: 'on', threshold: 5 } } as const;
const values = (changes: readonly ExtractChange[]) =>
  changes.flatMap(({ rows }) => rows.map((r) => [r.before, r.after]));

test('a figure that the earlier extract hides is hidden beside the later one, which shows its own', () => {
  expect(values(maskedChanges([change], { ...none, before: [women] }))).toEqual([
    ['dolt', '75'],
    ['80', '70'],
  ]);
});

test('a figure is known by its ids: another unit of the same name shows its own, and a name is no id', () => {
  const twins = { ...change, rows: change.rows.map((r) => ({ ...r, sex: 'women' })) };
  const [one, other] = twins.rows;
  if (!one || !other) throw new Error('Two rows');
  const named = { ...twins, rows: [one, { ...other, unit_id: 'liljan-2' }] };
  expect(values(maskedChanges([named], { ...none, before: [women], after: [women] }))).toEqual([
    ['dolt', 'dolt'],
    ['80', '70'],
  ]);
});

test('a figure of few is hidden by its own n, though no one found that it must be', () => {
  const few = { ...change, rows: change.rows.map((r) => ({ ...r, before_n: 4, after_n: 5 })) };
  expect(values(maskedChanges([few], none))).toEqual([
    ['dolt', '75'],
    ['dolt', '70'],
  ]);
  expect(values(maskedChanges([few], { ...none, setting: { kind: 'off' } }))).toEqual([
    ['81', '75'],
    ['80', '70'],
  ]);
});

test('what an extract does not have is no hidden value', () => {
  const fresh = { ...change, kind: 'new', rows: [{ ...change.rows[0], before: '' }] } as ExtractChange;
  expect(values(maskedChanges([fresh], { ...none, before: [women], after: [women] }))).toEqual([
    ['', 'dolt'],
  ]);
});
