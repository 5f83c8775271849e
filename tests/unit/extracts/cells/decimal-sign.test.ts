import { describe, expect, it } from 'vitest';
import { decimalSignOf } from '@/extracts/cells/decimal-sign';

describe('the decimal sign of a column', () => {
  it.each([
    ['a comma before one or two digits', ['11,6', '9'], ','],
    ['a point before one or two digits', ['11.6', '9'], '.'],
    ['a comma, and points between thousands', ['1.234', '1.234,5'], ','],
    ['a point, and commas between thousands', ['1,234', '1,234.5'], '.'],
    ['a comma, since points twice in a number are of thousands', ['1.234.567'], ','],
    ['a point, since nought is no thousand', ['0.123', '1.234'], '.'],
    ['a comma, since the thousands have spaces', ['1 234,500', '12,345'], ','],
    ['a comma, since four digits stand before it', ['1234,567'], ','],
    ['a point in a number with a power of ten', ['1.234E+05'], '.'],
    ['asked where every number reads both ways', ['1.234', '12.345', '7'], 'asked'],
    ['asked also of commas', ['1,234', '12,345'], 'asked'],
    ['mixed where some say one and some the other', ['11,6', '11.6'], 'mixed'],
    ['none where no number has a sign', ['11', '1 234', '..', '63 1)'], undefined],
    ['none of texts with signs in them', ['Solrosen, norra', 'e.t.', '2024.12.31'], undefined],
  ])('is %s', (_, texts, sign) => {
    expect(decimalSignOf(texts)).toBe(sign);
  });

  it('hangs on one cell of many: only 1 of 1 001 tells', () => {
    const texts = [...Array.from({ length: 1000 }, (_, i) => `1.${100 + (i % 900)}`), '2,5'];
    expect(decimalSignOf(texts)).toBe(',');
  });
});
