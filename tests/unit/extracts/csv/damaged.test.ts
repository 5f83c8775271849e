import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '@/extracts/csv/read-csv';
import { Unreadable } from '@/extracts/read/unreadable';
import { fixture, textFixtures } from './fixtures';

/** What holds of every table, whatever file it came out of. */
function expectSound(bytes: Uint8Array): 'read' | 'refused' {
  try {
    const tables = readCsv(bytes, 'file.csv');
    expect(tables.length).toBeGreaterThan(0);
    let before = 0;
    for (const { rows, lines, columns } of tables) {
      expect(lines.length).toBe(rows);
      for (const line of lines) {
        if (line <= before) throw new Error(`line ${line} after ${before}`);
        before = line;
      }
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      for (const { texts, at } of columns) {
        expect(at.length).toBe(rows);
        expect(new Set(texts).size).toBe(texts.length);
        expect(at.every((code) => code < texts.length)).toBe(true);
      }
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.sentence).toMatch(/\.$/);
    expect(error.nextStep).toMatch(/\.$/);
    return 'refused';
  }
}

const files = [
  ...textFixtures('csv').map((name) => fixture(`csv/${name}`)),
  ...textFixtures('csv-spectrum/csvs').map((name) => fixture(`csv-spectrum/csvs/${name}`)),
  fixture('scb/BE0101AW.csv').subarray(0, 1500),
];
const file = fc.constantFrom(...files);

describe('a file that is damaged, or no table at all', () => {
  it('gives sound tables or is refused, cut anywhere', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, part) => {
        outcomes.add(expectSound(bytes.subarray(0, Math.floor(bytes.length * part))));
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });

  it('gives sound tables or is refused, with bits turned', () => {
    const outcomes = new Set<string>();
    const turns = fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(file, turns, (bytes, turned) => {
        const damaged = bytes.slice();
        for (const [place, bit] of turned) {
          const at = place % damaged.length;
          damaged[at] = (damaged[at] as number) ^ (1 << bit);
        }
        outcomes.add(expectSound(damaged));
      }),
      { numRuns: 1500, seed: 2 },
    );
    expect(outcomes).toEqual(new Set(['read', 'refused']));
  });

  it('gives sound tables or is refused, of random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expectSound(bytes);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('gives sound tables or is refused, of random signs that cut and quote', () => {
    const signs = fc.constantFrom(
      ...['"', '""', "'", '\\', ';', ',', '\t', '|', '\n', '\r', ' ', 'a', '1', 'å', '..'],
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 60 }), (text) => {
        expectSound(new TextEncoder().encode(text.join('')));
      }),
      { numRuns: 1500, seed: 4 },
    );
  });
});

describe('a very long line', () => {
  const megabytes = 4;
  const long = (piece: string) => piece.repeat(Math.ceil((megabytes << 20) / piece.length));

  // Each would take hours, were any step of the reading to look back from every place in it.
  it.each([
    ['quotes', long('"')],
    ['quotes that open and close', long('";"')],
    ['quotes that never close', long('"a;')],
    ['escaped quotes that never close', `"a;${long('"";')}`],
    ['quotes that close in the middle of a cell', long('"a"b;')],
    ['backslashes and quotes', long('\\"')],
    ['spaces', long(' ')],
    ['spaces between words', `Enhet;Värde\na${long(' ')}b;1`],
    ['a title of spaces and commas', `a${long(' ').slice(0, 900_000)}, b\nEnhet;Värde\nAlmen;1`],
    ['letters', long('a')],
    ['digits and spaces', long('1 ')],
    ['digits and points', long('1.')],
    ['delimiters', long(';')],
    ['quoted line breaks', `a;b\n1;"${long('\n')}`],
    ['line breaks between stray quotes', `a;b\n${long('1;"x\n')}`],
    ['short rows with quotes that never close', `a;b\n${long('"1;2\n')}`],
  ])('of %s is read or refused', (_, text) => {
    expectSound(new TextEncoder().encode(text));
  });
});

/** The sentence with which a file is refused. */
function refusal(bytes: Uint8Array): string | undefined {
  try {
    readCsv(bytes, 'a.csv');
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.sentence;
    throw error;
  }
}

const refusalOf = (text: string) => refusal(new TextEncoder().encode(text));

describe('what is no text, or no table', () => {
  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]],
    ['a zip', [0x50, 0x4b, 3, 4, 20, 0, 8, 8, 8, 0, 0, 0, 33, 0, 1, 2, 3, 4]],
    ['a text with one zero byte', [0x61, 0x3b, 0x62, 10, 0x31, 0, 0x3b, 0x32]],
  ])('%s is refused', (_, bytes) => {
    expect(refusal(new Uint8Array(bytes))).toBe('Filen är inte en textfil.');
  });

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\r\n ; ;\n""\n'],
    ['a byte order mark', '\uFEFF'],
    ['only what says the delimiter', 'sep=;\n'],
  ])('a file of %s is empty', (_, text) => {
    expect(refusalOf(text)).toBe('Filen är tom.');
  });

  it('with more columns than any sheet has is refused by its line', () => {
    const row = `${'1;'.repeat(16_384)}1\n`;
    expect(refusalOf(`a;b\n${row}`)).toMatch(/^Rad 2 har fler än 16\s384 kolumner\.$/);
  });

  it('with a cell of more than a million characters is refused by its line', () => {
    const text = `a;b\n1;2\n${'x'.repeat(1_100_000)};3\n`;
    expect(refusalOf(text)).toBe('En cell på rad 3 har mer än en miljon tecken.');
  });
});
