import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastNumber, numberCount } from '@/models/trend-series';
import { observation } from './rows';
import { course, trendOf } from './trend-rows';

const personal = 'personligt-stod';

function only(rows: Parameters<typeof course>[2]) {
  const [series] = trendOf({ rows: course(personal, 2020, rows) }).series;
  if (series === undefined) throw new Error('No series');
  return series;
}

describe('trendSeries', () => {
  test('has a point a year with its reason where there is no number: an empty cell and no report are two things', () => {
    // The unit's one report is of 2024, which tells of 2023 too.
    expect(only([80, null, undefined, 82]).points.map((point) => point.value)).toEqual([
      { kind: 'number', number: 80 },
      { kind: 'absent', reason: 'missing' },
      { kind: 'absent', reason: 'no_report' },
      { kind: 'number', number: 82 },
    ]);
  });

  test('does not say "ingen rapport" of a year whose report is there without the indicator', () => {
    const rows = [...course(personal, 2023, [69]), ...course('bestallarenheten-aldre', 2024, [84])];
    const series = trendOf({ rows }).series.find((one) => one.unit.id === personal);
    expect(series?.points.at(-1)).toMatchObject({ year: 2024, value: { kind: 'absent', reason: 'missing' } });
  });

  test('counts and ends with numbers, whatever gaps stand between; zero is a number', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }), { minLength: 1, maxLength: 9 })
          .filter((values) => values.some((value) => value !== null)),
        (values) => {
          const series = only(values);
          const numbers = values.filter((value) => value !== null);
          expect(numberCount(series)).toBe(numbers.length);
          expect(lastNumber(series)?.number).toBe(numbers.at(-1));
        },
      ),
    );
  });

  test('adds women and men only where they are reported', () => {
    const rows = [
      ...course(personal, 2024, [84, 86]),
      observation(personal, 'ami', 2025, 83, { sex: 'women' }),
      observation(personal, 'ami', 2025, 88, { sex: 'men' }),
      ...course('bestallarenheten-aldre', 2024, [80]),
    ];
    expect(trendOf({ rows }).series.map((one) => `${one.unit.id}:${one.sex}`)).toEqual([
      'bestallarenheten-aldre:total',
      'personligt-stod:total',
      'personligt-stod:women',
      'personligt-stod:men',
    ]);
  });
});
