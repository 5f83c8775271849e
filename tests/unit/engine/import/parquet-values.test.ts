import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortest } from '@/engine/import/parquet-cells';
import { checkSize, rowsOfPart } from '@/engine/import/parquet-limits';
import { shownNames } from '@/engine/import/parquet-notes';
import { isoDay } from '@/engine/import/parquet-time';
import { Unreadable } from '@/extracts/read/unreadable';

describe('a day counted from 1970', () => {
  it('has the date that JavaScript gives it, in every year that both can print', () => {
    // From 0000-01-01 to 9999-12-31.
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        expect(isoDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('has a date where JavaScript has none', () => {
    // A calendar repeats after 400 years, which are 146 097 days: 290000 is 288000 years after 2000.
    expect(isoDay(10_957 + 720 * 146_097)).toBe('290000-01-01');
    expect(isoDay(-719_529)).toBe('-0001-12-31');
  });
});

describe('a number stored in 32 bits', () => {
  it('is given as one that is the same in 32 bits, and with no more digits than needed', () => {
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (float) => {
        const given = shortest(float);
        expect(Math.fround(given)).toBe(float);
        const digits = given.toExponential().replace(/^-|e.*|\./g, '').length;
        // Nine digits tell any two apart.
        expect(digits).toBeLessThanOrEqual(9);
      }),
    );
  });

  it.each([11.6, 0.1, 83.25, -200.5, 1e-7, 3.4e38, 0])('gives %d back when that was meant', (meant) => {
    expect(shortest(Math.fround(meant))).toBe(meant);
  });
});

describe('the size of a table', () => {
  it('is what its cells take, not what repetition has folded them to', () => {
    expect(() => checkSize(8_640_000, 7 * 16, 11_000_000)).not.toThrow();
    expect(() => checkSize(200_000_000, 16, 12_000)).toThrow(Unreadable);
    expect(() => checkSize(1, 8, 3_000_000_000)).toThrow(Unreadable);
    // A damaged file may say anything.
    expect(() => checkSize(Number.NaN, 8)).toThrow(Unreadable);
    expect(() => checkSize(Number.POSITIVE_INFINITY, 8)).toThrow(Unreadable);
  });

  it('is handed over in parts that are smaller where there are very many columns', () => {
    expect(rowsOfPart(7)).toBe(122_880);
    expect(rowsOfPart(1)).toBe(122_880);
    expect(rowsOfPart(3_000)).toBe(2_048);
  });
});

describe("a table's columns", () => {
  it('are shown under names that are neither blank nor alike', () => {
    const names = shownNames(['värde', ' ', 'värde', 'värde (2)', 'värde', ''].map((name) => ({ name })));
    expect(names).toEqual(['värde', 'Kolumn 2', 'värde (2)', 'värde (2) (2)', 'värde (3)', 'Kolumn 6']);
    expect(new Set(names).size).toBe(names.length);
  });
});
