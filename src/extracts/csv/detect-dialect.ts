import { Unreadable } from '../read/unreadable';
import type { Delimiter, Dialect } from './dialect';
import { cellsOf, type Grid, type GridColumn } from './grid';
import { tokenize } from './tokenize';

const delimiters: readonly Delimiter[] = [';', '\t', ',', '|'];

/**
 * Finds out how a text is cut into cells: each way is tried, and the one that gives rows alike, with nothing in their cells that should
 * have cut them further, is taken. A delimiter that no two rows agree on is none: the file has one column.
 *
 * @param sample UTF-8 text, whole lines
 * @param said the delimiter that the file itself says (`sep=;`)
 */
export function detectDialect(sample: Uint8Array, said?: Delimiter): Dialect {
  const given = said === undefined ? delimiters : [said];
  const hasBackslashes = holds(sample, '\\"');
  const trials = given.flatMap((delimiter) => [
    tryDialect(sample, { delimiter, quote: '"', escaping: 'doubled', width: 0 }),
    ...(hasBackslashes
      ? [tryDialect(sample, { delimiter, quote: '"', escaping: 'backslash', width: 0 })]
      : []),
  ]);
  // The first of equals: quotes are doubled unless that reads worse.
  const best = trials.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < leastScore && said === undefined)
    return { delimiter: 'none', quote: '"', escaping: 'doubled', width: 1 };
  return inSingleQuotes(sample, best) ?? { ...best.dialect, width: best.width };
}

/** Below this a delimiter is a sign in a few texts. */
const leastScore = 0.05;

interface Trial {
  readonly dialect: Dialect;
  readonly grid: Grid;
  /** Cells of most of the rows that have more than one. */
  readonly width: number;
  readonly score: number;
}

const failed: Grid = {
  rows: 0,
  lines: new Uint32Array(),
  starts: new Uint32Array(),
  widths: new Uint32Array(),
  gaps: new Uint8Array(),
  columns: [],
  strayQuotes: { count: 0, first: [] },
};

function tryDialect(sample: Uint8Array, dialect: Dialect): Trial {
  const grid = tried(sample, dialect);
  const width = ordinaryWidth(grid.widths);
  if (width < 2 || isInsideOneColumn(grid, dialect.delimiter, sample))
    return { dialect, grid, width, score: 0 };
  const unbroken = 1 - Math.min(1, grid.strayQuotes.count / grid.rows);
  const score = likeness(grid.widths, width) * cleanness(grid.columns, dialect.delimiter) ** 2;
  const isEven = grid.widths.every((cells) => cells === width);
  return { dialect, grid, width, score: score * unbroken + (isEven && unbroken === 1 ? evenBonus : 0) };
}

/** A file whose first row and all others have as many cells has no titles to explain away. */
const evenBonus = 0.35;

/** A way that gives more columns or longer cells than a file can have is not the file's. */
function tried(sample: Uint8Array, dialect: Dialect): Grid {
  try {
    return tokenize(sample, dialect);
  } catch (error) {
    if (error instanceof Unreadable) return failed;
    throw error;
  }
}

/** The number of cells that most rows with more than one have; of two as frequent the larger. 0 where no row has. */
export function ordinaryWidth(widths: Uint32Array): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let ordinary = 0;
  for (const [width, count] of counts) {
    const most = counts.get(ordinary) ?? 0;
    if (width > 1 && (count > most || (count === most && width > ordinary))) ordinary = width;
  }
  return ordinary;
}

/** How alike the rows are, 0–1: of all rows, and of those between the first ordinary one and the last, the share that is ordinary. */
function likeness(widths: Uint32Array, width: number): number {
  const ordinary = widths.reduce((count, cells) => count + (cells === width ? 1 : 0), 0);
  // Two cells in one line of several are prose.
  if (ordinary === 1 && width === 2 && widths.length > 2) return 0;
  const within = widths.lastIndexOf(width) - widths.indexOf(width) + 1;
  return (ordinary / within) * (ordinary / widths.length);
}

/** The share of the distinct cells that hold no sign that should have cut them, 0–1. */
function cleanness(columns: readonly GridColumn[], delimiter: Delimiter): number {
  let cells = 0;
  let clean = 0;
  for (const { texts } of columns) {
    for (const text of texts) {
      if (text === '') continue;
      cells += 1;
      if (!cutSigns[delimiter].test(text)) clean += 1;
    }
  }
  return cells === 0 ? 0 : clean / cells;
}

/** Signs in a cell that speak against a delimiter. A comma within a number or before a space is Swedish. */
const cutSigns: Readonly<Record<Delimiter, RegExp>> = {
  ';': /[\t|"]|,(?! )(?!(?<=\d,)\d)/,
  ',': /[;\t|"]/,
  '\t': /[;|"]|,(?! )(?!(?<=\d,)\d)/,
  '|': /[;\t"]|,(?! )(?!(?<=\d,)\d)/,
  none: /(?!)/,
};

/** Whether the first row has no comma and all others are decimal signs or stand before a space: one column of numbers or sentences. */
function isInsideOneColumn({ widths }: Grid, delimiter: Delimiter, sample: Uint8Array): boolean {
  if (delimiter !== ',' || widths[0] !== 1) return false;
  const comma = ','.charCodeAt(0);
  const isDigit = (byte = 0) => byte > 47 && byte < 58;
  for (let at = sample.indexOf(comma); at >= 0; at = sample.indexOf(comma, at + 1)) {
    const isText = sample[at + 1] === 32 || (isDigit(sample[at - 1]) && isDigit(sample[at + 1]));
    if (!isText) return false;
  }
  return true;
}

const holds = (bytes: Uint8Array, sign: string): boolean => {
  const [first = 0, second = 0] = [sign.charCodeAt(0), sign.charCodeAt(1)];
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] === second) return true;
  }
  return false;
};

/** The dialect with `'` for quotes, where that is certain: all of the first ordinary row stands in them, and every cell that begins with one ends with one. */
function inSingleQuotes(sample: Uint8Array, { dialect, grid, width }: Trial): Dialect | undefined {
  const header = cellsOf(grid, grid.widths.indexOf(width));
  const isQuoted = header.length > 0 && header.every((cell) => /^'.*'$/s.test(cell) || /^'|'$/.test(cell));
  if (!isQuoted) return undefined;
  const trial = tryDialect(sample, { ...dialect, quote: "'" });
  const isCertain = trial.width > 0 && trial.grid.strayQuotes.count === 0;
  return isCertain ? { ...trial.dialect, width: trial.width } : undefined;
}
