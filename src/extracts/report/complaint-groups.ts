import type { TableHead } from './columns';
import type { ComplaintFinder } from './complaint-finder';
import type { Notes } from './notes';

/** A row of the complaint table, whole: heading carried forward, names joined, cells under their columns. */
export interface ComplaintTableRow {
  readonly line: number;
  readonly head: TableHead;
  heading: string;
  category: string;
  cells: readonly string[];
}

/** Headings as they are met: one object a group, so that a heading split over a page break is completed for all of its rows at once. */
export interface Group {
  heading: string;
  readonly rows: ComplaintTableRow[];
}

/**
 * Extraction puts a heading one row too early or too late. The catalogue tells: a category that it knows under the heading before and
 * not under this one belongs to the heading before, and the other way about.
 */
export function moveDisplaced(groups: readonly Group[], finder: ComplaintFinder, notes: Notes): void {
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
