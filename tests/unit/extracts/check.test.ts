import { describe, expect, it } from 'vitest';
import { checkCells, checkColumns, checkRows, checkTables, type FoundColumn } from '@/extracts/check';
import type { TableFile } from '@/extracts/manifest';
import { type TableName, tableNames } from '@/extracts/schema';

/** The columns of series_breaks as DuckDB describes a file of ours. */
const breaks: readonly FoundColumn[] = [
  { name: 'unit_id', type: 'VARCHAR' },
  { name: 'indicator_id', type: 'VARCHAR' },
  { name: 'year', type: 'INTEGER' },
  { name: 'month', type: 'INTEGER' },
  { name: 'kind', type: 'VARCHAR' },
  { name: 'reason', type: 'VARCHAR' },
  { name: 'document_id', type: 'VARCHAR' },
  { name: 'line', type: 'INTEGER' },
];

const withType = (name: string, type: string) =>
  breaks.map((column) => (column.name === name ? { name, type } : column));

const sentences = (problems: readonly { sentence: string }[]) => problems.map(({ sentence }) => sentence);

describe('the columns of a table', () => {
  it('may stand in any order', () => {
    expect(checkColumns('series_breaks', [...breaks].reverse())).toEqual({ refused: [], noted: [] });
  });

  it('are each missed by name', () => {
    const { refused } = checkColumns(
      'series_breaks',
      breaks.filter(({ name }) => name !== 'kind' && name !== 'line'),
    );
    expect(sentences(refused)).toEqual([
      'Tabellen series_breaks saknar kolumnen kind.',
      'Tabellen series_breaks saknar kolumnen line.',
    ]);
  });

  it('are noted where they are too many, not refused', () => {
    const { refused, noted } = checkColumns('series_breaks', [...breaks, { name: 'Year', type: 'INTEGER' }]);
    expect(refused).toEqual([]);
    expect(sentences(noted)).toEqual([
      'Kolumnen Year i tabellen series_breaks hör inte till formatet och läses inte.',
    ]);
  });

  it.each(['SMALLINT', 'BIGINT', 'UINTEGER', '"NULL"'])('take %s for an integer', (type) => {
    expect(checkColumns('series_breaks', withType('year', type)).refused).toEqual([]);
  });

  it.each(['DOUBLE', 'VARCHAR', 'BOOLEAN', 'DATE', 'INTEGER[]'])('do not take %s for an integer', (type) => {
    expect(sentences(checkColumns('series_breaks', withType('year', type)).refused)).toEqual([
      `Kolumnen year i tabellen series_breaks ska vara heltal men är ${type}.`,
    ]);
  });

  it.each(['DOUBLE', 'FLOAT', 'DECIMAL(9,3)', 'BIGINT'])('take %s for a number', (type) => {
    const columns = [{ name: 'value', type }];
    const valueProblems = checkColumns('targets', columns).refused.filter(({ column }) => column === 'value');
    expect(valueProblems).toEqual([]);
  });

  it.each(['VARCHAR', 'TIMESTAMP'])('do not take %s for a date', (type) => {
    const found = checkColumns('documents', [{ name: 'decided_on', type }]).refused;
    expect(sentences(found)).toContain(
      `Kolumnen decided_on i tabellen documents ska vara datum men är ${type}.`,
    );
  });
});

describe('the tables of a manifest', () => {
  const file: TableFile = { file: 'x.csv', rows: 0, bytes: 0, sha256: '' };
  const all = Object.fromEntries(tableNames.map((name) => [name, file])) as Record<TableName, TableFile>;

  it('are as they should be when they are the ten of the format', () => {
    expect(tableNames.length).toBe(10);
    expect(checkTables(all)).toEqual([]);
  });

  it('are noted where one is unknown and where one is missing', () => {
    const { goals: _, ...without } = all;
    expect(sentences(checkTables({ ...without, mål: file }))).toEqual([
      'Tabellen mål hör inte till formatet och läses inte.',
      'Uttaget saknar tabellen goals. Den räknas som tom.',
    ]);
  });
});

describe('the cells of a column', () => {
  it('may be absent where the format says so, and only there', () => {
    expect(checkCells('observations', 'value', { absent: 7, foreign: null })).toEqual([]);
    expect(sentences(checkCells('observations', 'year', { absent: 1, foreign: null }))).toEqual([
      'Kolumnen year i tabellen observations har en tom cell men måste vara ifylld.',
    ]);
  });

  it('hold no other words than a closed column has', () => {
    expect(sentences(checkCells('targets', 'level', { absent: 0, foreign: 'nämnd' }))).toEqual([
      'Kolumnen level i tabellen targets har värdet ”nämnd”. Tillåtna värden är unit, board, council.',
    ]);
  });
});

describe('the rows of a table', () => {
  it('are as many as promised, neither fewer nor more', () => {
    expect(checkRows('goals', 87, 87)).toEqual([]);
    expect(checkRows('goals', 86, 87)).toHaveLength(1);
    expect(checkRows('goals', 88, 87)).toHaveLength(1);
  });
});
