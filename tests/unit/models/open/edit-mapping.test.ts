import { describe, expect, test } from 'vitest';
import { roleChoices, roleIdOf, roleOf } from '@/models/open/column-roles';
import {
  displacedBy,
  withDisputed,
  withIndicator,
  withOnly,
  withPart,
  withRole,
  withSaid,
  withScale,
  withSettled,
} from '@/models/open/edit-mapping';
import { disputedRemedy } from '@/models/open/finding-groups';
import { indicator, longMapping } from './table';

describe('figures that stand several times with different values', () => {
  const finding = { kind: 'duplicate_keys', sentence: '', count: 2, examples: [] } as const;

  test('can be left out beside the finding that stops, and taken back beside the one that then tells of it', () => {
    expect(disputedRemedy({ ...finding, weight: 'stops' })?.leavesOut).toBe(true);
    expect(disputedRemedy({ ...finding, weight: 'asks' })?.leavesOut).toBe(false);
    // A figure that says the same twice is used once, and there is nothing to choose.
    expect(disputedRemedy({ ...finding, weight: 'tells' })).toBeUndefined();
    expect(disputedRemedy({ ...finding, weight: 'stops', kind: 'unsettled' })).toBeUndefined();
  });

  test('are as before once it is taken back', () => {
    const left = withDisputed(longMapping, true);
    expect(left.disputed).toBe('left_out');
    expect(withDisputed(left, false)).toEqual(longMapping);
  });
});

describe('another role for a column', () => {
  test('takes it from the column that had it, since a row has one year', () => {
    expect(displacedBy(longMapping, 2, 'year')).toBe(1);
    const changed = withRole(longMapping, 2, 'year');
    expect(changed.columns.map(({ is }) => is)).toEqual(['unit', 'left_out', 'year']);
  });

  test('that holds the table to some rows begins with none chosen, and takes the texts of that column alone', () => {
    const held = withRole(longMapping, 2, 'only');
    expect(held.columns[2]).toEqual({ is: 'only', texts: [] });
    const chosen = withOnly(held, 2, ['Samtliga']);
    expect(chosen.columns[2]).toEqual({ is: 'only', texts: ['Samtliga'] });
    expect(withOnly(chosen, 0, ['Kommunal']).columns).toEqual(chosen.columns);
  });

  test('lets several columns hold values: those are the years of a wide table', () => {
    expect(displacedBy(longMapping, 1, 'value')).toBeUndefined();
    const changed = withRole(longMapping, 1, 'value');
    expect(changed.columns.map(({ is }) => is)).toEqual(['unit', 'value', 'value']);
  });

  test('makes what was said of the whole table give way to the column', () => {
    const said = { ...longMapping, whole: { year: 2020, sex: 'women' } as const };
    expect(withRole(said, 2, 'year').whole).toEqual({ sex: 'women' });
    expect(withRole(said, 2, 'target_unit').whole).toEqual({ year: 2020, sex: 'women' });
  });

  test('keeps what the figures are, where the new role has figures too', () => {
    const changed = withRole(longMapping, 2, 'target_council');
    expect(changed.columns[2]).toEqual({ is: 'target', level: 'council', part: { indicator: 'AMI' } });
  });

  test('changes nothing of the mapping that it came from', () => {
    const before = structuredClone(longMapping);
    withRole(longMapping, 0, 'value');
    expect(longMapping).toEqual(before);
  });

  test('is one of thirteen that can be chosen, each named once and read back as itself', () => {
    expect(roleChoices).toHaveLength(13);
    expect(new Set(roleChoices.map(({ name }) => name)).size).toBe(13);
    for (const { id } of roleChoices) expect(roleIdOf(roleOf(id, {}))).toBe(id);
  });
});

describe('what is said of a mapping', () => {
  test('of a column without figures says nothing', () => {
    expect(withPart(longMapping, 0, { year: 2020 })).toEqual(longMapping);
  });

  test('can be taken back, and is then not there at all', () => {
    expect(Object.keys(withSaid({ year: 2020, sex: 'men' }, 'year', undefined))).toEqual(['sex']);
  });

  test('as a scale of one is no scale', () => {
    expect(withScale(withScale(longMapping, 2, 0.001), 2, 1).scales).toEqual({});
  });

  test('settles the proposals that are named and no others', () => {
    const open = ['A', 'B'].reduce(
      (mapping, name) => withIndicator(mapping, name, indicator(name, false)),
      longMapping,
    );
    const settled = withSettled(open, ['A']).indicators;
    expect([settled.A, settled.B].map((answer) => answer?.use === 'indicator' && answer.settled)).toEqual([
      true,
      false,
    ]);
  });
});
