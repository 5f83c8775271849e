import { align, type Fit } from './alignment';
import type { Table, TableRow } from './blocks';
import type { TableHead } from './columns';
import type { ComplaintFinder } from './complaint-finder';
import type { Notes } from './notes';
import { isCount, isCountOrBlank, readCell } from './numbers';
import { goesOn, looseKey } from './text';
import type { ColumnRole } from './vocabulary';

/** A row of the complaint table, whole: heading carried forward, names joined, cells under their columns. */
export interface ComplaintTableRow {
  readonly line: number;
  readonly head: TableHead;
  heading: string;
  category: string;
  cells: readonly string[];
}

const at = (head: TableHead, role: ColumnRole): number =>
  head.columns.findIndex((column) => column.role === role);
const cellAt = (cells: readonly string[], index: number): string => (index < 0 ? '' : (cells[index] ?? ''));

/** Headings as they are met: one object a group, so that a heading split over a page break is completed for all of its rows at once. */
interface Group {
  heading: string;
  readonly rows: ComplaintTableRow[];
}

/** Puts the rows of the complaint tables of a report together again. */
export function readComplaintRows(
  tables: readonly Table[],
  finder: ComplaintFinder,
  notes: Notes,
): ComplaintTableRow[] {
  const groups: Group[] = [];
  for (const row of tables.flatMap((table) => table.rows)) readRow(row, groups, finder, notes);
  moveDisplaced(groups, finder, notes);
  for (const row of groups.find(({ heading }) => heading === '')?.rows.splice(0) ?? []) {
    notes.find(
      row.line,
      row.category,
      'Raden i klagomålstabellen har ingen rubrik ovanför sig. Ingenting lästes ur den.',
    );
  }
  return groups.flatMap((group) => group.rows.map((row) => ({ ...row, heading: group.heading })));
}

function readRow(row: TableRow, groups: Group[], finder: ComplaintFinder, notes: Notes): void {
  const { head, line } = row;
  const placed = align(row.cells, head.columns.length, fitOf(head));
  if (!placed) {
    notes.find(
      line.number,
      nameOf(row),
      'Cellerna är förskjutna på ett sätt som inte går att reda ut. Ingenting lästes ur raden.',
    );
    return;
  }
  const cells = placed.cells;
  const heading = cellAt(cells, at(head, 'heading'));
  const category = cellAt(cells, at(head, 'category'));
  const group = groups.at(-1);
  const last = group?.rows.at(-1);
  const bare = !hasFigures(head, cells);
  const add = (to: Group, name: string) => {
    if (placed.how !== 'printed') noteMoved(row, cells, name, notes);
    to.rows.push({ line: line.number, head, heading: to.heading, category: name, cells });
  };
  const open = (name: string) => {
    const opened: Group = { heading: name, rows: [] };
    groups.push(opened);
    return opened;
  };
  const completeHeading = (rest: string) => {
    if (!group) return;
    const whole = `${group.heading} ${rest}`;
    notes.correct(
      line.number,
      'complaints.heading',
      `${group.heading} | ${rest}`,
      whole,
      'Rubriken är delad av en sidbrytning.',
    );
    group.heading = whole;
  };
  const completeCategory = (rest: string) => {
    if (!last) return;
    const whole = `${last.category} ${rest}`;
    notes.correct(
      last.line,
      'complaints.category',
      `${last.category} | ${rest}`,
      whole,
      'Kategorin är delad av en sidbrytning.',
    );
    last.category = whole;
    if (!hasFigures(last.head, last.cells) && !bare) last.cells = cells;
  };
  const headingGoesOn = heading !== '' && group !== undefined && isRestOfHeading(group, heading, finder);
  const categoryGoesOn =
    category !== '' &&
    last !== undefined &&
    group !== undefined &&
    isRestOfCategory(group, last, category, bare, finder);

  if (heading === '' && category === '') {
    if (cells.some((cell) => cell !== '')) noteNameless(row, head, cells, notes);
  } else if (heading === '') {
    if (categoryGoesOn) completeCategory(category);
    else add(group ?? open(''), category);
  } else if (category !== '') {
    if (headingGoesOn) {
      completeHeading(heading);
      if (categoryGoesOn) completeCategory(category);
      else add(group, category);
    } else add(open(heading), category);
  } else if (headingGoesOn && bare && !finder.knowsCategory(group.heading, heading)) {
    completeHeading(heading);
  } else if (
    bare &&
    finder.findHeading(heading) &&
    !(group && finder.knowsCategory(group.heading, heading))
  ) {
    open(heading);
  } else {
    add(group ?? open(''), heading);
    const why = 'Kategorin står i rubrikens kolumn.';
    notes.correct(line.number, 'complaints.category', `${heading} |`, `| ${heading}`, why);
  }
}

const nameOf = (row: TableRow) => row.cells.find((cell) => cell !== '') ?? '';

/** The comment of an earlier row goes on; figures without a name are another matter. */
function noteNameless(row: TableRow, head: TableHead, cells: readonly string[], notes: Notes): void {
  if (!hasFigures(head, cells)) return;
  notes.find(
    row.line.number,
    nameOf(row),
    'Raden i klagomålstabellen har tal men ingen kategori. Ingenting lästes ur den.',
  );
}

/** Whether a text in the heading column completes the heading above: the catalogue decides, and a lower-case letter where it is silent. */
function isRestOfHeading(group: Group, rest: string, finder: ComplaintFinder): boolean {
  if (group.heading === '') return false;
  const whole = `${group.heading} ${rest}`;
  const known = finder.findHeading(group.heading) !== undefined;
  if (finder.findHeading(whole) && !known) return true;
  return !known && (finder.beginsHeading(whole) || (goesOn(rest) && finder.findHeading(rest) === undefined));
}

function isRestOfCategory(
  group: Group,
  last: ComplaintTableRow,
  rest: string,
  bare: boolean,
  finder: ComplaintFinder,
): boolean {
  if (!bare && hasFigures(last.head, last.cells)) return false;
  const known = finder.knowsCategory(group.heading, last.category);
  const joined = finder.knowsCategory(group.heading, `${last.category} ${rest}`);
  if (joined && !known) return true;
  return (joined || !known) && goesOn(rest) && !finder.knowsCategory(group.heading, rest);
}

/**
 * Extraction puts a heading one row too early or too late. The catalogue tells: a category that it knows under the heading before and
 * not under this one belongs to the heading before, and the other way about.
 */
function moveDisplaced(groups: readonly Group[], finder: ComplaintFinder, notes: Notes): void {
  groups.forEach((group, index) => {
    const before = groups[index - 1];
    const headless = before?.heading === '';
    if (!before || !(headless || finder.findHeading(before.heading)) || !finder.findHeading(group.heading))
      return;
    const belongs = (row: ComplaintTableRow, here: Group, there: Group) =>
      finder.standsUnder(here.heading, row.category, there.heading) &&
      !finder.standsUnder(there.heading, row.category, here.heading);
    while (group.rows.length > 1 && group.rows[0] && belongs(group.rows[0], before, group)) {
      move(group.rows.splice(0, 1), before.rows, group, before, 'för tidigt', notes);
    }
    while (
      before.rows.length > (headless ? 0 : 1) &&
      before.rows.at(-1) &&
      belongs(before.rows.at(-1) as ComplaintTableRow, group, before)
    ) {
      const moved = before.rows.splice(-1, 1);
      noteHeading(moved[0] as ComplaintTableRow, before, group, 'för sent', notes);
      group.rows.unshift(...moved);
    }
  });
}

function move(
  moved: readonly ComplaintTableRow[],
  to: ComplaintTableRow[],
  from: Group,
  target: Group,
  when: string,
  notes: Notes,
): void {
  for (const row of moved) noteHeading(row, from, target, when, notes);
  to.push(...moved);
}

function noteHeading(row: ComplaintTableRow, from: Group, target: Group, when: string, notes: Notes): void {
  const why = `Rubriken står en rad ${when}: kategorin ${row.category} hör enligt förteckningen till den andra rubriken.`;
  notes.correct(row.line, 'complaints.heading', from.heading, target.heading, why);
}

function noteMoved(row: TableRow, cells: readonly string[], name: string, notes: Notes): void {
  const figures = (from: readonly string[]) =>
    row.head.columns
      .map(({ role }, index) => (isFigureRole(role) || isCount(from[index] ?? '') ? (from[index] ?? '') : ''))
      .slice(2);
  const printed = figures(row.cells).join(' | ');
  const readAs = figures(cells).join(' | ');
  notes.correct(
    row.line.number,
    'complaints.count',
    printed,
    readAs,
    'Radens tal står förskjutna i tabellen och är flyttade till sina kolumner.',
  );
  notes.find(
    row.line.number,
    name,
    `Radens tal stod förskjutna (${printed}) och lästes som (${readAs}). Kontrollera mot rapporten vilken tertial de hör till.`,
  );
}

const isFigureRole = (role: ColumnRole) => role === 'count' || role === 'total';
const hasFigures = (head: TableHead, cells: readonly string[]) =>
  head.columns.some(({ role }, index) => isFigureRole(role) && (cells[index] ?? '') !== '');

function fitOf(head: TableHead): Fit {
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
  const named = (cells: readonly string[]) =>
    cellAt(cells, at(head, 'heading')) !== '' || cellAt(cells, at(head, 'category')) !== '';
  const printedCounts = (cells: readonly string[]) =>
    counts.flatMap((index) => amount(cells[index] ?? '') ?? []);
  const totalGoes = (cells: readonly string[]) =>
    total < 0 || printedCounts(cells).length > 0 === (amount(cellAt(cells, total)) !== undefined);
  const adds = (cells: readonly string[]) =>
    total < 0 ||
    counts.length === 0 ||
    printedCounts(cells).reduce((sum, count) => sum + count, 0) === (amount(cellAt(cells, total)) ?? 0);
  const allTertials = isFromFirstTertial(head);
  return {
    printed: (cells) => inPlace(cells) && (!allTertials || totalGoes(cells)),
    moved: (cells) => inPlace(cells) && named(cells) && totalGoes(cells) && (!allTertials || adds(cells)),
    // With the comment's cell, into which figures slide, or the figures alone beside a comment in its place.
    slides: [
      [firstFigure, head.columns.length],
      [firstFigure, (figures.at(-1) ?? 0) + 1],
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

/** A word where a count is expected, `Saknas`: no figure, and no sign of displacement. */
const isRemark = (cell: string) =>
  readCell(cell).kind === 'text' && cell.length <= 12 && looseKey(cell) !== '';
