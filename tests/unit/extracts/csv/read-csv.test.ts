import { describe, expect, it } from 'vitest';
import { readCsv } from '@/extracts/csv/read-csv';
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
