import { cellKind } from '../read/cell-kind';
import { joined } from '../report/text';
import type { DocumentPart, DocumentRow } from './document-parts';
import type { Chunk, PdfLine } from './pdf-lines';

/** So many lines with columns make a table; fewer may be an address beside a date. */
const fewest = 3;

/**
 * The lines of a page outside of ruled tables: tables where lines under each other leave the same gaps, otherwise paragraphs.
 *
 * @param edge where the page's text ends on the right
 */
export function partsOfLines(lines: readonly PdfLine[], edge: number): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let at = 0;
  while (at < lines.length) {
    const run = columnsFrom(lines, at);
    if (run.length >= fewest && !isContents(run)) {
      parts.push({ kind: 'table', rows: rowsOf(run) });
      at += run.length;
      continue;
    }
    // The gap of a contents line, or of a name and a date, is kept as a tab.
    const count = paragraphFrom(lines, at, edge);
    const texts = lines.slice(at, at + count).map(({ chunks }) => chunks.map(({ text }) => text).join('\t'));
    parts.push({ kind: 'line', text: texts.reduce((text, next) => joined(text, next)) });
    at += count;
  }
  return parts;
}

/** The lines from one on that stand in columns. A line within one column goes along where lines with columns follow it closely. */
function columnsFrom(lines: readonly PdfLine[], start: number): PdfLine[] {
  const run: PdfLine[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as PdfLine;
    const last = run.at(-1);
    if (last && line.base - last.base > Math.max(line.size, last.size) * 3.2) break;
    if (line.chunks.length > 1) run.push(line);
    else if (last && bandsOf(run).length > 1 && fitsBand(line, bandsOf(run))) run.push(line);
    else break;
  }
  while (run.length > 0 && run.at(-1)?.chunks.length === 1) run.pop();
  return bandsOf(run).length > 1 ? run : [];
}

interface Band {
  readonly left: number;
  readonly right: number;
}

/** The columns of lines: what is left when the gaps that all of them share are taken away. */
function bandsOf(lines: readonly PdfLine[]): Band[] {
  const bands: { left: number; right: number }[] = [];
  const chunks = lines.flatMap((line) => line.chunks).sort((a, b) => a.left - b.left);
  for (const { left, right } of chunks) {
    const last = bands.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else bands.push({ left, right });
  }
  return bands;
}

const fitsBand = (line: PdfLine, bands: readonly Band[]) =>
  bands.filter(({ left, right }) => line.left < right && line.right > left).length <= 1;

const columnOf = ({ left, right }: Chunk, bands: readonly Band[]) =>
  Math.max(
    0,
    bands.findIndex((band) => left < band.right && right > band.left),
  );

function rowsOf(run: readonly PdfLine[]): DocumentRow[] {
  const bands = bandsOf(run);
  const rows: string[][] = [];
  run.forEach(({ chunks, base, size }, at) => {
    const cells = bands.map(() => '');
    for (const chunk of chunks) {
      const column = columnOf(chunk, bands);
      cells[column] = `${cells[column]} ${chunk.text}`.trim();
    }
    const last = rows.at(-1);
    // Lines that overlap are one row: figures stand halfway beside a name of two lines.
    const overlaps = base - (run[at - 1]?.base ?? 0) < size * 0.9;
    if (last && (overlaps || isRest(cells) || isBegun(last, cells)))
      cells.forEach((text, column) => {
        if (text !== '') last[column] = joined(last[column] ?? '', text);
      });
    else rows.push(cells);
  });
  return rows.map((cells) => ({ cells, filled: cells }));
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

/** Titles and the pages where they are, in order. */
function isContents(run: readonly PdfLine[]): boolean {
  const pages = run.map(({ chunks }) => (chunks.length === 2 ? Number(chunks[1]?.text) : Number.NaN));
  const numbered = pages.filter((page) => Number.isInteger(page));
  return (
    numbered.length >= run.length * 0.7 &&
    numbered.every((page, at) => at === 0 || page >= (numbered[at - 1] ?? 0))
  );
}

/** How many lines from one on are a paragraph: alike, close under each other, and each but the last filling the page's width. */
function paragraphFrom(lines: readonly PdfLine[], start: number, edge: number): number {
  let count = 1;
  for (; start + count < lines.length; count += 1) {
    const above = lines[start + count - 1] as PdfLine;
    const line = lines[start + count] as PdfLine;
    const goesOn =
      above.font === line.font &&
      Math.abs(above.size - line.size) < 0.5 &&
      line.base - above.base < above.size * 1.75 &&
      above.right > edge * 0.85 &&
      above.chunks.length === 1 &&
      line.chunks.length === 1;
    if (!goesOn) break;
  }
  return count;
}
