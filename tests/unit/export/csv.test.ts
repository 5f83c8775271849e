import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { absent, numberValue, type Value } from '@/domain/value';
import { type CsvCell, toCsv, valueColumns } from '@/export/csv';

/** The one data row of a file with the given cells, without byte order mark and line end. */
const rowOf = (...cells: readonly CsvCell[]) => {
  const columns = cells.map((cell) => ({ heading: 'x', cell: () => cell }));
  const text = toCsv(columns, [null]);
  return text.slice(text.indexOf('\r\n') + 2, -2);
};

describe('toCsv', () => {
  test('begins with the bytes EF BB BF, without which Excel reads "Älvsjö" as "Ã„lvsjÃ¶"', () => {
    const bytes = new TextEncoder().encode(toCsv([{ heading: 'Älvsjö', cell: () => 1 }], []));
    expect([...bytes.slice(0, 5)]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0x84]);
  });

  test('ends every row with CRLF, also the last, and separates with semicolons', () => {
    const columns = [
      { heading: 'Enhet', cell: (row: { name: string }) => row.name },
      { heading: 'År', cell: () => 2024 },
    ];
    expect(toCsv(columns, [{ name: 'Aspen' }, { name: 'Linden' }])).toBe(
      '\ufeffEnhet;År\r\nAspen;2024\r\nLinden;2024\r\n',
    );
  });

  test.each([
    [11.6, '11,6', 'a decimal point, which a Swedish Excel makes a date of'],
    [1227, '1227', 'a thousands space, which makes the cell text'],
    [-5, '-5', 'U+2212, which makes the cell text'],
    [11.6 - 9.5, '2,1', '2,0999999999999996'],
    [-0, '0', '-0'],
    [84.31, '84,31', 'a rounded figure'],
    [1_234_567_890_123, '1234567890123', 'an exponent'],
  ])('writes %d as %s, not as %s', (number, written) => {
    expect(rowOf(number)).toBe(written);
  });

  test('refuses to write what is no figure', () => {
    expect(() => rowOf(Number.NaN)).toThrow(RangeError);
    expect(() => rowOf(numberValue(Number.POSITIVE_INFINITY))).toThrow(RangeError);
  });

  test('writes an absent value as an empty cell with its reason beside, and zero as zero', () => {
    const values: Value[] = [numberValue(0), absent('missing'), absent('suppressed'), absent('no_report')];
    const lines = toCsv(
      valueColumns('Utfall', (value: Value) => value),
      values,
    ).split('\r\n');
    expect(lines.slice(0, -1)).toEqual([
      '\ufeffUtfall;Status',
      '0;redovisat',
      ';saknas',
      ';dolt',
      ';ingen rapport',
    ]);
  });

  test.each([
    ['Stöd; och hjälp', '"Stöd; och hjälp"'],
    ['Linden "norra"', '"Linden ""norra"""'],
    ['två\r\nrader', '"två\r\nrader"'],
    [' inledd med blanksteg', '" inledd med blanksteg"'],
    ['kommatecken, inget mer', 'kommatecken, inget mer'],
  ])('quotes %j as RFC 4180 does', (text, written) => {
    expect(rowOf(text)).toBe(written);
  });

  test.each([
    ['=HYPERLINK("http://a.example";"Enhet")', '"\'=HYPERLINK(""http://a.example"";""Enhet"")"'],
    ['+46 8 508', "'+46 8 508"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    [' =1+1', "' =1+1"],
    ['\u202e=1+1', "'\u202e=1+1"],
  ])('does not let a spreadsheet run %j', (text, written) => {
    expect(rowOf(text)).toBe(written);
  });

  test('does not let a spreadsheet run a heading either', () => {
    expect(toCsv([{ heading: '=1+1', cell: () => 1 }], [])).toBe("\ufeff'=1+1\r\n");
  });

  test.each([
    ['-44', '-44'],
    ['+2,1', '+2,1'],
  ])('leaves %j alone, which runs nothing', (text, written) => {
    expect(rowOf(text)).toBe(written);
  });

  test('is read back by another program with the same names, figures and gaps', async () => {
    const rows: { name: string; value: Value }[] = [
      { name: 'Örnsberg; "norra"\nsidan', value: numberValue(11.6) },
      { name: 'Älvsjö', value: absent('missing') },
      { name: 'Årsta', value: numberValue(-1227.25) },
    ];
    const text = toCsv(
      [
        { heading: 'Enhet', cell: (row) => row.name },
        ...valueColumns('Utfall', (row: (typeof rows)[number]) => row.value),
      ],
      rows,
    );
    const folder = mkdtempSync(join(tmpdir(), 'tertial-csv-'));
    try {
      const file = join(folder, 'file.csv');
      writeFileSync(file, text);
      const connection = await (await DuckDBInstance.create()).connect();
      const reader = await connection.runAndReadAll(
        `SELECT "Enhet", "Utfall", "Status" FROM read_csv('${file}', delim=';', header=true, decimal_separator=',',
           new_line='\\r\\n', types={'Utfall': 'DOUBLE'})`,
      );
      expect(reader.getRowsJS()).toEqual([
        ['Örnsberg; "norra"\nsidan', 11.6, 'redovisat'],
        ['Älvsjö', null, 'saknas'],
        ['Årsta', -1227.25, 'redovisat'],
      ]);
      connection.closeSync();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
