import { describe, expect, test } from 'vitest';
import { periods } from '@/domain/period';
import { absent, exhaustive, numberValue } from '@/domain/value';

describe('Value', () => {
  test('zero is a number, and no absence has a number to be mistaken for zero', () => {
    expect(numberValue(0)).toEqual({ kind: 'number', number: 0 });
    expect(absent('missing')).not.toHaveProperty('number');
  });

  test('a kind that slipped past the compiler is named, not ignored', () => {
    expect(() => exhaustive({ kind: 'estimated' } as never)).toThrow('estimated');
  });
});

test('a year has three tertials, four quarters and twelve months, and one full year', () => {
  const count = (letter: string) => periods.filter((period) => period.startsWith(letter)).length;
  expect([count('T'), count('Q'), count('M'), count('y')]).toEqual([3, 4, 12, 1]);
});
