import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '@/extracts/csv/read-csv';
import { rowsOf } from './fixtures';
import { type Writing, writeText } from './write-text';

const sign = fc.constantFrom(
  ...['a', 'B', 'å', 'Ä', 'ö', 'é', '7', '0', ' ', '\u00A0', '.', '-', "'", '"', '""', ';', ',', '\t', '|'],
  ...['\n', '\r\n', '\\', '😀', '=', '<b>', '\u200F', 'ʤ', '%', '/'],
);

/** A cell as it can be read back: white space around it is not kept. */
const cell = fc
  .oneof(
    { weight: 3, arbitrary: fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')) },
    { weight: 2, arbitrary: fc.constantFrom('', '11,6', '1 234', '84.5', '..', '63 %', '2024', 'Solrosen') },
  )
  .map((text) => text.trim())
  .filter((text) => !/^="[^"]*"$/.test(text));

/** Names of columns: words, with nothing in them that any delimiter or quote is. */
const word = fc
  .array(fc.constantFrom(...'abdeiknorstuvåäöÅÄÖMN'), { minLength: 2, maxLength: 6 })
  .map((letters) => letters.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '));
const names = (count: number) => fc.uniqueArray(name, { minLength: count, maxLength: count });

const writings: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  quotes: fc.constantFrom('all', 'needed'),
  lineBreak: fc.constantFrom('\r\n', '\n'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'windows-1252'),
});

const filled = (row: readonly string[]) => row.filter((text) => text !== '').length;

/**
 * What any reader would have to guess at is not asked of this one:
 *
 * - a row without a single cell filled is a blank line; a last row with only its first cell filled may be a footnote, and one that begins with
 *   a sign (`.= a`) a legend
 * - a first row with nothing in its first cell may be a second header row
 * - white space around a cell, characters without width, and the signs around a code (`="0180"`) are not kept
 * - a cell with three line breaks and as many delimiters in each of its lines as a row has is a row that two stray quotes have swallowed
 */
const tables = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    names: names(width),
    rows: fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })
      .map((rows) => rows.filter((row) => filled(row) > 0))
      .filter((rows) => (rows[0]?.[0] ?? '') !== '')
      .filter((rows) => filled(rows.at(-1)?.slice(1) ?? []) > 0)
      .filter((rows) => /^(?:[\p{L}\p{N}]|$)/u.test(rows.at(-1)?.[0] ?? ''))
      .filter((rows) => !rows.flat().some((text) => text.split('\n').length > 3)),
  }),
);

function readBack(names: readonly string[], rows: readonly (readonly string[])[], writing: Writing) {
  const bytes = writeText([names, ...rows], writing);
  fc.pre(bytes !== undefined);
  const [table, ...more] = readCsv(bytes as Uint8Array, 'table.csv');
  expect(more).toEqual([]);
  return table;
}

describe('a table that someone else wrote', () => {
  it('is read back equal, whatever delimiter, quotes, line breaks and encoding it was written with', () => {
    fc.assert(
      fc.property(tables, writings, ({ names, rows }, writing) => {
        const table = readBack(names, rows, writing);
        expect(table?.columns.map(({ name }) => name)).toEqual(names);
        expect(table && rowsOf(table)).toEqual(rows);
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  it('is read back equal with years over its columns', () => {
    const years = ['Enhet', '2022', '2023', '2024'];
    const figure = fc.constantFrom('84', '11,6', '-3,25', '1 234', '..', '-', '', '63 %', '0');
    const row = fc.tuple(fc.constantFrom('Solrosen', 'Blåsippan', 'Ängen; norra'), figure, figure, figure);
    // The first row has a figure: a table without any is one of texts.
    const rows = fc
      .array(
        row.map((cells) => [...cells]),
        { minLength: 1, maxLength: 8 },
      )
      .map((rest) => [['Åkern', '84', '85', '11,6'], ...rest, ['Totalt', '1', '2', '3']]);
    fc.assert(
      fc.property(rows, writings, (rows, writing) => {
        const table = readBack(years, rows, writing);
        expect(table?.columns.map(({ name }) => name)).toEqual(years);
        expect(table && rowsOf(table)).toEqual(rows);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('has its titles above and its notes below, and every row between them', () => {
    const title = fc.constantFrom('Sjukfrånvaro, procent, 2024', 'Urval: alla enheter', 'Tabell 1. Nöjda');
    const note = fc.constantFrom('Källa: Egen enkät, 2024', '.. = Uppgift saknas', '* Preliminära siffror');
    const label = fc.constantFrom('Solrosen', 'Blåsippan', 'Ängen; norra', 'Totalt');
    const figure = fc.constantFrom('84', '11,6', '-3,25', '..', '63 %');
    const rows = fc.array(
      fc.tuple(label, figure, figure).map((cells) => [...cells]),
      { minLength: 1, maxLength: 8 },
    );
    const lines = (line: fc.Arbitrary<string>) => fc.uniqueArray(line, { maxLength: 3 });
    fc.assert(
      fc.property(lines(title), rows, lines(note), writings, (titles, rows, notes, writing) => {
        const first = ['Åkern', '84', '11,6'];
        const alone = (texts: readonly string[]) => texts.map((text) => [text]);
        const file = [
          ...alone(titles),
          [''],
          ['Enhet', 'Kvinnor', 'Män'],
          first,
          ...rows,
          [''],
          ...alone(notes),
        ];
        const bytes = writeText(file, writing);
        fc.pre(bytes !== undefined);
        const [table] = readCsv(bytes as Uint8Array, 'a.csv');
        expect(table?.above).toEqual(titles);
        expect(table && rowsOf(table)).toEqual([first, ...rows]);
        expect(table?.below).toEqual(notes);
      }),
      { numRuns: 500, seed: 8 },
    );
  });

  it('is read back equal with one column, where no cell holds a sign that could part two', () => {
    const plain = cell.filter((text) => text !== '' && !/[;,\t|]/.test(text));
    fc.assert(
      fc.property(
        names(1),
        fc.array(plain, { minLength: 1, maxLength: 8 }),
        writings,
        (names, rows, writing) => {
          const table = readBack(
            names,
            rows.map((text) => [text]),
            writing,
          );
          expect(table && rowsOf(table)).toEqual(rows.map((text) => [text]));
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });

  it('has the lines of its rows, with line breaks in cells counted', () => {
    const bytes = writeText(
      [
        ['a', 'b'],
        ['1\r\n2\n3', 'x'],
        ['y', 'z'],
      ],
      {
        delimiter: ';',
        quotes: 'needed',
        lineBreak: '\n',
        encoding: 'utf-8',
      },
    );
    expect([...(readCsv(bytes as Uint8Array, 'a.csv')[0]?.lines ?? [])]).toEqual([2, 5]);
  });
});
