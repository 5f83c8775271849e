import { align } from './alignment';
import type { Table, TableRow } from './blocks';
import type { TableHead } from './columns';
import type { ComplaintFinder } from './complaint-finder';
import { cellAt, complaintFit, hasFigures, isFigureRole } from './complaint-fit';
import { type ComplaintTableRow, type Group, moveDisplaced } from './complaint-groups';
import type { Notes } from './notes';
import { isCount } from './numbers';
import { goesOn, isProse, joined } from './text';

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
  const placed = align(row.cells, head.columns.length, complaintFit(head));
  const group = groups.at(-1);
  if (!placed || (placed.how !== 'printed' && !isKnownWhereMoved(placed.cells, row, group, finder))) {
    notes.find(
      line.number,
      nameOf(row),
      'Cellerna är förskjutna på ett sätt som inte går att reda ut. Ingenting lästes ur raden.',
    );
    return;
  }
  const cells = placed.cells;
  const heading = cellAt(head, cells, 'heading');
  const category = cellAt(head, cells, 'category');
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
    const whole = joined(group.heading, rest);
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
    const whole = joined(last.category, rest);
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

  const alone = heading === '' ? category : category === '' ? heading : '';
  if (bare && alone !== '' && isRestOfComment(alone, row, last, group, finder)) {
    notes.find(line.number, alone, 'Raden ser ut som fortsättningen på en kommentar. Den lästes inte.');
  } else if (heading === '' && category === '') {
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

/** A text that was moved from the heading's cell is the category that it was moved to only where the catalogue knows it so. */
function isKnownWhereMoved(
  cells: readonly string[],
  { head, cells: printed }: TableRow,
  group: Group | undefined,
  finder: ComplaintFinder,
): boolean {
  const category = cellAt(head, cells, 'category');
  if (category === '' || category === cellAt(head, printed, 'category')) return true;
  return group !== undefined && finder.knowsCategory(group.heading, category);
}

/** Whether a text alone on a row is what a page break has cut from the comment above: prose never becomes a heading or a category. */
function isRestOfComment(
  text: string,
  row: TableRow,
  last: ComplaintTableRow | undefined,
  group: Group | undefined,
  finder: ComplaintFinder,
): boolean {
  const headings = group ? [group.heading, `${group.heading} ${text}`] : [];
  if (
    finder.findHeading(text) ||
    headings.some((heading) => finder.findHeading(heading) && finder.knowsCategory(heading, text))
  ) {
    return false;
  }
  if (
    group &&
    (finder.findHeading(`${group.heading} ${text}`) || finder.beginsHeading(`${group.heading} ${text}`))
  )
    return false;
  if (group && last && finder.knowsCategory(group.heading, `${last.category} ${text}`)) return false;
  const commented = last !== undefined && cellAt(last.head, last.cells, 'comment') !== '';
  return isProse(text) || (row.afterBreak && commented && goesOn(text));
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
  const whole = joined(group.heading, rest);
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
  const isKnownWhole = finder.knowsCategory(group.heading, `${last.category} ${rest}`);
  if (isKnownWhole && !known) return true;
  return (isKnownWhole || !known) && goesOn(rest) && !finder.knowsCategory(group.heading, rest);
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
