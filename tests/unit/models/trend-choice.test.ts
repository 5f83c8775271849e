import { describe, expect, test } from 'vitest';
import { mostLines, trendChoice } from '@/models/trend-choice';
import { defaultSelection } from '@/selection/selection';
import { catalogueWith, observations, unit } from './rows';
import { course, trendOf } from './trend-rows';

const choiceOf = (...of: Parameters<typeof trendOf>) => trendOf(...of).choice;
const ids = (of: readonly { id: string }[]) => of.map((one) => one.id);

describe('trendChoice', () => {
  test('shows all reporting units and years where nothing is chosen, the city apart', () => {
    const rows = [...observations, ...course('stad', 2023, [80, 81])];
    const choice = choiceOf({ rows });
    expect(ids(choice.units)).toEqual([
      'bestallarenheten-funktionsnedsattning',
      'bestallarenheten-aldre',
      'liljeholmens-dagliga-verksamhet',
      'personligt-stod',
    ]);
    expect(choice.years).toEqual([2022, 2023, 2024, 2025]);
    expect(choice.city?.id).toBe('stad');
    expect(choice.offered.map((one) => one.unit.id)).not.toContain('stad');
  });

  test('takes the first indicator with figures, not the first of the catalogue', () => {
    const rows = course('personligt-stod', 2023, [9.5], 'sjukfranvaro');
    expect(choiceOf({ rows, selection: { indicator: undefined } }).indicator.id).toBe('sjukfranvaro');
  });

  test('draws no more lines by itself than can be told apart', () => {
    const rows = Array.from({ length: mostLines + 3 }, (_, index) =>
      course(`enhet-${index}`, 2024, [80]),
    ).flat();
    const choice = choiceOf({ rows });
    expect(choice.units).toHaveLength(mostLines);
    expect(choice.offered).toHaveLength(mostLines + 3);
  });

  test('names a chosen unit that has no figures of the indicator, rather than dropping it unsaid', () => {
    const choice = choiceOf({
      selection: { indicator: 'nojd', units: ['personligt-stod', 'liljeholmens-dagliga-verksamhet'] },
    });
    expect(ids(choice.units)).toEqual(['liljeholmens-dagliga-verksamhet']);
    expect(ids(choice.without)).toEqual(['personligt-stod']);
  });

  test('offers each unit with its own years, not those of the extract', () => {
    const offered = choiceOf({}).offered.find((one) => one.unit.id === 'bestallarenheten-aldre');
    expect(offered?.years).toEqual({ from: 2022, to: 2023 });
  });

  test('keeps to the chosen years, both ends included', () => {
    expect(choiceOf({ selection: { years: { from: 2023, to: 2024 } } }).years).toEqual([2023, 2024]);
  });

  test('offers every municipality of an extract of municipalities: the first is not the city behind the others', () => {
    const names = ['Ale', 'Alingsås'];
    const catalogue = catalogueWith({
      units: names.map((id) => unit(id, id, { level: 'city' })),
      observations: names.flatMap((id) => course(id, 2024, [80])),
    });
    const choice = trendChoice(defaultSelection, catalogue);
    expect(ids(choice?.units ?? [])).toEqual(names);
    expect(choice?.city).toBeUndefined();
  });
});
