import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSignOf } from '@/extracts/cells/decimal-sign';
import { readNumber } from '@/extracts/cells/read-number';
import { shapesOf } from '@/extracts/cells/shapes';

const counted = (texts: readonly string[]) =>
  [...new Set(texts)].map((text, first) => ({ text, count: 2, first }));

describe('the shapes of a column', () => {
  it('are few where the numbers are many, and count their rows', () => {
    const texts = Array.from(
      { length: 900 },
      (_, i) => `${1 + Math.floor(i / 100)},${String(i % 100).padStart(2, '0')}`,
    );
    const shapes = shapesOf(counted(texts));
    expect(shapes.length).toBe(4);
    expect(shapes.reduce((rows, { count }) => rows + count, 0)).toBe(1800);
  });

  it.each([
    ['a code and a number', '0123', '1123'],
    ['a range of few and one of many', '1–4', '9–12'],
    ['a number and one that is too great', '1E+05', '9E+99'],
    ['a number that reads one way and one that reads both', '0.123', '1.123'],
  ])('tell %s apart', (_, one, other) => {
    expect(shapesOf(counted([one, other]))).toHaveLength(2);
  });

  it('read all as one reads, whatever the column', () => {
    const alphabet = fc.constantFrom(...'0123456789,.-–()%~ eEkrst*\u00A0');
    const texts = fc.array(alphabet, { maxLength: 10 }).map((parts) => parts.join(''));
    const how = (text: string) => {
      const reading = readNumber(text, undefined);
      return reading.kind === 'number'
        ? [reading.sign, reading.decimals, reading.approximate, decimalSignOf([text])]
        : [reading.kind];
    };
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 30 }), (column) => {
        for (const shape of shapesOf(counted(column))) {
          for (const { text } of shape.texts)
            expect(how(text), `${text} as ${shape.text}`).toEqual(how(shape.text));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
