import { describe, expect, test } from 'vitest';
import { completedMapping } from '@/models/open/completed-mapping';
import { withIndicator, withMark, withRole, withShape } from '@/models/open/edit-mapping';
import { indicatorRows, unitRows } from '@/models/open/name-rows';
import { rowFindings, tableQuestions } from '@/models/open/table-questions';
import { column, indicator, longMapping, longTable, table, unit } from './table';

const open = (mapping: typeof longMapping, profile = longTable) => tableQuestions(profile, mapping).open;

describe('what is asked of a table before it can be used', () => {
  test('is nothing where all is said', () => {
    expect(open(longMapping)).toEqual([]);
  });

  test('is each thing that a value must have and nothing says', () => {
    const without = withRole(withRole(longMapping, 0, 'left_out'), 1, 'left_out');
    expect(open(without)).toHaveLength(2);
    expect(open(without).join()).toMatch(/enhet.*år/s);
  });

  test('is a sign that no one has explained, for it may be a nought or a hidden value', () => {
    expect(open(withMark(longMapping, '..', 'asked')).join()).toContain('..');
  });

  test('is an indicator that is only proposed: a guessed polarity would turn every verdict', () => {
    const proposed = withIndicator(longMapping, 'AMI', indicator('AMI', false));
    expect(open(proposed)).toEqual([
      'En indikator är ny eller känd bara under ett annat namn. Godkänn förslaget eller ändra det.',
    ]);
  });

  test('is not an indicator that the table no longer names, though its answer is kept', () => {
    const other = withIndicator(longMapping, 'HME', indicator('HME', false));
    expect(open(other)).toEqual([]);
    expect(indicatorRows(longTable, other).map(({ printed }) => printed)).toEqual(['AMI']);
  });

  test('is which year an n is of, where years stand side by side: one year’s n must not show another’s small group', () => {
    const profile = table([
      column('Enhet', ['Björken']),
      column('2023', ['81']),
      column('2024', ['82']),
      column('Antal svar', ['12']),
    ]);
    const ofN = (year?: number): typeof longMapping => ({
      ...longMapping,
      columns: [
        { is: 'unit' },
        { is: 'value', part: { indicator: 'AMI', year: 2023 } },
        { is: 'value', part: { indicator: 'AMI', year: 2024 } },
        { is: 'answers_n', part: year ? { year } : {} },
      ],
    });
    expect(open(ofN(), profile)).toEqual([
      'Det står inte vilket år antalet i ”Antal svar” gäller. Ange det, eller välj bort kolumnen.',
    ]);
    expect(open(ofN(2024), profile)).toEqual([]);
  });

  test('is nothing of a table that is kept as it is, or not used', () => {
    const unsaid = withMark(longMapping, '..', 'asked');
    expect(open(withShape(unsaid, 'plain'))).toEqual([]);
    expect(open(withShape(unsaid, 'left_out'))).toEqual([]);
  });
});

describe('findings of rows', () => {
  const stops = { weight: 'stops', kind: 'unsettled', sentence: 'Ange år.', count: 1, examples: [] } as const;
  const same = { ...stops, kind: 'duplicate_keys' } as const;

  test('are not said a second time where the table asks already, and duplicates always are', () => {
    const asked = { open: ['Vilket år?'], findings: [] };
    expect(rowFindings([stops, same], [asked])).toEqual([same]);
  });

  test('stop where no table asks: nothing is used that they stop', () => {
    expect(rowFindings([stops], [{ open: [], findings: [] }])).toEqual([stops]);
  });
});

describe('the names of a table', () => {
  test('stand with the rows that have them, the new ones first, then in Swedish order', () => {
    const profile = table([
      column('Enhet', ['Ängen', 'Zinken', 'Ångaren', 'Ångaren']),
      ...longTable.columns.slice(1),
    ]);
    const mapping = {
      ...longMapping,
      units: { Ängen: unit('Ängen', 'angen'), Zinken: unit('Zinken', 'zinken'), Ångaren: unit('Å', 'a') },
    };
    const rows = unitRows(profile, mapping, new Set(['zinken']));
    expect(rows.map(({ printed, count }) => [printed, count])).toEqual([
      ['Ångaren', 2],
      ['Ängen', 1],
      ['Zinken', 1],
    ]);
  });

  test('are read from the file, and one that a program has another use for is a name like others', () => {
    const profile = table([column('Enhet', ['constructor', 'Björken']), ...longTable.columns.slice(1)]);
    expect(unitRows(profile, longMapping, new Set()).map(({ printed }) => printed)).toEqual(['Björken']);
  });
});

describe('a changed mapping', () => {
  const known = { units: [], indicators: [] };

  test('has answers for the names of the column that now holds units, and keeps those that were given', () => {
    const profile = table([...longTable.columns, column('Avdelning', ['Norr', 'Söder'])]);
    const before = { ...longMapping, columns: [...longMapping.columns, { is: 'left_out' } as const] };
    const after = completedMapping(before, withRole(before, 3, 'unit'), profile, known);
    expect(Object.keys(after.units).sort()).toEqual(['Björken', 'Norr', 'Söder', 'Ångaren']);
    expect(after.units.Björken).toEqual(longMapping.units.Björken);
  });

  test('asks about the signs of a column that now holds figures', () => {
    const before = withRole({ ...longMapping, marks: {} }, 2, 'left_out');
    const after = completedMapping(before, withRole(before, 2, 'value'), longTable, known);
    expect(Object.keys(after.marks)).toEqual(['..']);
  });

  test('is left as it is where no column became another', () => {
    const changed = withMark(longMapping, '..', 'zero');
    expect(completedMapping(longMapping, changed, longTable, known)).toBe(changed);
  });
});
