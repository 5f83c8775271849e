import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { sparkGeometry } from '@/charts/sparkline/geometry';
import { Sparkline } from '@/charts/sparkline/sparkline';
import { absent, numberValue } from '@/domain/value';
import type { SparkModel } from '@/models/headline-card';
import type { TrendPoint } from '@/models/trend-figure';

const size = { width: 220, height: 56 };
const years = [2021, 2022, 2023, 2024];

const course = (...numbers: (number | null)[]): TrendPoint[] =>
  numbers.map((number, i) => ({
    year: 2021 + i,
    value: number === null ? absent('missing') : numberValue(number),
    afterBreak: false,
  }));

const model = (lit: TrendPoint[], others: TrendPoint[][] = [], target?: number): SparkModel => ({
  years,
  lit,
  others,
  target,
});

describe('A sparkline', () => {
  test('joins neighbouring years and no others: a year without a number is a gap, not a zero', () => {
    const { lit } = sparkGeometry(model(course(60, 70, null, 80)), size);
    expect(lit.path).toBe('M6 50L75.3 28');
    expect(lit.alone).toEqual([{ x: 214, y: 6 }]);
  });

  test('leaves a gap also where the series has no row for the year', () => {
    const { lit } = sparkGeometry(model(course(60, 70, 75, 80).filter(({ year }) => year !== 2022)), size);
    expect(lit.path.match(/M/g)).toHaveLength(1);
    expect(lit.alone).toHaveLength(1);
  });

  test('parts the line at a series break: a whole line would claim that the years can be compared', () => {
    const broken = course(60, 70, 65, 64).map((point) => ({ ...point, afterBreak: point.year === 2023 }));
    const { lit } = sparkGeometry(model(broken), size);
    expect(lit.path).toBe('M6 50L75.3 6M144.7 28L214 32.4');
    expect(lit.uncertain).toBe('M75.3 6L144.7 28');
  });

  test('puts the higher number higher, and the target among the numbers', () => {
    const { lit, target, end } = sparkGeometry(model(course(60, 65, 70, 64), [], 80), size);
    expect(lit.path).toBe('M6 50L75.3 39L144.7 28L214 41.2');
    expect(target).toBe(6);
    expect(end).toEqual({ x: 214, y: 41.2 });
  });

  test('ends its dot at the last value, also where the last year has none', () => {
    expect(sparkGeometry(model(course(60, 70, 65, null)), size).end?.x).toBe(144.7);
  });

  test('lies in the middle when all numbers are alike, rather than nowhere', () => {
    expect(sparkGeometry(model(course(5, 5, 5, 5)), size).lit.path).toBe('M6 28L75.3 28L144.7 28L214 28');
  });

  test('is hidden from screen readers, and is nothing at all without a value', () => {
    expect(renderToStaticMarkup(<Sparkline model={model(course(60, 70, 65, 64))} />)).toContain(
      'aria-hidden="true"',
    );
    expect(renderToStaticMarkup(<Sparkline model={model(course(null, null))} />)).toBe('');
  });
});
