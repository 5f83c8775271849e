import { describe, expect, test } from 'vitest';
import { periods } from '@/domain/period';
import { formatDate } from '@/format/date';
import { formatPeriod, periodName, spanOfYears } from '@/format/period';

describe('periods', () => {
  test.each([
    ['year', 'helår 2024'],
    ['T1', 'tertial 1 2024'],
    ['Q2', 'kvartal 2 2024'],
    ['M03', 'mars 2024'],
    ['M12', 'december 2024'],
  ] as const)('%s of 2024 is "%s"', (period, written) => {
    expect(formatPeriod(period, 2024)).toBe(written);
  });

  test('January is not December of the time zone west of Greenwich', () => {
    expect(periodName('M01')).toBe('januari');
  });

  test('no two periods share a name', () => {
    expect(new Set(periods.map(periodName)).size).toBe(periods.length);
  });
});

test('a span of years has an en dash, and one year stands alone', () => {
  expect(spanOfYears(2022, 2025)).toBe('2022\u20132025');
  expect(spanOfYears(2024, 2024)).toBe('2024');
});

test('a date stays ISO, and a moment is the day it was in Stockholm', () => {
  expect(formatDate('2025-03-20')).toBe('2025-03-20');
  expect(formatDate('2026-11-22T23:30:00Z')).toBe('2026-11-23');
});
