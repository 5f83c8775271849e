import { cellKind } from '../read/cell-kind';
import { joined } from '../report/text';
import type { DocumentRow } from './document-parts';
import type { Chunk, PdfLine } from './pdf-lines';

/** So many lines with columns make a table; fewer may be an address beside a date. */
export const fewest = 3;

/** A column, from its left edge to its right. */
export interface Band {
  readonly left: number;
  readonly right: number;
}

/** The columns of lines: what is left when the gaps that all of them share are taken away. */
export function bandsOf(lines: readonly PdfLine[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  const chunks = lines.flatMap((line) => line.chunks).sort((a, b) => a.left - b.left);
  for (const { left, right } of chunks) {
    const last = bands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

const columnOf = ({ left, right }: Chunk, bands: readonly Band[]) =>
  Math.max(
    0,
    bands.findIndex((band) => left < band.right && right > band.left),
  );

/** The rows of a table without ruled columns. */
export function rowsOf(run: readonly PdfLine[], ruled: readonly number[]): DocumentRow[] {
  const bands = bandsOf(run);
  const printed = run.map(({ chunks }) => {
    const cells = bands.map(() => '');
    for (const chunk of chunks) {
      const column = columnOf(chunk, bands);
      cells[column] = `${cells[column]} ${chunk.text}`.trim();
    }
    return cells;
  });
  const begins = rowsByRules(run, printed, ruled) ?? rowsByWords(run, printed);
  const rows: string[][] = [];
  printed.forEach((cells, at) => {
    const last = rows.at(-1);
    if (!last || begins[at]) rows.push([...cells]);
    else
      cells.forEach((text, column) => {
        if (text !== '') last[column] = joined(last[column] ?? '', text);
      });
  });
  return rows.map((cells) => ({ cells, filled: cells }));
}

/** Which lines begin a row where lines are drawn between the rows: undefined where some of the rows have none between them. */
function rowsByRules(
  run: readonly PdfLine[],
  printed: readonly (readonly string[])[],
  ruled: readonly number[],
): boolean[] | undefined {
  const begins = run.map(({ base }, at) => {
    const above = run[at - 1];
    return !above || ruled.some((y) => y > above.base - 1 && y < base);
  });
  if (begins.filter(Boolean).length < fewest) return undefined;
  const isFigured = (cells: readonly string[] | undefined, column: number) =>
    cellKind(cells?.[column] ?? '') !== 'text' && cells?.[column] !== '';
  const isTwoRows = printed.some(
    (cells, at) =>
      !begins[at] &&
      cells.some((_, column) => isFigured(cells, column) && isFigured(printed[at - 1], column)),
  );
  return isTwoRows ? undefined : begins;
}

/** Which lines begin a row, as far as words and places tell. Lines that overlap are one row: figures stand halfway beside a long name. */
function rowsByWords(run: readonly PdfLine[], printed: readonly (readonly string[])[]): boolean[] {
  let above: readonly string[] = [];
  return printed.map((cells, at) => {
    const overlaps = at > 0 && (run[at]?.base ?? 0) - (run[at - 1]?.base ?? 0) < (run[at]?.size ?? 0) * 0.9;
    const goesOn = at > 0 && (overlaps || isRest(cells) || isBegun(above, cells));
    above = goesOn ? above.map((text, column) => text || (cells[column] ?? '')) : cells;
    return !goesOn;
  });
}

/** The second line of a cell: nothing in the first column and no figure, or a first column that goes on in lower case by itself. */
function isRest(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== '');
  if (filled.some((text) => cellKind(text) !== 'text')) return false;
  return cells[0] === '' || (filled.length === 1 && /^\p{Ll}/u.test(cells[0] ?? ''));
}

/** The first line of a name that goes on in lower case, its figures beside the second. */
const isBegun = (above: readonly string[], cells: readonly string[]) =>
  above[0] !== '' &&
  above.every((text, column) => column === 0 || text === '') &&
  /^\p{Ll}/u.test(cells[0] ?? '');
