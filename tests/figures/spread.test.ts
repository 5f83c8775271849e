import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '@/charts/spread';

const item = (wanted: number, size = 10) => ({ wanted, size });

describe('Spreading labels along an axis', () => {
  test('leaves those that have room where they are', () => {
    expect(spread([item(20), item(50)], 0, 100)).toEqual([20, 50]);
  });

  test('moves two that meet equally far, not one of them past the other', () => {
    expect(spread([item(51), item(49)], 0, 100)).toEqual([55, 45]);
  });

  test('keeps the order of those that wish for the same place', () => {
    expect(spread([item(50), item(50), item(50)], 0, 100)).toEqual([40, 50, 60]);
  });

  test('keeps inside both ends', () => {
    expect(spread([item(0), item(100)], 0, 100)).toEqual([5, 95]);
  });

  test('never lets two overlap, nor any leave the axis, nor the order turn', () => {
    const items = fc.array(
      fc.record({ wanted: fc.integer({ min: -50, max: 450 }), size: fc.integer({ min: 1, max: 30 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(items, (wanted) => {
        const middles = spread(wanted, 0, 400);
        const placed = wanted.map(({ size, wanted: wish }, i) => ({
          wish,
          size,
          at: middles[i] ?? Number.NaN,
        }));
        for (const { at, size } of placed) {
          expect(at - size / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(at + size / 2).toBeLessThanOrEqual(400 + 1e-9);
        }
        const sorted = placed.toSorted((a, b) => a.at - b.at);
        sorted.slice(1).forEach((below, i) => {
          const above = sorted[i];
          if (above === undefined) return;
          expect(below.at - below.size / 2).toBeGreaterThanOrEqual(above.at + above.size / 2 - 1e-9);
          expect(below.wish).toBeGreaterThanOrEqual(above.wish);
        });
      }),
    );
  });

  test('moves them together by the least sum of squares', () => {
    // Three of size 10 edge to edge from s begin at s, s + 10, s + 20, and wish to begin at 5, 7, 15: least squares at s = (5 − 3 − 5) / 3 = −1.
    expect(spread([item(10), item(12), item(20)], -100, 100)).toEqual([4, 14, 24]);
  });
});
