import { describe, expect, test } from 'vitest';
import { formatDifference } from '@/format/difference';

const percent = { unitOfMeasure: 'percent', decimals: 1 } as const;
const index = { unitOfMeasure: 'index', decimals: 0 } as const;

describe('formatDifference', () => {
  test('says percentage points between two percentages, not percent, and without noise', () => {
    expect(formatDifference(11.6 - 9.5, percent)).toBe('+2,1\u00a0procentenheter');
  });

  test('says index points for an index, with a real minus', () => {
    expect(formatDifference(64 - 69, index)).toBe('\u22125\u00a0indexenheter');
  });

  test('is singular for exactly one, up and down', () => {
    expect(formatDifference(84 - 83, index)).toBe('+1\u00a0indexenhet');
    expect(formatDifference(79 - 80, index)).toBe('\u22121\u00a0indexenhet');
    expect(formatDifference(1, percent)).toBe('+1\u00a0procentenhet');
  });

  test('is singular for what is written as one, though noise makes it another number', () => {
    expect(formatDifference(10.3 - 9.3, percent)).toBe('+1\u00a0procentenhet');
  });

  test('is plural for less than one', () => {
    expect(formatDifference(0.5, percent)).toBe('+0,5\u00a0procentenheter');
  });

  test('is unchanged where it rounds to nothing, not "+0" or "−0"', () => {
    expect(formatDifference(0, index)).toBe('oförändrat');
    expect(formatDifference(0.04, percent)).toBe('oförändrat');
    expect(formatDifference(-0.04, percent)).toBe('oförändrat');
  });

  test('leaves counts bare, and amounts and climate in their own unit', () => {
    expect(formatDifference(3, { unitOfMeasure: 'count', decimals: 0 })).toBe('+3');
    expect(formatDifference(-1200, { unitOfMeasure: 'sek_thousands', decimals: 0 })).toBe(
      '\u22121\u00a0200\u00a0tkr',
    );
    expect(formatDifference(0.15, { unitOfMeasure: 'kg_co2e_per_kg', decimals: 2 })).toBe(
      '+0,15\u00a0kg\u00a0CO₂e/kg',
    );
  });
});
