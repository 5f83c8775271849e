import { afterAll, expect, it } from 'vitest';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { fileOf, importerOn, patiently, tablesOf } from './import-fixture';

const on = importerOn();
afterAll(() => on.live.close());

it('A sign that stands once among more numbers than are looked at is asked about, and a legend’s is known', async () => {
  const rows = Array.from({ length: 21_000 }, (_, at) => `Eken;${2000 + (at % 20)};${at + 100}`);
  const below = ['', '.. = Uppgift saknas'];
  const text = ['Enhet;År;Antal', ...rows, 'Eken;2024;-', 'Eken;2023;..', ...below].join('\n');
  const [table] = tablesOf(await on.importer.read([fileOf('många.csv', text)], patiently()));
  if (table === undefined) throw new Error('Nothing was read');
  expect(table.profile.columns[2]?.distinctCount).toBe(21_002);
  const { marks } = proposeMapping(table.profile, { units: [], indicators: [] });
  expect(marks).toEqual({ '-': 'asked', '..': 'missing' });
});
