import { describe, expect, it } from 'vitest';
import { columnKind } from '@/extracts/cells/column-kind';
import { profileOf } from '../mapping/profile-of';

const kindOf = (heading: string, cells: readonly string[]) => {
  const [column] = profileOf({ headers: [[heading]], rows: cells.map((cell) => [cell]) }).columns;
  if (!column) throw new Error('no column');
  return columnKind(column);
};

describe('the kind of a column', () => {
  it.each([
    ['number', 'Utfall', ['63', '11,6 %', '..', '', '<5']],
    ['year', 'År', ['2023', '2024', '2024']],
    ['year', 'Läsår', ['2023/24', '2024/25']],
    ['date', 'Datum', ['2024-01-31', '2024-02-29']],
    ['period', 'Period', ['T1', 'T2', 'VB']],
    ['period', 'Månad', ['01', '02', '12']],
    ['sex', 'Kön', ['K', 'M', 'T', '']],
    ['code', 'Kommunkod', ['0114', '0180', '2584']],
    ['text', 'Enhet', ['Solrosen', 'Björken', '2 trappor']],
    ['blank', 'Anm.', ['', '']],
    ['number', 'Antal besök', ['2014', '1987', '2003']],
    ['number', 'Nummer', ['1', '20', '300']],
  ])('is %s under %s', (kind, heading, cells) => {
    expect(kindOf(heading, cells).kind).toBe(kind);
  });

  it('is number where 999 cells of 1 000 are, and the one that is not is shown', () => {
    const cells = Array.from({ length: 1000 }, (_, row) => (row === 741 ? 'se bilaga' : String(row + 1)));
    expect(kindOf('Utfall', cells)).toMatchObject({
      kind: 'number',
      exceptions: [{ text: 'se bilaga', count: 1, first: 741 }],
      exceptionRows: 1,
    });
  });

  it('is decided by rows and not by texts: one text of 900 rows against ten of 100', () => {
    const cells = [
      ...Array.from({ length: 900 }, () => 'se bilaga'),
      ...Array.from({ length: 100 }, (_, row) => String(row % 10)),
    ];
    expect(kindOf('Utfall', cells).kind).toBe('text');
  });

  it('is number where all cells are marks and one is a number: marks are no exceptions', () => {
    const cells = ['..', '..', '..', '12'];
    expect(kindOf('2024', cells)).toMatchObject({ kind: 'number', exceptions: [] });
  });

  it('has a number with a nought before it for an exception, not for a number', () => {
    const cells = [...Array.from({ length: 99 }, (_, row) => String(row + 1)), '0123'];
    expect(kindOf('Utfall', cells)).toMatchObject({ kind: 'number', exceptions: [{ text: '0123' }] });
  });
});
