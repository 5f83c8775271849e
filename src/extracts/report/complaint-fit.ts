import type { Fit } from './alignment';
import type { TableHead } from './columns';
import { isCount, isCountOrBlank, readCell } from './numbers';
import { looseKey } from './text';
import type { ColumnRole } from './vocabulary';

const at = (head: TableHead, role: ColumnRole): number =>
  head.columns.findIndex((column) => column.role === role);

/** The cell of a row in the column with a role; empty where the table has no such column. */
export const cellAt = (head: TableHead, cells: readonly string[], role: ColumnRole): string =>
  cells[at(head, role)] ?? '';

/** Whether a column holds counts: a tertial's, or the total. */
export const isFigureRole = (role: ColumnRole) => role === 'count' || role === 'total';
/** Whether a row has a figure in any of its columns for them. */
export const hasFigures = (head: TableHead, cells: readonly string[]) =>
  head.columns.some(({ role }, index) => isFigureRole(role) && (cells[index] ?? '') !== '');

/** What a row of the complaint table can be: counts and a total that they make up, a heading, a category, and a comment that is no count. */
export function complaintFit(head: TableHead): Fit {
  const figures = head.columns.flatMap(({ role }, index) => (isFigureRole(role) ? [index] : []));
  const counts = head.columns.flatMap(({ role }, index) => (role === 'count' ? [index] : []));
  const firstFigure = figures[0] ?? 0;
  const total = at(head, 'total');
  const amount = (cell: string) => {
    const reading = readCell(cell);
    return reading.kind === 'number' ? reading.value : undefined;
  };
  const inPlace = (cells: readonly string[]) =>
    head.columns.every(({ role }, index) => {
      const cell = cells[index] ?? '';
      if (isFigureRole(role)) return isCountOrBlank(cell) || isRemark(cell);
      if (role === 'heading' || role === 'category') return cell === '' || /\p{L}{2}/u.test(cell);
      return !isCount(cell);
    });
  const named = (cells: readonly string[], printed: readonly string[]) =>
    cellAt(head, cells, 'category') !== '' ||
    (cellAt(head, cells, 'heading') !== '' && cellAt(head, printed, 'category') === '');
  // Otherwise `4 | 4` without a total may have lost it as well as be displaced.
  const isImpossible = (printed: readonly string[]) =>
    printed.length !== head.columns.length || !inPlace(printed);
  const printedCounts = (cells: readonly string[]) =>
    counts.flatMap((index) => amount(cells[index] ?? '') ?? []);
  const totalGoes = (cells: readonly string[]) =>
    total < 0 || printedCounts(cells).length > 0 === (amount(cellAt(head, cells, 'total')) !== undefined);
  const adds = (cells: readonly string[]) =>
    total < 0 ||
    counts.length === 0 ||
    printedCounts(cells).reduce((sum, count) => sum + count, 0) ===
      (amount(cellAt(head, cells, 'total')) ?? 0);
  const allTertials = isFromFirstTertial(head);
  return {
    printed: (cells) => inPlace(cells) && (!allTertials || totalGoes(cells)),
    moved: (cells, printed) =>
      inPlace(cells) &&
      figures.every((index) => isCountOrBlank(cells[index] ?? '')) &&
      named(cells, printed) &&
      totalGoes(cells) &&
      (!allTertials || adds(cells)) &&
      (isImpossible(printed) || isTotal(cellAt(head, cells, 'total'))),
    // With the comment's cell, into which figures slide, or the figures alone beside a comment in its place.
    slides: [
      [firstFigure, head.columns.length],
      [firstFigure, (figures.at(-1) ?? 0) + 1],
      // Or all of them, with the category in the heading's cell.
      [0, head.columns.length],
    ],
  };
}

/** Whether the counts are the first tertial's and on without a gap, so that they make up the total. */
export function isFromFirstTertial(head: TableHead): boolean {
  const printed = head.columns
    .filter(({ role }) => role === 'count')
    .map(({ period }) => (period === 'year' ? 'T3' : period));
  return (
    printed.length > 0 && printed.toSorted().join() === ['T1', 'T2', 'T3'].slice(0, printed.length).join()
  );
}

/** `7 st`: only totals are printed so. */
const isTotal = (cell: string) => {
  const reading = readCell(cell);
  return reading.kind === 'number' && reading.sign === 'pieces';
};

/** A word where a count is expected, `Saknas`: no figure, and no sign of displacement. */
const isRemark = (cell: string) =>
  readCell(cell).kind === 'text' && cell.length <= 12 && looseKey(cell) !== '';
