import { describe, expect, it } from 'vitest';
import { builtInFormat, readFormatCode } from '@/extracts/workbook/number-format';
import { decimalText, numberText } from '@/extracts/workbook/number-text';

const shown = (value: number, code: string) => numberText(value, readFormatCode(code), false);

describe('numberText', () => {
  it.each([
    [11.6, '11,6'],
    [11.600000000000001, '11,6'],
    [0.1 + 0.2, '0,3'],
    [-2.5, '-2,5'],
    [0, '0'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0,00000015'],
    [2024, '2024'],
    [123456789.123456, '123456789,123456'],
    [1 / 3, '0,333333333333333'],
  ])('writes %d as %s', (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it.each([
    [0.63, '0%', '63 %'],
    [0.8431, '0.00%', '84,31 %'],
    [0.29, '0.0%;[Red]-0.0%', '29 %'],
    [11.6, '0.0" %"', '11,6 %'],
    [11.6, '0.0\\ \\%', '11,6 %'],
    [2.5, '0.0" %-enheter"', '2,5'],
    [622200, '#,##0.0,', '622,2'],
    [14_700_000, '#,##0.0,,"mnkr"', '14,7'],
    [12, '0000', '0012'],
    [12, '0', '12'],
    [1234.5, '#,##0.00\\ "kr"', '1234,5'],
    [1e-3, '0.00E+00', '0,001'],
    [45351, 'yyyy-mm-dd', '2024-02-29'],
    [45351, '[$-41D]d mmmm yyyy;@', '2024-02-29'],
    [45351, 'yyyy', '2024'],
    [45351, 'mmm-yy', '2024-02'],
    [45351.5, 'yyyy-mm-dd hh:mm', '2024-02-29 12:00'],
    [0.75, 'hh:mm', '18:00'],
    [1.5, '[h]:mm', '36:00'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    // No day of the calendar: the number itself, not a date that it cannot be.
    [-5, 'yyyy-mm-dd', '-5'],
  ])('shows %d under %s as %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it('knows the formats that are named by number only', () => {
    expect(numberText(0.5, builtInFormat(9), false)).toBe('50 %');
    expect(numberText(0.5, builtInFormat(10), false)).toBe('50 %');
    expect(numberText(45351, builtInFormat(14), false)).toBe('2024-02-29');
    expect(numberText(1234.5, builtInFormat(4), false)).toBe('1234,5');
  });
});
