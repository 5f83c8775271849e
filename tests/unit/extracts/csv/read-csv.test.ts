import { describe, expect, it } from 'vitest';
import { largestFile, readCsv } from '@/extracts/csv/read-csv';
import type { ReadTable } from '@/extracts/read/read-table';
import { Unreadable } from '@/extracts/read/unreadable';
import { expected, fixture, rowsOf, textFixtures } from './fixtures';

interface Reading {
  readonly refused?: string;
  readonly tables?: readonly { readonly name?: string; readonly headers?: readonly string[][] }[];
}

/** A table as the fixtures' readings have it. */
const asReading = (table: ReadTable, { name, headers }: { name?: string; headers?: unknown }) => ({
  columns: table.columns.map((column) => column.name),
  rows: rowsOf(table),
  lines: [...table.lines],
  above: table.above,
  below: table.below,
  legend: table.legend,
  dialect: table.dialect,
  notes: table.notes.map(({ sentence }) => sentence),
  ...(headers !== undefined && { headers: table.columns.map((column) => column.headers) }),
  ...(name !== undefined && { name: table.name }),
});

describe('the exports of agencies and systems', () => {
  it.each(textFixtures('csv'))('%s is read as it stands', (file) => {
    const reading = expected(`csv/${file.replace(/\.\w+$/, '.json')}`) as Reading;
    const read = () => readCsv(fixture(`csv/${file}`), file);
    if (reading.refused !== undefined) {
      expect(read).toThrow(Unreadable);
      expect(read).toThrow(reading.refused);
      return;
    }
    const tables = read();
    const expectedTables = reading.tables ?? [];
    expect(tables.map((table, at) => asReading(table, expectedTables[at] ?? {}))).toEqual(expectedTables);
  });
});

describe('csv-spectrum', () => {
  const asRecords = ([table]: ReadTable[]) =>
    table === undefined
      ? []
      : rowsOf(table).map((cells) =>
          Object.fromEntries(cells.map((cell, at) => [table.columns[at]?.name, cell])),
        );

  it.each(textFixtures('csv-spectrum/csvs').filter((file) => !file.startsWith('location')))(
    '%s is equal to its JSON',
    (file) => {
      const records = asRecords(readCsv(fixture(`csv-spectrum/csvs/${file}`), file));
      expect(records).toEqual(expected(`csv-spectrum/json/${file.replace('.csv', '.json')}`));
    },
  );

  it('location_coordinates.csv is equal to its JSON but for the telephone number, in which the two differ', () => {
    const records = asRecords(readCsv(fixture('csv-spectrum/csvs/location_coordinates.csv'), 'a.csv'));
    const json = expected('csv-spectrum/json/location_coordinates.json') as Record<string, string>;
    expect(records).toEqual([{ ...json, 'Contact Phone Number': '2095257564' }]);
  });
});

describe('the SCB export', () => {
  it('has its å, ä and ö, and all its rows', () => {
    const [table] = readCsv(fixture('scb/BE0101AW.csv'), 'BE0101AW.csv');
    expect(table?.columns.map(({ name }) => name)).toEqual([
      'kön',
      'ålder',
      'Risktid 2015',
      'Antal döda 2015',
    ]);
    expect(table?.columns[0]?.texts).toEqual(['män', 'kvinnor']);
    expect(table?.rows).toBe(222);
    expect(table && rowsOf(table)[0]).toEqual(['män', '0 år', '59502', '166']);
    expect(table?.dialect[0]).toBe('Windows-1252');
  });
});

describe('what is said of a file', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  it('names the lines that were mended', () => {
    const [quotes] = readCsv(fixture('csv/unclosed-quote.csv'), 'a.csv');
    expect(quotes?.notes.map(({ lines }) => lines)).toEqual([[2, 4]]);
    const [uneven] = readCsv(fixture('csv/uneven-rows.csv'), 'a.csv');
    expect(uneven?.notes.map(({ lines }) => lines)).toEqual([[2], [3]]);
    const [repeated] = readCsv(fixture('csv/repeated-header.csv'), 'a.csv');
    expect(repeated?.notes.map(({ lines }) => lines)).toEqual([[4]]);
  });

  it('is what its own legend says of its signs, with quotes around them or not', () => {
    const [table] = readCsv(
      text(
        'Enhet;Värde\nA;1\nB;..\n\n".." Uppgift ej tillgänglig\n- Noll\nx Sekretess\n- en punkt i en lista\n',
      ),
      'a.csv',
    );
    expect(table?.legend).toEqual([
      { mark: '..', meaning: 'Uppgift ej tillgänglig' },
      { mark: '-', meaning: 'Noll' },
      { mark: 'x', meaning: 'Sekretess' },
    ]);
  });

  it('reads a soft hyphen between digits as a hyphen, and leaves out the others', () => {
    const [table] = readCsv(
      text('Ålder;10\u00AD14 år\n0\u00AD4;1\n20\u00AD24;2\nför\u00ADskola;3\n'),
      'a.csv',
    );
    expect(table?.columns.map(({ name }) => name)).toEqual(['Ålder', '10-14 år']);
    expect(table && rowsOf(table)).toEqual([
      ['0-4', '1'],
      ['20-24', '2'],
      ['förskola', '3'],
    ]);
  });

  it('counts no row that only looks filled', () => {
    const [table] = readCsv(text('Enhet;Värde\nA;1\n\u00A0;\u200B\nB;2\n'), 'a.csv');
    expect(table && rowsOf(table)).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
    expect([...(table?.lines ?? [])]).toEqual([2, 4]);
  });

  it('is how far the reading has come, to the end and never back', () => {
    const told: number[] = [];
    readCsv(text(`Enhet;Värde\n${'Solrosen;84\n'.repeat(300_000)}`), 'a.csv', (done) => told.push(done));
    expect(told.length).toBeGreaterThan(4);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('is that a file is too large, before any of it is read', () => {
    const read = () => readCsv(new Uint8Array(largestFile + 1), 'a.csv');
    expect(read).toThrow(/^Filen är för stor för webbläsaren: 537 MB\./);
  });
});
