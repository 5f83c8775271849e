import { describe, expect, test } from 'vitest';
import type { Unit } from '@/domain/unit';
import { listedUnits } from '@/models/listed-units';

const unit = (id: string, level: Unit['level'], serviceArea?: string): Unit => ({
  id,
  name: id,
  shortName: id,
  level,
  parentId: undefined,
  serviceArea,
});

/** A district of 30 units in two areas, each with a workplace. */
const many: Unit[] = [
  unit('Stadsdelen', 'district'),
  ...Array.from({ length: 30 }, (_, index) => [
    unit(`Enhet ${index}`, 'unit', index < 15 ? 'Äldre' : 'Barn'),
    unit(`Plats ${index}`, 'workplace', index < 15 ? 'Äldre' : 'Barn'),
  ]).flat(),
];

const listed = (units: readonly Unit[], change: Partial<Parameters<typeof listedUnits>[1]> = {}) =>
  listedUnits(units, {
    shown: [],
    sought: '',
    withWorkplaces: false,
    most: 100,
    contains: (text, part) => text.toLowerCase().includes(part.toLowerCase()),
    ...change,
  });
const idsOf = ({ groups }: ReturnType<typeof listed>) =>
  groups.flatMap(({ units }) => units.map(({ id }) => id));

describe('listedUnits', () => {
  test('leaves a short list as it is, workplaces and all, with nothing to search', () => {
    const few = many.slice(0, 10);
    expect(listed(few)).toEqual({
      isLong: false,
      groups: [{ area: undefined, units: few, all: few }],
      found: 10,
      left: 0,
      workplaces: 0,
    });
  });

  test('puts many by service area in Swedish order, the district first, without their workplaces', () => {
    const list = listed(many);
    expect(list.groups.map(({ area, units }) => [area, units.length])).toEqual([
      [undefined, 1],
      ['Barn', 15],
      ['Äldre', 15],
    ]);
    expect(list.workplaces).toBe(30);
  });

  test('never leaves out a workplace that is ticked: it could not be unticked', () => {
    expect(idsOf(listed(many, { shown: ['Plats 3'] }))).toContain('Plats 3');
  });

  test('finds workplaces too, and by the name of an area all of it', () => {
    expect(idsOf(listed(many, { sought: ' plats 3 ' }))).toEqual(['Plats 3']);
    expect(idsOf(listed(many, { sought: 'äldre' }))).toHaveLength(30);
    expect(idsOf(listed(many, { sought: 'xyz' }))).toEqual([]);
  });

  test('shows all workplaces when asked to', () => {
    expect(idsOf(listed(many, { withWorkplaces: true }))).toHaveLength(61);
  });

  test('of very many lists the first, each area knowing all of its own, and says how many are left', () => {
    const list = listed(many, { most: 10 });
    expect(list.groups.map(({ area, units, all }) => [area, units.length, all.length])).toEqual([
      [undefined, 1, 1],
      ['Barn', 9, 15],
    ]);
    expect([list.found, list.left]).toEqual([31, 21]);
  });

  test('lists a few ticked ones though they come late, and not hundreds that are ticked as a matter of course', () => {
    expect(idsOf(listed(many, { most: 1, shown: ['Enhet 3'] }))).toEqual(['Stadsdelen', 'Enhet 3']);
    const all = many.map(({ id }) => id);
    expect(idsOf(listed(many, { most: 1, shown: all }))).toEqual(['Stadsdelen']);
  });
});
