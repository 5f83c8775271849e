import { describe, expect, test } from 'vitest';
import { formatMeasure, formatSpan, unitLabel } from '@/format/measure';

const percent = { unitOfMeasure: 'percent', decimals: 1 } as const;
const index = { unitOfMeasure: 'index', decimals: 0 } as const;
const count = { unitOfMeasure: 'count', decimals: 0 } as const;
const tkr = { unitOfMeasure: 'sek_thousands', decimals: 0 } as const;
const climate = { unitOfMeasure: 'kg_co2e_per_kg', decimals: 2 } as const;

describe('formatMeasure', () => {
  test('puts a no-break space before the percent sign, not none and not a breaking one', () => {
    expect(formatMeasure(11.6, percent)).toBe('11,6\u00a0%');
  });

  test('writes index points bare: AMI is not a percentage', () => {
    expect(formatMeasure(64, index)).toBe('64');
  });

  test('writes counts bare with a thousands space', () => {
    expect(formatMeasure(1227, count)).toBe('1\u00a0227');
  });

  test('writes amounts in thousands of kronor', () => {
    expect(formatMeasure(863257, tkr)).toBe('863\u00a0257\u00a0tkr');
  });

  test('writes the climate figure with its whole unit on one line', () => {
    expect(formatMeasure(1.61, climate)).toBe('1,61\u00a0kg\u00a0CO₂e/kg');
  });
});

describe('formatSpan', () => {
  test('says the unit once, after the highest', () => {
    expect(formatSpan(3.5, 11.6, percent)).toBe('3,5–11,6\u00a0%');
    expect(formatSpan(64, 85, index)).toBe('64–85');
  });

  test('is one figure where both are written alike, not "89–89 %"', () => {
    expect(formatSpan(89, 89, percent)).toBe('89\u00a0%');
    expect(formatSpan(88.99, 89.01, percent)).toBe('89\u00a0%');
  });

  test('does not let its dash be read as a minus', () => {
    expect(formatSpan(-5, 3, index)).toBe('\u22125\u00a0till\u00a03');
  });
});

test('the axis of an index does not say percent', () => {
  expect(unitLabel('index')).toBe('index');
  expect(unitLabel('percent')).toBe('%');
});
