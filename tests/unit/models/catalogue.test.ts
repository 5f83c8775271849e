import { describe, expect, test } from 'vitest';
import { catalogueOf, reportingUnits } from '@/models/catalogue';
import { heldYears } from '@/models/held-years';
import { catalogueWith, coverageOf, indicator, observation, unit } from './rows';

const empty = { units: [], indicators: [], documents: [], coverage: [], breaks: [] };

describe('catalogueOf', () => {
  const catalogue = catalogueOf({
    ...empty,
    units: [
      unit('o', 'Örnsberg', { level: 'workplace', parent_id: 'b' }),
      unit('b', 'Ängen'),
      unit('a', 'Älven', { level: 'workplace', parent_id: 'b' }),
      unit('z', 'Zinken'),
      unit('d', 'Distriktet', { level: 'district' }),
      unit('s', 'Staden', { level: 'city' }),
      unit('x', 'Utan förälder', { level: 'workplace', parent_id: 'okänd' }),
    ],
  });

  test('orders the city, the district, then units by Swedish name with their workplaces under them: Ä after Z', () => {
    expect(catalogue.units.map((one) => one.shortName)).toEqual([
      'Staden',
      'Distriktet',
      'Zinken',
      'Ängen',
      'Älven',
      'Örnsberg',
      'Utan förälder',
    ]);
  });

  test('takes only the reporting units by default, neither the city nor workplaces', () => {
    expect(reportingUnits(catalogue).map((one) => one.id)).toEqual(['z', 'b']);
  });

  test('orders indicators by area and keeps their own order within it', () => {
    const { indicators } = catalogueOf({
      ...empty,
      indicators: [
        indicator('miljo', 'Miljö', { area: 'Miljö' }),
        indicator('nojd', 'Nöjd', { area: 'Brukare' }),
        indicator('ami', 'AMI'),
        indicator('bemott', 'Bemött', { area: 'Brukare' }),
      ],
    });
    expect(indicators.map((one) => one.id)).toEqual(['ami', 'nojd', 'bemott', 'miljo']);
  });

  test('spans every year from first to last, also one in between that has no figures', () => {
    const coverage = coverageOf([observation('a', 'ami', 2021, 80), observation('b', 'ami', 2024, 80)]);
    expect(catalogueOf({ ...empty, coverage }).years).toEqual([2021, 2022, 2023, 2024]);
  });

  test('has no years where there are no figures, and does not fail', () => {
    expect(catalogueOf(empty).years).toEqual([]);
  });
});

describe('heldYears', () => {
  test('spans the years of all units, not those of the first', () => {
    expect(heldYears(catalogueWith(), 'ami')).toBe('2022–2025');
  });

  test('says nothing of an indicator without rows, rather than an endless span', () => {
    expect(heldYears(catalogueWith(), 'okänd')).toBeUndefined();
  });
});
