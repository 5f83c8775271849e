import type { Row } from '../schema';
import { type Table, type TableRow, withoutIcon } from './blocks';
import type { Notes } from './notes';
import { readDate } from './numbers';
import type { ReportContext } from './report-context';
import { goesOn, joined } from './text';

type ActivityRow = Row<'activities'>;

const done = /^\s*[\u2713\u2714\u2611\u2705]/;
const unplaced = 'Raden i aktivitetstabellen gick inte att placera. Ingenting lästes ur den.';

/** The activities of one table: the rows with dates. Rows without are analysis, or what a page break cut from a title. */
export function readActivities(
  table: Table,
  goalId: string | null,
  report: ReportContext,
  notes: Notes,
): ActivityRow[] {
  const found: ActivityRow[] = [];
  let inAnalysis = false;
  let begun: { row: TableRow; text: string } | undefined;
  const giveUp = () => {
    if (begun) notes.find(begun.row.line.number, begun.text, unplaced);
    begun = undefined;
  };
  for (const row of table.rows) {
    const dates = row.cells.flatMap((cell) => readDate(cell) ?? []);
    // A title stands before its dates: a word after them is of a column of its own.
    const firstDate = row.cells.findIndex((cell) => readDate(cell) !== undefined);
    const words = row.cells.filter(
      (cell, index) => /\p{L}/u.test(cell) && (firstDate < 0 || index < firstDate),
    );
    const text = withoutIcon(words[0] ?? '');
    if (dates.length > 0) {
      const cut = begun && goesOn(text) ? begun : undefined;
      if (cut) begun = undefined;
      giveUp();
      inAnalysis = false;
      const activity = readActivity(
        row,
        cut ? joined(cut.text, text) : text,
        dates,
        goalId,
        report,
        notes,
        cut?.row,
      );
      if (activity) found.push(activity);
      if (cut) noteJoined(cut.row.line.number, cut.text, text, notes);
      continue;
    }
    giveUp();
    const last = found.at(-1);
    if (text === '') {
      if (row.cells.some((cell) => cell !== '')) notes.find(row.line.number, row.line.text, unplaced);
    } else if (/^analys(?![\p{L}\d])/iu.test(text)) {
      inAnalysis = true;
    } else if (done.test(row.cells.join('')) || (inAnalysis && !row.afterBreak && startsActivity(row))) {
      begun = { row, text };
    } else if (inAnalysis) {
    } else if (last && goesOn(text) && !/[.!?]\s+\p{Lu}/u.test(text) && text.length <= 200) {
      noteJoined(last.line ?? row.line.number, last.title, text, notes);
      found[found.length - 1] = { ...last, title: joined(last.title, text) };
    } else {
      begun = { row, text };
    }
  }
  giveUp();
  return found;
}

/** An indented row stands where an icon was lost; the rows of an analysis begin at the margin. */
const startsActivity = (row: TableRow) => /^\s/.test(row.line.source) && !/[.!?]$/.test(row.line.text);

function readActivity(
  row: TableRow,
  title: string,
  dates: readonly string[],
  goalId: string | null,
  report: ReportContext,
  notes: Notes,
  head: TableRow | undefined,
): ActivityRow | undefined {
  const line = (head ?? row).line.number;
  if (title === '') {
    notes.find(line, row.line.text, 'Raden har datum men ingen aktivitet. Den togs inte med.');
    return undefined;
  }
  const [starts, ends] = datesOf(row, dates);
  if (starts === null || ends === null || starts > ends || dates.length > 2) {
    notes.find(
      line,
      title,
      'Aktivitetens datum är ofullständiga eller står i fel ordning. Kontrollera mot rapporten.',
    );
  }
  if (!head && goesOn(title))
    notes.find(line, title, 'Aktiviteten kan sakna sin början, som en sidbrytning har skilt av.');
  return {
    unit_id: report.unitId,
    year: report.year,
    goal_id: goalId,
    title,
    starts_on: starts,
    ends_on: ends,
    status: done.test((head ?? row).line.source) || done.test(row.line.source) ? 'done' : null,
    document_id: report.documentId,
    line,
  };
}

/** Two dates are start and end in the order printed, wherever they stand; a single one is what its column says. */
function datesOf(row: TableRow, dates: readonly string[]): [string | null, string | null] {
  if (dates.length >= 2) return [dates[0] ?? null, dates[1] ?? null];
  const at = row.cells.findIndex((cell) => readDate(cell) !== undefined);
  const only = dates[0] ?? null;
  return row.head.columns[at]?.role === 'ends_on' ? [null, only] : [only, null];
}

function noteJoined(line: number, begun: string, rest: string, notes: Notes): void {
  notes.correct(
    line,
    'activities.title',
    `${begun} | ${rest}`,
    joined(begun, rest),
    'Aktiviteten är delad av en sidbrytning.',
  );
}
