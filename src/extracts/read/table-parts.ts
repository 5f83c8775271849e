import { type CellKind, cellKind } from './cell-kind';
import { readLegend } from './legend';

/** The cells of a row, white space around them gone. */
export type Cells = readonly string[];

/** Where the header and the first row of the body stand among the rows looked at. */
export interface Head {
  /** The first header row; the same as `body` where none is printed. */
  readonly header: number;
  readonly body: number;
}

/**
 * Tells titles, header rows and body apart by what stands in the columns: a header is the text, or the years, above the first figures.
 *
 * @param rows the first rows of a table, some hundreds at most; blank ones too
 */
export function findHead(rows: readonly Cells[]): Head {
  // A table that begins in the second column of its sheet has its first name there.
  const edge = rows.reduce((least, cells) => Math.min(least, firstFilled(cells)), Number.POSITIVE_INFINITY);
  const looks = rows.map((cells) => lookAt(edge > 0 ? cells.slice(edge) : cells));
  const width = Math.max(0, ...looks.map(({ kinds }) => kinds.length));
  const columns = Array.from({ length: width }, (_, at) => columnOf(looks, at));
  const wide = (row: Look | undefined) => row !== undefined && row.filled >= Math.min(2, width);
  const first = looks.findIndex((row) => wide(row) && !isMetadata(row));
  if (first < 0) return { header: 0, body: 0 };

  const figures = looks.findIndex(
    (row, at) => at >= first && wide(row) && hasFigure(row, columns, at === first),
  );
  if (figures === first) return { header: first, body: first };
  const start = headerStart(looks, first, figures < 0 ? first + 1 : figures);
  let body = start + 1;
  while (body < (figures < 0 ? start + 2 : figures) && isFurtherHeader(looks, start, body, columns))
    body += 1;
  return { header: start, body: Math.min(body, rows.length) };
}

const firstFilled = (cells: Cells) => {
  const at = cells.findIndex((cell) => cell !== '');
  return at < 0 ? Number.POSITIVE_INFINITY : at;
};

interface Look {
  readonly cells: Cells;
  readonly kinds: readonly CellKind[];
  /** Cells with something of its own in them: a title that is merged over the whole sheet counts as one. */
  readonly filled: number;
}

function lookAt(cells: Cells): Look {
  const kinds = cells.map(cellKind);
  while (kinds.at(-1) === 'blank') kinds.pop();
  const filled = kinds.filter((kind) => kind !== 'blank').length;
  const texts = new Set(cells.filter((_, at) => kinds[at] === 'text'));
  const oneText = texts.size === 1 && kinds.every((kind) => kind === 'text' || kind === 'blank');
  return { cells, kinds, filled: oneText ? 1 : filled };
}

type ColumnLook = 'figures' | 'periods' | 'texts';

function columnOf(looks: readonly Look[], at: number): ColumnLook {
  let figures = 0;
  let periods = 0;
  let all = 0;
  for (const { kinds, filled } of looks) {
    const kind = kinds[at] ?? 'blank';
    if (kind === 'blank' || filled < 2) continue;
    all += 1;
    if (kind === 'number' || kind === 'mark') figures += 1;
    if (kind === 'period') periods += 1;
  }
  // Years stand in the header over figures, and in every row of a year's column.
  if (periods > 1 && periods > figures && periods * 2 > all) return 'periods';
  return figures > 0 && figures * 3 >= all ? 'figures' : 'texts';
}

/** Whether a row has what belongs to the body: a figure, or a year where its column is one of years. */
function hasFigure({ kinds, cells }: Look, columns: readonly ColumnLook[], isFirst: boolean): boolean {
  if (isFirst && (isSeries(cells, kinds, 'period') || isSeries(cells, kinds, 'number') || isAges(cells)))
    return false;
  return kinds.some(
    (kind, at) =>
      (columns[at] === 'figures' && (kind === 'number' || kind === 'mark')) ||
      (columns[at] === 'periods' && (kind === 'period' || kind === 'mark')),
  );
}

/** `2023, 2024, 2025` or `1, 2, 3` beside text: the names of columns, whatever stands below. */
function isSeries(cells: Cells, kinds: readonly CellKind[], kind: CellKind): boolean {
  const numbers = cells.filter((_, at) => kinds[at] === kind).map(Number);
  const isOnly = kinds.every((one) => one === kind || one === 'text' || one === 'blank');
  const starts = kind === 'period' || numbers[0] === 0 || numbers[0] === 1;
  return (
    isOnly &&
    starts &&
    numbers.length > 1 &&
    numbers.every((number, at) => at === 0 || Math.abs(number - (numbers[at - 1] ?? 0)) === 1)
  );
}

const age = /^(\d{1,3})(?:\s?[-–]\s?(\d{1,3})|\s?[-–+])?(?:\s?år)?$/;

/** So many groups of age that follow on each other are no chance. */
const fewestAges = 4;

/** `0, 1-4, 5-9 … 95-`: groups that each begin where the one before ended are the names of columns, numbers or not. */
function isAges(cells: Cells): boolean {
  const groups = cells.flatMap((cell) => {
    const [, from, to = from] = age.exec(cell) ?? [];
    return from === undefined ? [] : [{ from: Number(from), to: Number(to) }];
  });
  return (
    groups.length >= fewestAges &&
    groups.every(({ from }, at) => at === 0 || from === (groups[at - 1]?.to ?? from) + 1)
  );
}

/** `Uttaget:` and its date: about the table, not in it. */
const isMetadata = ({ cells, kinds, filled }: Look) =>
  filled === 2 && kinds.length === 2 && /:$/.test(cells[0] ?? '');

/**
 * The first of the header rows: of the rows that stand together above `end`, those with the one that has most cells. Rows with few cells
 * are about the table when they stand above, and of its body when they stand below. Rows of two cells above wider ones are about the table
 * too: a row that spans others leaves a gap where they are.
 */
function headerStart(looks: readonly Look[], first: number, end: number): number {
  let start = first;
  let most = 0;
  for (let at = first; at < end; at += 1) {
    const row = looks[at];
    if (!row || !isHeaderLike(row) || row.filled <= most) continue;
    start = at;
    most = row.filled;
  }
  const widest = start;
  // One year over the columns that it spans may be all that the uppermost row has.
  while (start > 0 && isHeaderLike(looks[start - 1])) start -= 1;
  while (start < widest && isAside(looks[start], looks[widest])) start += 1;
  return start;
}

const isHeaderLike = (row: Look | undefined) =>
  row !== undefined && !isMetadata(row) && (row.filled > 1 || (row.filled === 1 && row.kinds[0] === 'blank'));

const isAside = (row: Look | undefined, widest: Look | undefined) =>
  row !== undefined &&
  widest !== undefined &&
  row.filled === row.kinds.length &&
  row.filled <= 2 &&
  widest.filled >= row.filled + 2 &&
  widest.kinds[0] !== 'blank';

/** What stands in the place of a figure is short: `ej redovisat`. A name may hold the same words: `Andel elever som ej fått betyg i ett ämne`. */
const longestAbsence = 30;

const saysNothing =
  /saknas|ingen|inga|inget|\bej\b|inte|sekretess|för få|redovisas|skydd|dold|null|^n\/?a$|^nan$/i;

const measure =
  /^\(?(?:%|‰|procent|andel|antal|index(?:poäng)?|poäng|kr|tkr|mnkr|kronor|st|kg.*|år|månader|dagar|timmar)\)?$/i;

/**
 * Whether a row below a header row is a header too: it fills gaps that the rows above leave over figures, or says their measure with
 * nothing in the first column, or tells columns apart that have the same name. A first row whose figures are absent is none.
 */
function isFurtherHeader(
  looks: readonly Look[],
  start: number,
  at: number,
  columns: readonly ColumnLook[],
): boolean {
  const row = looks[at];
  if (!row || row.filled === 0) return row !== undefined;
  const isName = (kind: CellKind | undefined) => kind === 'text' || kind === 'period';
  const over = columns.flatMap((look, column) => (look === 'texts' ? [] : [column]));
  const named = (over.length > 0 ? over : columns.map((_, column) => column)).filter((column) =>
    isName(row.kinds[column]),
  );
  const isAbsence = (text: string) => text.length <= longestAbsence && saysNothing.test(text);
  if (named.length === 0 || named.some((column) => isAbsence(row.cells[column] ?? ''))) return false;
  const above = looks.slice(start, at);
  const isGap = (column: number) => above.every(({ kinds }) => (kinds[column] ?? 'blank') === 'blank');
  // A name that is merged over both rows stands in both.
  const hasNoLabel = (row.kinds[0] ?? 'blank') === 'blank' || row.cells[0] === looks[at - 1]?.cells[0];
  // Without figures a row with nothing in its first column may well be the table's first.
  if (over.length === 0) return hasNoLabel && named.some(isGap);
  const isAllNamed = named.length === over.length;
  if (named.some(isGap)) return true;
  if (hasNoLabel) return isAllNamed || named.every((column) => measure.test(row.cells[column] ?? ''));
  // Under names that are all different a row of texts with a label is the first of the body.
  const nameAbove = (column: number) => above.findLast(({ cells }) => cells[column])?.cells[column];
  return over.length > 1 && isAllNamed && new Set(over.map(nameAbove)).size < over.length;
}

const note =
  /^(?:[*†‡]|\d{1,2}[).]\s|\(\d\)|källa|kommentar|not\b|noter|anm|obs|fotnot|teckenförklaring|förklaring|senast|uppdaterad|uttag|hämtad|data hämtad|copyright|©)/i;

/**
 * How many of the last rows stand below the table: footnotes, source, legend. They begin after a blank row or with what a note begins
 * with, and nothing like a row of the table follows them.
 *
 * @param rows the last rows of the body, blank ones too
 * @param width cells of a row of the table
 */
export function countBelow(rows: readonly Cells[], width: number): number {
  if (width < 2) return 0;
  let top = rows.length;
  const isBelow = (cells: Cells) => isNarrow(cells) || (width >= widerThanDefinitions && isDefinition(cells));
  while (top > 0 && isBelow(rows[top - 1] ?? [])) top -= 1;
  for (let at = top; at < rows.length; at += 1) {
    const cells = rows[at] ?? [];
    const text = lineOf(cells);
    if (text === '') continue;
    const afterBlank = at > 0 && lineOf(rows[at - 1] ?? []) === '';
    // A row of two texts is a definition only where a blank one parts it from the body: a unit with a comment has no more.
    if (afterBlank || (isNarrow(cells) && (cells.length === 1 || isNote(text)))) return rows.length - at;
  }
  return 0;
}

/** A line of text, or a legend's entry in two cells: the sign in the first. */
const isNarrow = (cells: Cells) => {
  const { filled, kinds } = lookAt(cells);
  if (kinds.includes('number')) return false;
  if (filled <= 1 && kinds.length <= 1) return true;
  const beginsWithSign = /^(?:[^\p{L}\p{N}]|\p{L}$|n\/?a$)/iu.test(cells[0] ?? '');
  return kinds.length === 2 && beginsWithSign && readLegend([lineOf(cells)]).length > 0;
};

/** Of a table of three columns a row with two filled may be any row. */
const widerThanDefinitions = 4;

/** `Undervisning;Den totala kostnaden för …`: a column's name and what it means, or the second line of that. */
function isDefinition(cells: Cells): boolean {
  const { kinds } = lookAt(cells);
  const [name = 'blank', meaning] = kinds;
  return kinds.length === 2 && meaning === 'text' && (name === 'text' || name === 'blank');
}

const isNote = (text: string) =>
  note.test(text) || readLegend([text]).length > 0 || text.length > 80 || /\p{L}{3,}\.$/u.test(text);

/** A row above or below the table as a line of text. */
export const lineOf = (cells: Cells): string => cells.filter((cell) => cell !== '').join(' ');
