import { describe, expect, test } from 'vitest';
import { moved } from '@/pages/data/grid/grid-keys';

const size = { rows: 1000, columns: 5, page: 10 };
const from = (row: number, column: number, key: string, ctrlKey = false) =>
  moved({ row, column }, { key, ctrlKey }, size);

describe('A key in a grid', () => {
  test.each([
    ['ArrowDown', [3, 2], [4, 2]],
    ['ArrowDown', [999, 2], [999, 2]],
    ['ArrowUp', [0, 2], [-1, 2]],
    ['ArrowUp', [-1, 2], [-1, 2]],
    ['ArrowRight', [3, 4], [3, 4]],
    ['ArrowLeft', [3, 0], [3, 0]],
    ['PageDown', [995, 1], [999, 1]],
    ['PageUp', [25, 1], [15, 1]],
    // The headings are not a page away from the rows: there the sorting is.
    ['PageUp', [3, 1], [0, 1]],
    ['PageUp', [-1, 1], [-1, 1]],
    ['Home', [7, 3], [7, 0]],
    ['End', [7, 3], [7, 4]],
  ] as const)('%s leads from %o to %o', (key, [row, column], [nextRow, nextColumn]) => {
    expect(from(row, column, key)).toEqual({ row: nextRow, column: nextColumn });
  });

  test('Home and End with Ctrl lead to the first and the last cell, and others nowhere', () => {
    expect(from(7, 3, 'Home', true)).toEqual({ row: 0, column: 0 });
    expect(from(7, 3, 'End', true)).toEqual({ row: 999, column: 4 });
    expect(from(7, 3, 'a')).toBeUndefined();
    expect(from(7, 3, 'Tab')).toBeUndefined();
  });

  test('leads to the headings alone where there are no rows', () => {
    expect(moved({ row: -1, column: 0 }, { key: 'ArrowDown', ctrlKey: false }, { ...size, rows: 0 })).toEqual(
      {
        row: -1,
        column: 0,
      },
    );
  });
});
