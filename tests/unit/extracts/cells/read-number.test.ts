import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '@/extracts/cells/read-number';

const nbsp = '\u00A0';
const narrow = '\u202F';
const thin = '\u2009';
const minus = '\u2212';

describe('a cell with a number', () => {
  it.each([
    ['63', 63, 0, 'none'],
    ['11,6', 11.6, 1, 'none'],
    ['11,60', 11.6, 2, 'none'],
    ['63%', 63, 0, 'percent'],
    ['63 %', 63, 0, 'percent'],
    [`63${nbsp}%`, 63, 0, 'percent'],
    ['63 procent', 63, 0, 'percent'],
    ['2 st', 2, 0, 'pieces'],
    ['12 tkr', 12, 0, 'tkr'],
    ['1,5 mnkr', 1.5, 1, 'mnkr'],
    ['100 kr', 100, 0, 'kr'],
    ['100:-', 100, 0, 'kr'],
    ['1,48 kg CO2e/kg', 1.48, 2, 'kg'],
    ['1 234', 1234, 0, 'none'],
    [`1${nbsp}234`, 1234, 0, 'none'],
    [`1${narrow}234,5`, 1234.5, 1, 'none'],
    [`12${thin}345${thin}678`, 12_345_678, 0, 'none'],
    ['1.234.567,8', 1_234_567.8, 1, 'none'],
    [`${minus}5`, -5, 0, 'none'],
    ['–5,5', -5.5, 1, 'none'],
    ['- 5', -5, 0, 'none'],
    ['5-', -5, 0, 'none'],
    ['(12,5)', -12.5, 1, 'none'],
    ['+1,2', 1.2, 1, 'none'],
    ['63 1)', 63, 0, 'none'],
    ['1 234 2)', 1234, 0, 'none'],
    ['63*', 63, 0, 'none'],
    ['63¹', 63, 0, 'none'],
    ['63 %²', 63, 0, 'percent'],
    ['63% 1)', 63, 0, 'percent'],
    ['1,2E+05', 120_000, 0, 'none'],
    ['1,25e-2', 0.0125, 4, 'none'],
    ['63\u00AD,5', 63.5, 1, 'none'],
    [',5', 0.5, 1, 'none'],
    ['0', 0, 0, 'none'],
    ['0,00', 0, 2, 'none'],
  ])('reads %s in a column with decimal comma', (text, value, decimals, sign) => {
    expect(readNumber(text, ',')).toEqual({ kind: 'number', value, decimals, sign, approximate: false });
  });

  it.each([
    ['1,234.5', 1234.5],
    ['1 234.5', 1234.5],
    ['.5', 0.5],
    ['1.2e3', 1200],
    ['1,234', 1234],
  ])('reads %s in a column with decimal point', (text, value) => {
    expect(readNumber(text, '.')).toMatchObject({ kind: 'number', value });
  });

  it.each(['~100', 'ca 100', 'ca. 100', 'c:a 100', 'Cirka 100', '≈ 100', `ca${nbsp}100`])(
    'says that %s is approximate',
    (text) => {
      expect(readNumber(text, ',')).toMatchObject({ kind: 'number', value: 100, approximate: true });
    },
  );

  it('has no minus before nought', () => {
    const reading = readNumber('-0', ',');
    expect(reading.kind === 'number' && Object.is(reading.value, 0)).toBe(true);
  });

  it.each(['1.234', '12,345', '-1.234', '999,999'])(
    'does not tell whether the sign in %s is of thousands',
    (text) => {
      expect(readNumber(text, undefined).kind).toBe('either');
    },
  );

  it('gives both readings of 1.234, of which neither is taken', () => {
    expect(readNumber('1.234', undefined)).toEqual({ kind: 'either', withComma: 1234, withPoint: 1.234 });
  });
});

describe('a cell that is no number', () => {
  it.each([
    ['0123', 'a code'],
    ['00', 'a code'],
    ['0 250', 'two numbers'],
    ['12 34', 'two numbers'],
    ['1 234 56', 'two numbers'],
    ['631)', 'a number with its note, or two'],
    ['1.5', 'a point where the column has commas'],
    ['1,234.5', 'a point where the column has commas'],
    ['10–20', 'a span'],
    ['2024-12-31', 'a date'],
    ['12 (3)', 'two numbers'],
    ['12 % av 40', 'words'],
    ['63 av 70', 'words'],
    ['1 1/2', 'a fraction'],
    ['--5', 'two minuses'],
    ['-(5)', 'two minuses'],
    ['5,', 'a sign without decimals'],
    ['1e999', 'more than a number holds'],
    ['1e-999', 'less than a number holds, and not nought'],
    ['123456789012345678', 'more digits than a number holds'],
    ['Infinity', 'a word'],
    ['0x1F', 'a program’s number'],
    ['noll', 'a word'],
    ['12 barn', 'of something else'],
    ['=1+1', 'a formula'],
  ])('is %s: %s', (text) => {
    expect(readNumber(text, ',').kind).toBe('text');
  });

  it.each([
    '..',
    '.',
    '-',
    '–',
    '—',
    '…',
    'x',
    'X',
    'n/a',
    'N/A',
    'e.t.',
    'Uppgift saknas',
    'saknas',
    'sekretess',
    'Ej aktuellt',
    '#SAKNAS!',
    '<5',
    '< 5',
    '1–4',
    '1-4',
    '<5 %',
    'färre än 5',
    'inga',
    '(x)',
  ])('is a mark: %s', (mark) => {
    expect(readNumber(mark, ',')).toEqual({ kind: 'mark', mark });
  });

  it('is a mark with a soft hyphen between its digits, and not the number 14', () => {
    expect(readNumber('1\u00AD4', ',')).toEqual({ kind: 'mark', mark: '1-4' });
  });

  it.each(['', ' ', nbsp, '\u200B'])('is blank', (text) => {
    expect(readNumber(text, ',')).toEqual({ kind: 'blank' });
  });
});

/** Writes a number as its digits and a power of ten, by hand: nothing here knows how the project reads. */
function written(
  units: number,
  decimals: number,
  style: { decimal: string; thousands: string; minus: string; after: string },
) {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  const number = groups.join(style.thousands) + (decimals > 0 ? style.decimal + fraction : '');
  const signed =
    units >= 0 ? number : style.minus === '()' ? `(${number})` : style.minus.replace('#', number);
  return units < 0 && style.minus === '()' ? signed : signed + style.after;
}

describe('any number', () => {
  const spaces = ['', ' ', nbsp, narrow, thin];
  const styles = fc.record({
    minus: fc.constantFrom('-#', '\u2212#', '\u2013#', '- #', '()'),
    after: fc.constantFrom('', '%', ' %', `${nbsp}%`, ' st', ' tkr', '*', ' 1)'),
  });
  const numbers = fc.tuple(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 4 }),
  );

  it.each([
    [',', [...spaces, '.']],
    ['.', [...spaces, ',']],
  ] as const)('written with decimal sign %s reads back as itself', (decimal, thousands) => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...thousands), styles, ([units, decimals], group, style) => {
        const text = written(units, decimals, { decimal, thousands: group, ...style });
        const reading = readNumber(text, decimal);
        expect(reading, text).toMatchObject({ kind: 'number', decimals });
        // The same decimal digits, read by the language itself.
        expect(reading.kind === 'number' && reading.value).toBe(Number(`${units}e-${decimals}`) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads the same without its column, or is said to be open', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...spaces, '.'), styles, ([units, decimals], group, style) => {
        const text = written(units, decimals, { decimal: ',', thousands: group, ...style });
        const alone = readNumber(text, undefined);
        const value = Number(`${units}e-${decimals}`) + 0;
        if (alone.kind === 'either') expect(alone.withComma).toBe(value);
        else expect(alone).toMatchObject({ kind: 'number', value });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('any text', () => {
  const alphabet = fc.constantFrom(...'0123456789,.-–−()%*<>~ eEkrstcaxX¹²\u00A0\u00AD\u202F/:');
  const texts = fc.oneof(
    fc.string(),
    fc.array(alphabet, { maxLength: 14 }).map((parts) => parts.join('')),
  );

  it('is zero only if a nought stands in it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(',' as const, '.' as const, undefined), (text, sign) => {
        const reading = readNumber(text, sign);
        if (reading.kind === 'number' && reading.value === 0) expect(text).toMatch(/0/);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is a finite number or none at all, and only of digits that stand in it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(',' as const, '.' as const, undefined), (text, sign) => {
        const reading = readNumber(text, sign);
        if (reading.kind !== 'number') return;
        expect(Number.isFinite(reading.value)).toBe(true);
        expect(text).toMatch(/\d/);
      }),
      { numRuns: 20_000 },
    );
  });
});
