import { describe, expect, test } from 'vitest';
import { answerCsv } from '@/export/answer-csv';
import { rowText } from '@/export/row-text';
import { rowsCsv } from '@/export/rows-csv';

const extract = { title: '=Provet', created: '2032-03-01' };
const long = 'ö'.repeat(10_000);
const columns = [
  { name: 'raw', type: 'VARCHAR' },
  { name: 'value', type: 'DOUBLE' },
  { name: 'status', type: 'VARCHAR' },
];

describe('A file of rows', () => {
  const file = rowsCsv(
    { table: 'observations', columns },
    { sourceOf: () => 'VB 2031, rad 1', marks: ['Fiktiva data'], extract },
  );
  const lines = (row: Record<string, string | number | null>) => file.lines([row]);

  test('has Swedish headings, its marks, where each row was read and the extract', () => {
    expect(file.name).toBe('fiktiva-data-tertial-rader-utfall-provet.csv');
    expect(file.head).toBe('\ufeffMärkning;Tryckt;Värde;Status;Källa;Uttag;Uttagets datum\r\n');
  });

  test('has numbers as numbers, and a hidden figure as hidden', () => {
    expect(lines({ raw: '80', value: 80.5, status: 'reported' })).toBe(
      "Fiktiva data;80;80,5;redovisat;VB 2031, rad 1;'=Provet;2032-03-01\r\n",
    );
    expect(lines({ raw: null, value: null, status: 'suppressed' })).toContain('Fiktiva data;;;dolt;');
    expect(lines({ raw: null, value: Number.POSITIVE_INFINITY, status: 'reported' })).toContain(';Infinity;');
  });

  test('runs no cell as a formula, and breaks no row', () => {
    for (const formula of ['=1+1', '+cmd|x', '@SUM(A1)', '-2+3', '\t=1+1'])
      expect(lines({ raw: formula, value: 1, status: 'reported' })).toMatch(/^Fiktiva data;"?'/);
    expect(lines({ raw: 'a"b;c\r\nd', value: 1, status: 'x' })).toContain(';"a""b;c\r\nd";1;x;');
    expect(lines({ raw: long, value: 1, status: 'x' })).toContain(`;${long};`);
  });
});

describe('A row to paste', () => {
  test('is one line of cells with tabs between, none a formula', () => {
    expect(rowText(['=1+1', 'a\tb\nc', '-5'])).toBe("'=1+1\ta b c\t-5");
  });
});

describe('A file of an answer', () => {
  test('has the question’s own columns, numbers that fit as numbers, and is nobody’s figure but the reader’s', () => {
    const { name, content } = answerCsv(
      {
        kind: 'answered',
        columns: [
          { name: '=HYPERLINK("x")', type: 'VARCHAR' },
          { name: 'n', type: 'BIGINT' },
        ],
        rows: [
          ['=1+1', '9007199254740993'],
          [null, '12'],
        ],
        more: false,
      },
      { marks: [], extract: { title: 'Provet', created: '2032-03-01' } },
    );
    expect(name).toBe('egen-berakning-tertial-sql-provet.csv');
    expect(content).toBe(
      [
        '\ufeffMärkning;"\'=HYPERLINK(""x"")";n;Uttag;Uttagets datum',
        "Egen beräkning;'=1+1;9007199254740993;Provet;2032-03-01",
        'Egen beräkning;;12;Provet;2032-03-01',
        '',
      ].join('\r\n'),
    );
  });
});
