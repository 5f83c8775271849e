import { describe, expect, test } from 'vitest';
import { isOutsideParts } from '@/domain/parts';
import { absent, numberValue } from '@/domain/value';

const [total, women, men] = [numberValue(84), numberValue(83), numberValue(86)];

describe('isOutsideParts (rule 14)', () => {
  test('a total between women and men is none, on the edge too', () => {
    expect(isOutsideParts(total, women, men)).toBe(false);
    expect(isOutsideParts(numberValue(83), women, men)).toBe(false);
  });

  test('a total under or over both is flagged, whichever of the two is the higher', () => {
    expect(isOutsideParts(numberValue(9.5), numberValue(7), numberValue(8))).toBe(true);
    expect(isOutsideParts(numberValue(6), numberValue(8), numberValue(7))).toBe(true);
  });

  test('nothing is claimed where one of the three is absent: an absent one is no zero', () => {
    expect(isOutsideParts(total, absent('suppressed'), men)).toBe(false);
    expect(isOutsideParts(total, women, undefined)).toBe(false);
    expect(isOutsideParts(absent('missing'), women, men)).toBe(false);
  });
});
