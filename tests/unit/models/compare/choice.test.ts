import { describe, expect, test } from 'vitest';
import { compareChoice } from '@/models/compare/choice';
import { defaultSelection, type Selection } from '@/selection/selection';
import { catalogueWith, observation, unit, units } from '../rows';

const choose = (selection: Partial<Selection>, catalogue = catalogueWith()) => {
  const choice = compareChoice({ ...defaultSelection, ...selection }, catalogue);
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
};

describe('what Jämför opens with', () => {
  test('is the indicator that most units have, in the latest year that most of them have it', () => {
    const choice = choose({});
    expect(choice.indicator.id).toBe('ami');
    // Three units have AMI for 2023 and three for 2024; 2025, the last year there is, has one.
    expect(choice.year).toBe(2024);
  });

  test('is an indicator with women and men where women and men are compared', () => {
    const rows = [
      observation('a', 'ami', 2024, 80),
      observation('b', 'ami', 2024, 81),
      observation('a', 'sjukfranvaro', 2024, 6),
      observation('a', 'sjukfranvaro', 2024, 7, { sex: 'women' }),
    ];
    const catalogue = catalogueWith({ units: [unit('a', 'A'), unit('b', 'B')], observations: rows });
    expect(choose({ figure: 'women_men' }, catalogue).indicator.id).toBe('sjukfranvaro');
    expect(choose({ figure: 'dots' }, catalogue).indicator.id).toBe('ami');
  });

  test('is the year and the year before for a slope', () => {
    expect(choose({ figure: 'slope' }).years).toEqual({ from: 2023, to: 2024 });
    expect(choose({ figure: 'slope', years: { from: 2022, to: 2024 } }).years).toEqual({
      from: 2022,
      to: 2024,
    });
  });

  test('is for a slope from the first year that year and the next, not a year that the extract does not have', () => {
    // The figures begin with 2022.
    expect(choose({ figure: 'slope', year: 2022 }).years).toEqual({ from: 2022, to: 2023 });
    expect(choose({ figure: 'slope', years: { from: 2022, to: 2022 } }).years).toEqual({
      from: 2022,
      to: 2023,
    });
    expect(choose({ figure: 'slope', years: { from: 2025, to: 2025 } }).years).toEqual({
      from: 2024,
      to: 2025,
    });
  });

  test('never guesses the denominator of a rate', () => {
    expect(choose({ figure: 'funnel' }).against).toBeUndefined();
    expect(choose({ figure: 'scatter' }).against?.id).toBe('sjukfranvaro');
  });
});

describe('whom Jämför shows', () => {
  test('are the units of the group; a lit unit from outside it stands beside them', () => {
    const choice = choose({
      peers: { kind: 'service_area', area: 'Äldreomsorg' },
      units: ['personligt-stod'],
    });
    expect(choice.peers.units.map(({ id }) => id)).toEqual(['bestallarenheten-aldre']);
    expect(choice.units.map(({ id }) => id)).toEqual(['bestallarenheten-aldre', 'personligt-stod']);
    expect(choice.lit.map(({ id }) => id)).toEqual(['personligt-stod']);
  });

  test('are never the city or the district as one of the units', () => {
    const levels = choose({}).units.map(({ level }) => level);
    expect(new Set(levels)).toEqual(new Set(['unit']));
  });

  test('are the lit in the order chosen, whose first one a profile is of', () => {
    const ids = ['personligt-stod', 'bestallarenheten-aldre'];
    expect(choose({ units: ids }).lit.map(({ id }) => id)).toEqual(ids);
  });

  test('is the city as a reference only where it has the indicator', () => {
    expect(choose({}).references).toEqual([]);
    const rows = [observation('stad', 'ami', 2024, 78), observation('personligt-stod', 'ami', 2024, 64)];
    const catalogue = catalogueWith({ units, observations: rows });
    expect(choose({}, catalogue).references.map(({ id }) => id)).toEqual(['stad']);
    expect(choose({ indicator: 'nojd' }, catalogue).references).toEqual([]);
  });

  test('are municipalities each once: none of them is a reference to the others', () => {
    const municipalities = ['Ale', 'Alingsås', 'Alvesta'];
    const rows = municipalities.map((id) => observation(id, 'ami', 2024, 78));
    const catalogue = catalogueWith({
      units: municipalities.map((id) => unit(id, id, { level: 'city' })),
      observations: rows,
    });
    const { units, references } = choose({}, catalogue);
    expect(units.map(({ id }) => id)).toEqual(municipalities);
    expect(references).toEqual([]);
  });
});
