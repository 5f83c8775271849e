import { describe, expect, test } from 'vitest';
import { tableNames, tableSchemas } from '@/extracts/schema';
import { cellText, wordInSwedish } from '@/models/rows/cell-words';
import { columnWords } from '@/models/rows/column-words';
import { filterInWords, typedNumber } from '@/models/rows/filter-words';
import { rowSource } from '@/models/rows/row-source';
import { inOfferedOrder, tableLabel } from '@/models/rows/table-words';

describe('A column', () => {
  test('of every table in the format has a Swedish name, and no two of a table have the same', () => {
    for (const table of tableNames) {
      const columns = Object.keys(tableSchemas[table]);
      const names = columns.map((column) => columnWords(table, column).name);
      expect(
        names.filter((name) => !/^[A-ZÅÄÖ][a-zåäö -]+$/.test(name)),
        table,
      ).toEqual([]);
      expect(new Set(names).size, table).toBe(columns.length);
    }
  });

  test('of an own table is called as its file calls it, also where the format has one of that name', () => {
    expect(columnWords('egen_lön', 'year')).toEqual({ name: 'year', explained: undefined });
    expect(columnWords('egen_lön', 'constructor').name).toBe('constructor');
    expect(columnWords('observations', 'constructor').name).toBe('constructor');
  });
});

describe('A table', () => {
  test('is called in Swedish, an own one by its own name, and own ones are offered last', () => {
    expect(tableLabel('observations')).toBe('Utfall');
    expect(tableLabel('egen_<b>lön')).toBe('Egen tabell: <b>lön');
    const offered = inOfferedOrder([{ name: 'egen_a' }, ...tableNames.map((name) => ({ name }))]);
    expect(offered[0]).toEqual({ name: 'observations' });
    expect(offered).toHaveLength(11);
    expect(offered.at(-1)).toEqual({ name: 'egen_a' });
  });
});

describe('A cell', () => {
  test.each([
    ['observations', 'value', { value: 1234.5, status: 'reported' }, '1\u00a0234,5'],
    ['observations', 'value', { value: -0.5, status: 'reported' }, '−0,5'],
    ['observations', 'value', { value: 0, status: 'reported' }, '0'],
    ['observations', 'value', { value: null, status: 'missing' }, ''],
    ['observations', 'value', { value: null, status: 'suppressed' }, 'dolt'],
    ['observations', 'raw', { raw: null, status: 'suppressed' }, 'dolt'],
    ['observations', 'base_month', { base_month: null, status: 'suppressed' }, ''],
    ['observations', 'status', { status: 'not_applicable' }, 'ingår inte'],
    ['activities', 'status', { status: 'done' }, 'klar'],
    ['observations', 'year', { year: 2024, status: 'reported' }, '2024'],
    ['complaints', 'period', { period: 'total' }, 'totalt'],
    ['complaints', 'count', { count: null }, ''],
    ['goals', 'level', { level: 'unit' }, 'Enhetsmål'],
    ['targets', 'level', { level: 'unit' }, 'enhetens'],
    ['egen_lön', 'sex', { sex: 'women' }, 'women'],
    ['egen_lön', 'year', { year: 2024 }, '2024'],
    ['egen_lön', 'x', { x: -31_500 }, '−31\u00a0500'],
    ['egen_lön', 'x', { x: Number.NaN }, 'NaN'],
    ['egen_lön', 'x', { x: true }, 'ja'],
  ])('of %s.%s, %o, reads "%s"', (table, column, row, text) => {
    expect(cellText(table, column, row)).toBe(text);
  });

  test('with a word that the format does not have stands as it is', () => {
    expect(wordInSwedish('observations', 'sex', 'toString')).toBe('toString');
    expect(wordInSwedish('observations', 'raw', 'total')).toBe('total');
  });
});

describe('A filter', () => {
  test.each([
    [{ column: 'status', kind: 'among', values: ['missing', 'suppressed'] }, 'Status är saknas eller dolt'],
    [{ column: 'sex', kind: 'among', values: ['women'] }, 'Kön är kvinnor'],
    [{ column: 'year', kind: 'among', values: ['1', '2', '3', '4', '5'] }, 'År är 1, 2, 3 eller 2 till'],
    [{ column: 'value', kind: 'between', from: -1, to: 9.5 }, 'Värde −1 till 9,5'],
    [{ column: 'value', kind: 'between', from: undefined, to: 12_000 }, 'Värde högst 12\u00a0000'],
    [{ column: 'year', kind: 'between', from: 2024, to: undefined }, 'År minst 2024'],
    [{ column: 'raw', kind: 'contains', text: '<b>' }, 'Tryckt innehåller ”<b>”'],
    [{ column: 'raw', kind: 'empty' }, 'Tryckt är tomt'],
  ] as const)('%o is said "%s"', (filter, words) => {
    expect(filterInWords('observations', filter)).toBe(words);
  });

  test.each([
    ['9,5', 9.5],
    ['1 200', 1200],
    ['1\u00a0200,25', 1200.25],
    ['−3', -3],
    ['9.5', 9.5],
    ['', undefined],
    ['9,5,1', undefined],
    ['1e9', undefined],
    ['åtta', undefined],
  ])('typed as "%s" is %s', (typed, number) => {
    expect(typedNumber(typed)).toBe(number);
  });
});

describe('A row’s source', () => {
  const document = {
    document_id: 'vb-2031',
    kind: 'VB',
    year: 2031,
    unit_id: 'norr',
    diary_number: null,
    decided_on: null,
    source_file: 'norr.txt',
  } as const;
  const names = {
    documentById: new Map([[document.document_id, document]]),
    unitById: new Map(),
    indicatorById: new Map(),
  };

  test('is its document and line, else what the extract says of its own with the line, else that it does not say', () => {
    expect(rowSource({ document_id: 'vb-2031', line: 12, unit_id: 'norr' }, 'min fil.csv', names)).toBe(
      'VB 2031, rad 12',
    );
    expect(rowSource({ document_id: null, line: 7, unit_id: 'norr' }, 'min fil.csv', names)).toBe(
      'min fil.csv, rad 7',
    );
    expect(rowSource({ unit_id: 'norr' }, undefined, names)).toBe('uttagets egna rader');
  });
});
