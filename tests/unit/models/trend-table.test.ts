import { describe, expect, test } from 'vitest';
import { observation, plain } from './rows';
import { course, type TrendCase, trendOf } from './trend-rows';

const tableOf = (of: TrendCase) => trendOf(of).model.table;

describe('trendTable, against the drawn page', () => {
  const rows = new Map(tableOf({}).rows.map((row) => [row.label, row]));

  test.each([
    ['Liljeholmens dagliga verksamhet', '+6 indexenheter', 'met', 'VB 2024, rad 342'],
    ['Beställarenheten äldre', '+1 indexenhet', 'met', 'VB 2023, rad 346'],
    ['Personligt stöd', '−5 indexenheter', 'missed', 'VB 2024, rad 228'],
  ])('%s: %s, own target %s, %s', (label, change, status, source) => {
    const row = rows.get(label);
    expect(row && plain(row.change)).toBe(change);
    expect(row?.own.status).toBe(status);
    expect(row?.sources.map((one) => one.label)).toEqual([source]);
  });

  test('a change over a break says so, not a bare difference (rule 10)', () => {
    const row = rows.get('Beställarenheten funktionsnedsättning');
    expect(row && plain(row.change)).toBe('−1 indexenhet, över seriebrott');
    expect([row?.own.status, row?.council.status]).toEqual(['met', 'missed']);
  });
});

describe('trendTable', () => {
  test('compares the last value with the year before only, never over a gap', () => {
    const [row] = tableOf({ rows: course('personligt-stod', 2022, [70, undefined, 64]) }).rows;
    expect(row?.change).toBe('');
  });

  test('holds the last value against its own year’s target, though later years are shown', () => {
    const row = tableOf({}).rows.find((one) => one.label === 'Personligt stöd');
    expect(row?.own.target).toEqual({ kind: 'number', number: 72 });
  });

  test('has a cell a year, absent ones with their reason', () => {
    const row = tableOf({}).rows.find((one) => one.label === 'Beställarenheten äldre');
    expect(row?.cells.map((cell) => [cell.year, cell.value.kind])).toEqual([
      [2022, 'number'],
      [2023, 'number'],
      [2024, 'absent'],
      [2025, 'absent'],
    ]);
  });

  test('names the unit whose report tells of another unit', () => {
    const told = observation('personligt-stod', 'ami', 2025, 66, {
      document_id: 'vb-2025-bestallarenheten-funktionsnedsattning',
      line: 198,
    });
    expect(tableOf({ rows: [told] }).rows[0]?.sources[0]?.label).toBe(
      'VB 2025 Beställarenheten funktionsnedsättning, rad 198',
    );
  });

  test('keeps total, women and men as rows of their own when asked for, and only then', () => {
    const rows = [
      observation('personligt-stod', 'nojd', 2024, 84),
      observation('personligt-stod', 'nojd', 2024, 83, { sex: 'women' }),
      observation('personligt-stod', 'nojd', 2024, 86, { sex: 'men' }),
    ];
    const labels = (sex: 'total' | 'women_men') =>
      tableOf({ rows, selection: { indicator: 'nojd', sex } }).rows.map((row) => row.label);
    expect(labels('women_men')).toEqual([
      'Personligt stöd',
      'Personligt stöd, kvinnor',
      'Personligt stöd, män',
    ]);
    expect(labels('total')).toEqual(['Personligt stöd']);
  });
});
