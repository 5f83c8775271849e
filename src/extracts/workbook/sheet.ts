import { Unreadable } from '../read/unreadable';
import { columnOf, type Merge, mergeOf } from './cell-place';
import { general } from './number-format';
import { cellReader, type SheetCell, type StoredCell } from './sheet-cell';
import type { WorkbookParts } from './workbook-parts';
import { type Attributes, parseXml } from './xml';

export interface SheetRow {
  /** 1-based. */
  readonly line: number;
  readonly hidden: boolean;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  /** Those with something in them. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Columns that the workbook does not show, from 0, whether anything stands in them or not. */
  readonly isHiddenColumn: (column: number) => boolean;
}

/** More cells than this with something in them are more than a browser's worker holds. */
const mostCells = 10_000_000;

/**
 * The cells of a sheet as text. Formulas give the result that the workbook was saved with.
 *
 * @throws Error where the sheet is not XML, Unreadable where it is too large
 */
export function readSheet(
  xml: Uint8Array,
  parts: WorkbookParts,
  onProgress?: (fraction: number) => void,
): Sheet {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  const read = cellReader(parts);
  let row: { line: number; hidden: boolean; cells: SheetCell[] } = { line: 0, hidden: false, cells: [] };
  const cell: StoredCell = emptyCell();
  let within: 'value' | 'text' | undefined;
  let inRuby = false;
  let filled = 0;

  const openCell = (attribute: Attributes) => {
    const place = attribute('r');
    Object.assign(cell, emptyCell(), {
      // Programs may leave the places out: a cell then stands beside the last.
      column: place === undefined ? cell.column + 1 : columnOf(place),
      type: attribute('t') ?? 'n',
      format: parts.formats[Number(attribute('s') ?? 0)] ?? general,
    });
  };
  const closeCell = () => {
    const made = read(cell);
    if (!made) return;
    row.cells.push(made);
    filled += 1;
    if (filled > mostCells) throw tooLarge();
  };

  parseXml(
    xml,
    {
      open(name, attribute) {
        if (name === 'c') openCell(attribute);
        else if (name === 'v') within = 'value';
        else if (name === 't') within = 'text';
        else if (name === 'f') cell.hasFormula = true;
        else if (name === 'rPh') inRuby = true;
        else if (name === 'row') {
          row = {
            line: Number(attribute('r') ?? row.line + 1),
            hidden: isTrue(attribute('hidden')),
            cells: [],
          };
          cell.column = -1;
        } else if (name === 'mergeCell') {
          const merge = mergeOf(attribute('ref') ?? '');
          if (merge) merges.push(merge);
        } else if (name === 'col' && isTrue(attribute('hidden')))
          hiddenColumns.push({ from: Number(attribute('min')) - 1, to: Number(attribute('max')) - 1 });
      },
      close(name) {
        if (name === 'v' || name === 't') within = undefined;
        else if (name === 'rPh') inRuby = false;
        else if (name === 'c') closeCell();
        else if (name === 'row' && row.cells.length > 0) rows.push(row);
      },
      text(text) {
        if (within === 'value') cell.value = (cell.value ?? '') + text;
        if (within === 'text' && !inRuby) cell.inline += text;
      },
    },
    onProgress,
  );
  const isHiddenColumn = (column: number) =>
    hiddenColumns.some(({ from, to }) => column >= from && column <= to);
  return { rows, merges, isHiddenColumn };
}

const emptyCell = (): StoredCell => ({
  column: -1,
  type: 'n',
  format: general,
  value: undefined,
  inline: '',
  hasFormula: false,
});

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

const tooLarge = () =>
  new Unreadable(
    'Bladet har fler än tio miljoner ifyllda celler och ryms inte i webbläsaren.',
    'Spara bladet som CSV eller Parquet och öppna den filen.',
  );
