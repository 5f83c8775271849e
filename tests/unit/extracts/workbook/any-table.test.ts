import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '@/extracts/workbook/read-workbook';
import { namesOf, rowsOf } from '../read/rows-of';
import { workbook } from './workbook';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (value: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
const number = (value: number, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const percent = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>';

const letters = [...'abcåäöÅÄÖ<&"\'=@'];
const name = fc
  .array(fc.constantFrom(...letters), { minLength: 2, maxLength: 12 })
  .map((signs) => `Enhet ${signs.join('')}`);
const row = fc.record({
  unit: name,
  value: fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  ),
  share: fc.integer({ min: 0, max: 10_000 }),
});

/** A Swedish decimal number as a number, read by nothing of the project. */
const numberOf = (printed: string) => Number(printed.replace(' %', '').replace(',', '.'));

describe('any table in a workbook', () => {
  it('reads back to the texts and numbers that were written, to 15 digits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 30 }), async (rows) => {
        const head = `<row>${['Enhet', 'Värde', 'Andel'].map(text).join('')}</row>`;
        const body = rows.map(
          ({ unit, value, share }) => `<row>${text(unit)}${number(value)}${number(share / 10_000, 1)}</row>`,
        );
        const [table, ...more] = await readWorkbook(workbook(head + body.join(''), percent), 'a.xlsx');
        expect(more).toEqual([]);
        expect(namesOf(table)).toEqual(['Enhet', 'Värde', 'Andel']);
        const read = rowsOf(table).map((line) => line.split(' | '));
        expect(read.map(([unit]) => unit)).toEqual(rows.map(({ unit }) => unit));
        rows.forEach(({ value, share }, at) => {
          const [, printed = '', printedShare = ''] = read[at] ?? [];
          expect(printed).toMatch(/^-?\d+(,\d+)?$/);
          expect(Math.abs(numberOf(printed) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
          // A share of hundredths of a percent is exactly that: 0.07 × 100 is 7, not 7.000000000000001.
          expect(printedShare).toBe(`${String(share / 100).replace('.', ',')} %`);
        });
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});
