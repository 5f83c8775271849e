import { Unreadable } from '../read/unreadable';
import type { Delimiter, Dialect } from './dialect';
import { cellsOf, type Grid } from './grid';
import { ordinaryWidth, scoreGrid } from './score-grid';
import { tokenize } from './tokenize';

const delimiters: readonly Delimiter[] = [';', '\t', ',', '|'];

/** Below this a delimiter is a sign in a few texts. */
const leastScore = 0.05;

/**
 * Finds out how a text is cut into cells: each way is tried, and the one that reads best is taken. Where none does the file has one column.
 *
 * @param sample UTF-8 text, whole lines
 * @param said the delimiter that the file itself says (`sep=;`)
 * @throws Unreadable where it has more columns or longer cells than any way of cutting allows
 */
export function detectDialect(sample: Uint8Array, said?: Delimiter): Dialect {
  const given = said === undefined ? delimiters : [said];
  const escapings = holdsEscapedQuote(sample) ? (['doubled', 'backslash'] as const) : (['doubled'] as const);
  const trials: Trial[] = [];
  let refusal: Unreadable | undefined;
  for (const delimiter of given) {
    for (const escaping of escapings) {
      const trial = tryDialect(sample, { delimiter, quote: '"', escaping, width: 0 });
      if (trial instanceof Unreadable) refusal ??= trial;
      else trials.push(trial);
    }
  }
  // The first of equals: quotes are doubled unless that reads worse.
  const [first, ...others] = trials;
  if (first === undefined) throw refusal;
  const best = others.reduce((a, b) => (b.score > a.score ? b : a), first);
  // Nothing but delimiters and blanks is no column of them.
  const isBlank = best.grid.rows === 0;
  if (best.score >= leastScore || said !== undefined || isBlank)
    return inSingleQuotes(sample, best) ?? { ...best.dialect, width: best.width };
  if (refusal) throw refusal;
  return { delimiter: 'none', quote: '"', escaping: 'doubled', width: 1 };
}

interface Trial {
  readonly dialect: Dialect;
  readonly grid: Grid;
  /** Cells of an ordinary row. */
  readonly width: number;
  readonly score: number;
}

function tryDialect(sample: Uint8Array, dialect: Dialect): Trial | Unreadable {
  try {
    const grid = tokenize(sample, dialect);
    const width = ordinaryWidth(grid.widths);
    const isText = isInsideOneColumn(grid, dialect.delimiter, sample);
    return { dialect, grid, width, score: isText ? 0 : scoreGrid(grid, dialect.delimiter, width) };
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

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

function holdsEscapedQuote(bytes: Uint8Array): boolean {
  const [backslash, quote] = [92, 34];
  for (let at = bytes.indexOf(backslash); at >= 0; at = bytes.indexOf(backslash, at + 1)) {
    if (bytes[at + 1] === quote) return true;
  }
  return false;
}

/** The dialect with `'` for quotes, where that is certain: all of the first ordinary row stands in them, and every cell that begins with one ends with one. */
function inSingleQuotes(sample: Uint8Array, { dialect, grid, width }: Trial): Dialect | undefined {
  const header = cellsOf(grid, grid.widths.indexOf(width));
  const isQuoted = header.length > 0 && header.every((cell) => /^'.*'$/s.test(cell) || /^'|'$/.test(cell));
  if (!isQuoted) return undefined;
  const trial = tryDialect(sample, { ...dialect, quote: "'" });
  const isCertain = !(trial instanceof Unreadable) && trial.width > 0 && trial.grid.strayQuotes.count === 0;
  return isCertain ? { ...trial.dialect, width: trial.width } : undefined;
}
