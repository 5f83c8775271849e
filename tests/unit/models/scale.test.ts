import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from '@/models/scale';

/** What a report prints: two decimals at most. */
const printed = (min: number, max: number) =>
  fc.array(
    fc.integer({ min: min * 100, max: max * 100 }).map((hundredths) => hundredths / 100),
    { minLength: 1 },
  );
const figures = printed(0, 1e6);
const shares = printed(0, 100);
const any = printed(-1e6, 1e6);

describe('scaleOf', () => {
  test('holds every number, whatever they are: none is drawn outside', () => {
    fc.assert(
      fc.property(any, (numbers) => {
        const { min, max } = scaleOf(numbers, 'count');
        expect(min).toBeLessThanOrEqual(Math.min(...numbers));
        expect(max).toBeGreaterThanOrEqual(Math.max(...numbers));
        expect(max).toBeGreaterThan(min);
      }),
    );
  });

  test('never goes above 100 for shares and indices, nor below zero for what cannot be', () => {
    fc.assert(
      fc.property(shares, fc.constantFrom('percent' as const, 'index' as const), (numbers, measure) => {
        const { min, max } = scaleOf(numbers, measure);
        expect(max).toBeLessThanOrEqual(100);
        expect(min).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('says that it is cut exactly where it leaves zero out (rule 17)', () => {
    fc.assert(
      fc.property(any, (numbers) => {
        const { min, max, cut } = scaleOf(numbers, 'count');
        expect(cut).toBe(min > 0 || max < 0);
      }),
    );
  });

  test('starts at zero where the lowest is less than half of the highest', () => {
    fc.assert(
      fc.property(figures, (numbers) => {
        fc.pre(Math.min(...numbers) < Math.max(...numbers) / 2);
        expect(scaleOf(numbers, 'count').min).toBe(0);
      }),
    );
  });

  test('does not blow up a small difference: 78 and 81 % on an axis of five units would look like a leap', () => {
    const { min, max } = scaleOf([78, 81, 80], 'percent');
    expect(max - min).toBeGreaterThanOrEqual(10);
    expect(min).toBeGreaterThan(0);
  });

  test('gives the drawn AMI axis room: cut, around 64 to 85', () => {
    const scale = scaleOf([64, 69, 72, 79, 80, 83, 84, 85], 'index');
    expect(scale.cut).toBe(true);
    expect(scale).toMatchObject({ min: 60, max: 90 });
  });

  test('a zero among the figures keeps the axis whole', () => {
    expect(scaleOf([0, 45, 70, 84.31], 'percent')).toEqual({ min: 0, max: 100, cut: false });
  });

  test('of no numbers is still an axis', () => {
    expect(scaleOf([], 'percent')).toEqual({ min: 0, max: 1, cut: false });
  });
});
