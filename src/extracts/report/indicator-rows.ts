import { align } from './alignment';
import { type Table, type TableRow, withoutIcon } from './blocks';
import type { TableHead } from './columns';
import type { IndicatorFinder } from './indicator-finder';
import { indicatorFit, roleAt } from './indicator-fit';
import { beginsName } from './names';
import type { Notes } from './notes';
import { isPeriodCell } from './printed-period';
import { goesOn, joined } from './text';

/** A row of an indicator table, whole: its name joined, its cells under their columns, the analysis below it. */
export interface IndicatorTableRow {
  readonly line: number;
  readonly head: TableHead;
  name: string;
  cells: readonly string[];
  /** The rows of the analysis, kept for the base month that they may name; they go no further. */
  readonly analysis: { readonly line: number; readonly text: string }[];
}

const cutOff = 'Indikatorns namn börjar mitt i, och början gick inte att hitta. Ingenting lästes ur raden.';
const unplaced = 'Raden i indikatortabellen gick inte att placera. Ingenting lästes ur den.';

/** Puts the rows of an indicator table together again: names and analyses split over page breaks, displaced cells. */
export function readIndicatorRows(table: Table, finder: IndicatorFinder, notes: Notes): IndicatorTableRow[] {
  const found: IndicatorTableRow[] = [];
  let begun: Beginning | undefined;
  /** A row of prose right above, which may have been the beginning of a name after all. */
  let prose: Beginning | undefined;
  const giveUp = () => {
    if (begun && isWholeName(begun.text, finder)) {
      const blank = blankRow(begun, table, finder, notes);
      if (blank) found.push(blank);
    } else if (begun) {
      notes.find(begun.row.line.number, begun.text, unplaced);
    }
    begun = undefined;
  };
  table.rows.forEach((row) => {
    const last = found.at(-1);
    const text = onlyText(row) ?? digitsOfName(row, last ?? begun, finder);
    if (text === undefined) {
      const read = readValues(row, finder, notes);
      const head = begun ?? prose;
      if (read && head && isBeginning(head.text, read.name, finder, head === prose)) {
        read.name = joinName(head.text, read.name, head.row.line.number, notes);
        begun = undefined;
      }
      giveUp();
      prose = undefined;
      if (read && isCutOff(read.name, finder)) notes.find(read.line, read.name, cutOff);
      else if (read) found.push(read);
      return;
    }
    giveUp();
    prose = undefined;
    if (/^analys(?![\p{L}\d])/iu.test(text)) {
      if (last) last.analysis.push({ line: row.line.number, text });
      else notes.find(row.line.number, text, unplaced);
    } else if (last && isTail(last, text, row, finder)) {
      last.name = joinName(last.name, text, last.line, notes);
    } else if (beginsName(text, finder.names) || isWholeName(text, finder)) {
      begun = { row, text };
    } else if (last && isProse(last, text, row)) {
      last.analysis.push({ line: row.line.number, text });
      prose = { row, text };
    } else {
      begun = { row, text };
    }
  });
  giveUp();
  return found;
}

/** A row of text that the next row may complete to a name. */
interface Beginning {
  readonly row: TableRow;
  readonly text: string;
}

/** The text of a row that has text in one cell and nothing else; undefined for a row with more. */
function onlyText(row: TableRow): string | undefined {
  const filled = row.cells.filter((cell) => cell !== '');
  const [text] = filled;
  if (filled.length !== 1 || text === undefined) return undefined;
  return /\p{L}/u.test(text) && !isPeriodCell(text) ? withoutIcon(text) : undefined;
}

/** `1-14` alone on a row, which is nothing but the end of the name above it. */
function digitsOfName(
  row: TableRow,
  above: { name: string } | Beginning | undefined,
  finder: IndicatorFinder,
) {
  const filled = row.cells.filter((cell) => cell !== '');
  const name = above && ('name' in above ? above.name : above.text);
  return filled.length === 1 && name && finder.find(`${name} ${filled[0]}`) ? filled[0] : undefined;
}

/** An indicator that stands with no cell filled. Where it has another row, its bare name is a subheading of an analysis instead. */
function blankRow(
  { row, text }: Beginning,
  table: Table,
  finder: IndicatorFinder,
  notes: Notes,
): IndicatorTableRow | undefined {
  if (standsElsewhere(text, row, table, finder)) return undefined;
  const { line, head } = row;
  notes.find(line.number, text, 'Indikatorn står utan någon cell ifylld. Utfallet redovisas som saknat.');
  const at = roleAt(head, 'name');
  const cells = head.columns.map((_, index) => (index === at ? text : ''));
  return { line: line.number, head, name: text, cells, analysis: [] };
}

const isWholeName = (text: string, finder: IndicatorFinder) => finder.find(text) !== undefined;

/** Whether a text is the rest of a name. The catalogue decides where it can; a lower-case letter on a row without analysis does otherwise. */
function isTail(last: IndicatorTableRow, text: string, row: TableRow, finder: IndicatorFinder): boolean {
  if (finder.find(`${last.name} ${text}`)) return true;
  if (last.analysis.length > 0 || finder.find(last.name)) return false;
  if (beginsName(`${last.name} ${text}`, finder.names)) return true;
  return row.afterBreak && goesOn(text) && text.length <= 160 && !/[.!?]$/.test(text);
}

/** Whether two pieces are a name that a page break has cut before the row's figures. Of prose only the catalogue can tell. */
function isBeginning(begun: string, name: string, finder: IndicatorFinder, prose: boolean): boolean {
  if (finder.find(`${begun} ${name}`)) return true;
  return !prose && isCutOff(name, finder) && !/[.!?]$/.test(begun) && begun.length <= 160;
}

/** Whether a name begins in the middle: what stands before it is lost, or is prose that it cannot be told from. */
const isCutOff = (name: string, finder: IndicatorFinder) => goesOn(name) && finder.find(name) === undefined;

/** Whether the indicator has another row in the table. */
function standsElsewhere(name: string, row: TableRow, table: Table, finder: IndicatorFinder): boolean {
  const id = finder.find(name)?.entry;
  return table.rows.some(
    (other) =>
      other !== row &&
      onlyText(other) === undefined &&
      other.cells.some((cell) => /\p{L}{3}/u.test(cell) && finder.find(withoutIcon(cell))?.entry === id),
  );
}

/** Whether a row of text only goes on with the analysis above it. */
function isProse(last: IndicatorTableRow, text: string, row: TableRow): boolean {
  if (last.analysis.length > 0) return true;
  return /[.!?]$/.test(text) || text.length > 160 || /<p>/i.test(row.line.source);
}

function joinName(begun: string, rest: string, line: number, notes: Notes): string {
  const whole = joined(begun, rest);
  notes.correct(line, 'indicators.name', `${begun} | ${rest}`, whole, 'Namnet är delat av en sidbrytning.');
  return whole;
}

/** A row with figures, its cells put under their columns. */
function readValues(row: TableRow, finder: IndicatorFinder, notes: Notes): IndicatorTableRow | undefined {
  const { head } = row;
  const cells = withFigureOutOfName(row, finder, notes).map(withoutLostIcon);
  const aligned = align(cells, head.columns.length, indicatorFit(head));
  const line = row.line.number;
  const printed = row.cells.filter((cell) => cell !== '');
  if (!aligned) {
    notes.find(
      line,
      printed[0] ?? '',
      'Cellerna är förskjutna på ett sätt som inte går att reda ut. Ingenting lästes ur raden.',
    );
    return undefined;
  }
  const name = withoutIcon(aligned.cells[roleAt(head, 'name')] ?? '');
  if (aligned.how !== 'printed') {
    const match = finder.find(name)?.name ?? name;
    notes.correct(
      line,
      'observations.value',
      facts(row.cells),
      facts(aligned.cells),
      `Raden för ${match} står förskjuten i tabellen; cellerna är flyttade till sina kolumner.`,
    );
  }
  return { line, head, name, cells: aligned.cells, analysis: [] };
}

/** The cells of a row for a correction: a long cell that is no name is a comment, and stays out. */
const facts = (cells: readonly string[]) =>
  cells.map((cell, index) => (index > 1 && cell.length > 60 ? '…' : cell)).join(' | ');

/** `Trivsel 4,9 %` in one cell: the figure is the outcome's, where the name is known without it and the outcome is blank. */
function withFigureOutOfName(row: TableRow, finder: IndicatorFinder, notes: Notes): readonly string[] {
  const { head, cells, line } = row;
  const [at, outcome] = [roleAt(head, 'name'), roleAt(head, 'outcome')];
  const [, name, figure] = /^(.*\p{L}.*?)\s+(\d[\d ]*(?:,\d+)?(?:\s?%)?)$/u.exec(cells[at] ?? '') ?? [];
  if (name === undefined || figure === undefined || outcome !== at + 1) return cells;
  if (finder.find(withoutIcon(cells[at] ?? '')) || !finder.find(withoutIcon(name))) return cells;
  const blank = cells[outcome] === '' && cells.length >= head.columns.length;
  const mended = cells.toSpliced(at, blank ? 2 : 1, name, figure);
  if (mended.length > head.columns.length) return cells;
  notes.correct(
    line.number,
    'observations.value',
    cells[at] ?? '',
    `${name} | ${figure}`,
    'Namn och utfall står i samma cell.',
  );
  return mended;
}

const withoutLostIcon = (cell: string) => (/\p{L}/u.test(cell) ? withoutIcon(cell) : cell);
