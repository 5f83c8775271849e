import type { Fit } from './alignment';
import type { TableHead } from './columns';
import { isFigureOrBlank, readCell } from './numbers';
import { isPeriodCell } from './printed-period';
import { looseKey } from './text';
import type { ColumnRole } from './vocabulary';

/** The index of the column with a role, −1 where the table has none. */
export const roleAt = (head: TableHead, role: ColumnRole): number =>
  head.columns.findIndex((column) => column.role === role);

const figureRoles: readonly ColumnRole[] = ['outcome', 'men', 'women', 'previous', 'other'];
const targetRoles: readonly ColumnRole[] = ['unit_target', 'board_target', 'council_target'];

/** What a row of the indicator table can be: a name, figures, targets in numbers or in words, and a period in its own column. */
export function indicatorFit(head: TableHead): Fit {
  const cellOf = (cells: readonly string[], role: ColumnRole) => cells[roleAt(head, role)] ?? '';
  const inPlace = (cells: readonly string[]) =>
    head.columns.every(({ role }, index) => {
      const cell = cells[index] ?? '';
      if (role === 'name') return isNameCell(cell);
      if (figureRoles.includes(role)) return isFigureOrBlank(cell) || isRemark(cell);
      if (targetRoles.includes(role))
        return !(isPeriodCell(cell) && roleAt(head, 'period') >= 0) && !isAnalysis(cell);
      return role !== 'period' || cell === '' || isPeriodCell(cell);
    });
  const hasPeriod = (cells: readonly string[]) =>
    roleAt(head, 'period') < 0 || cellOf(cells, 'period') !== '';
  const sexes = (cells: readonly string[]) =>
    ['men', 'women'].filter((role) => cellOf(cells, role as ColumnRole) !== '').length;
  const others = head.columns.flatMap(({ role }, index) =>
    (figureRoles.includes(role) || targetRoles.includes(role)) && role !== 'men' && role !== 'women'
      ? [index]
      : [],
  );
  const noOutcome = (cells: readonly string[]) =>
    roleAt(head, 'outcome') >= 0 && cellOf(cells, 'outcome') === '';
  return {
    printed: (cells) => inPlace(cells) && hasPeriod(cells) && !(noOutcome(cells) && sexes(cells) > 0),
    doubtful: (cells, row) =>
      // Women without men, and a blank further on: the figure may as well be last year's, one step to the left.
      (sexes(cells) === 1 && others.some((index) => cells[index] === '')) ||
      // The council's target in words, one step to the left of its blank column.
      (isUndecided(cellOf(cells, 'unit_target')) &&
        roleAt(head, 'council_target') >= 0 &&
        cellOf(cells, 'council_target') === '') ||
      // A blank is lost, and no period at the end tells where.
      (row.length < head.columns.length && head.columns.at(-1)?.role !== 'period'),
    moved: (cells, printed) =>
      inPlace(cells) &&
      hasPeriod(cells) &&
      (sexes(cells) === 0 || sexes(cells) === 2) &&
      // A row may be moved with its blank outcome, but no other figure is moved past it.
      (!noOutcome(cells) || (sexes(cells) === 0 && cellOf(printed, 'name') === '')),
    slides: [[0, head.columns.length]],
  };
}

const isNameCell = (cell: string) =>
  /\p{L}{3}/u.test(cell) && !isPeriodCell(cell) && readCell(cell).kind === 'text' && !isUndecided(cell);
const isAnalysis = (cell: string) => cell.length > 60;
/** A word where a figure is expected, `Saknas`: kept out of the figures, and no sign of displacement. */
const isRemark = (cell: string) =>
  readCell(cell).kind === 'text' && cell.length <= 20 && !isPeriodCell(cell) && !isUndecided(cell);
export const isUndecided = (cell: string): boolean => looseKey(cell).startsWith('tasfram');
