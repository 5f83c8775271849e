import { describe, expect, test } from 'vitest';
import { firstRows, heatGroups } from '@/models/heat-groups';
import type { HeatRow } from '@/models/heat-table';

const row = (id: string, serviceArea: string | undefined): HeatRow => ({
  unit: { id, name: id, shortName: id, level: 'unit', parentId: undefined, serviceArea },
  breakReason: undefined,
  targets: { met: [], missed: [], doubted: [], withoutOutcome: [] },
  cells: [],
});
const rows = (count: number, area: (index: number) => string | undefined) =>
  Array.from({ length: count }, (_, index) => row(`enhet-${index}`, area(index)));

describe('heatGroups', () => {
  test('leaves a short table in one piece, in its order', () => {
    const few = rows(12, (index) => (index % 2 ? 'Äldre' : 'Barn'));
    expect(heatGroups(few)).toEqual([{ name: undefined, rows: few }]);
  });

  test('parts a long one by area in Swedish order, each row once, those without an area last', () => {
    const groups = heatGroups(rows(20, (index) => ['Äldre', 'Barn', undefined][index % 3]));
    expect(groups.map(({ name, rows: of }) => [name, of.length])).toEqual([
      ['Barn', 7],
      ['Äldre', 7],
      ['Utan verksamhetsområde', 6],
    ]);
  });

  test('puts no heading over a long table of one area alone', () => {
    expect(heatGroups(rows(20, () => 'Äldre')).map(({ name }) => name)).toEqual([undefined]);
  });
});

describe('firstRows', () => {
  const groups = heatGroups(rows(20, (index) => ['Äldre', 'Barn', undefined][index % 3]));
  const counts = (of: ReturnType<typeof heatGroups>) => of.map(({ name, rows: held }) => [name, held.length]);

  test('ends within a group, and leaves those after it without a heading', () => {
    expect(counts(firstRows(groups, 9))).toEqual([
      ['Barn', 7],
      ['Äldre', 2],
    ]);
    expect(counts(firstRows(groups, 7))).toEqual([['Barn', 7]]);
  });

  test('of more than there are is all', () => {
    expect(firstRows(groups, 100)).toEqual(groups);
  });
});
