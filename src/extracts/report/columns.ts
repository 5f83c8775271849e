import type { Named } from './names';
import { findName } from './names';
import type { PrintedPeriod } from './printed-period';
import { printedPeriod } from './printed-period';
import { clean, looseKey, printedKey } from './text';
import type { ColumnRole, TableKind } from './vocabulary';
import { columnWords } from './vocabulary';

/** A column of a table: what it holds, and the year and period in its heading. */
export interface Column extends PrintedPeriod {
  readonly role: ColumnRole;
  /** The heading as printed. */
  readonly printed: string;
  /** The heading that a damaged one was read as; undefined where it was not damaged. */
  readonly mended: string | undefined;
}

/** The head of a table. */
export interface TableHead {
  readonly kind: TableKind;
  readonly columns: readonly Column[];
}

const names: { readonly [Kind in TableKind]: readonly Named<ColumnRole>[] } = {
  indicators: named('indicators'),
  complaints: named('complaints'),
  activities: named('activities'),
  economy: named('economy'),
};

function named(kind: TableKind): Named<ColumnRole>[] {
  return columnWords[kind].map(({ words, role }) => ({ name: words, entry: role }));
}

/** The roles that tell the kinds apart: a head has at least one of its kind's. */
const signature: { readonly [Kind in TableKind]: readonly ColumnRole[] } = {
  indicators: ['name', 'unit_target', 'council_target', 'men', 'women'],
  complaints: ['heading', 'category'],
  activities: ['starts_on', 'ends_on'],
  economy: ['budget', 'year_budget'],
};

/**
 * The head of a table where a row of cells is one: at least two headings that the vocabulary knows, nothing that it does not
 * (but for a nameless first column), and one that no other kind of table has. Undefined for any other row.
 */
export function readHead(cells: readonly string[]): TableHead | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 60 || isFigure.test(cell))) return undefined;
  let best: TableHead | undefined;
  let most = 1;
  for (const kind of Object.keys(columnWords) as TableKind[]) {
    const columns = cells.map((cell) => readColumn(kind, cell));
    const known = columns.filter(({ role }) => role !== 'unknown');
    const unknown = columns.filter(({ printed, role }) => printed !== '' && role === 'unknown');
    const signed = known.some(({ role }) => signature[kind].includes(role));
    if (!signed || known.length <= most || unknown.length * 2 >= known.length) continue;
    best = { kind, columns: withoutDoubles(withForecast(withNameColumn(kind, columns))) };
    most = known.length;
  }
  return best;
}

/** A row label has no heading in the economy table, and may have lost it in another. */
function withNameColumn(kind: TableKind, columns: readonly Column[]): Column[] {
  const label: ColumnRole = kind === 'complaints' ? 'heading' : 'name';
  if (columns.some(({ role }) => role === label)) return [...columns];
  const first = columns.findIndex(({ printed }) => printed === '');
  return columns.map((column, index) => (index === first ? { ...column, role: label } : column));
}

/**
 * A table of amounts during the year has the year's forecast against the year's budget, or the outcome so far against the budget so
 * far. Where the budget is the year's, so is what is compared with it; otherwise the year's columns have no place.
 */
function withForecast(columns: readonly Column[]): Column[] {
  const has = (wanted: ColumnRole) => columns.some(({ role }) => role === wanted);
  const isForecast = has('forecast') && has('year_budget') && !has('budget');
  const read: { readonly [Role in ColumnRole]?: ColumnRole } = isForecast
    ? { forecast: 'outcome', year_budget: 'budget', outcome: 'other' }
    : { forecast: 'other', year_budget: 'other' };
  return columns.map((column) => ({ ...column, role: read[column.role] ?? column.role }));
}

/** A second column of a kind that a table has once is not read: which one holds the figures cannot be told. Dated ones can be. */
function withoutDoubles(columns: readonly Column[]): Column[] {
  const many: readonly ColumnRole[] = ['previous', 'count', 'comment', 'other', 'unknown'];
  return columns.map((column, index) => {
    const double = columns
      .slice(0, index)
      .some(({ role, year }) => role === column.role && year === column.year);
    return double && !many.includes(column.role) ? { ...column, role: 'other' } : column;
  });
}

/** A cell that no head has. Most rows are told from heads by one. */
const isFigure = /^(?!20\d\d$)[-\u2010-\u2015\u2212]?[\d\s.,]+(?:%|st)?$/;

function readColumn(kind: TableKind, cell: string): Column {
  const printed = clean(cell);
  const words = withoutPeriod(printed);
  const match =
    findName(words, names[kind]) ?? (words === printed ? undefined : findName(printed, names[kind]));
  if (!match) return { year: undefined, period: undefined, role: 'unknown', printed, mended: undefined };
  const time = printedPeriod(printed);
  const damaged = match.how === 'mended' && letters(words) !== letters(match.name);
  const mended = damaged ? printed.replace(words, match.name) : undefined;
  return { ...time, role: roleInTime(kind, match.entry, time, printed), printed, mended };
}

/** `Utfall VB 2023` is last year's outcome, where `Utfall` alone or with "Periodens" is this period's. */
function roleInTime(kind: TableKind, role: ColumnRole, time: PrintedPeriod, printed: string): ColumnRole {
  const dated = time.year !== undefined || time.period !== undefined;
  const ofPeriod = looseKey(printed).startsWith('periodens');
  return kind === 'indicators' && role === 'outcome' && dated && !ofPeriod ? 'previous' : role;
}

const letters = (text: string) => printedKey(text).replace(/[^\p{L}\p{Nd}]/gu, '');

const withoutPeriod = (heading: string) =>
  heading
    .replace(/(?<!\p{L})(?:år\s*)?20\d\d(?!\d)/giu, ' ')
    .replace(/(?<!\p{L})(?:t\s?[123]|tertial\s?[123]|vb|(?:kv|kvartal)\s?[1-4])(?![\p{L}\d])/giu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
