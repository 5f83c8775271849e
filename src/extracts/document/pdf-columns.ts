import { joined } from '../report/text';
import type { DocumentPart } from './document-parts';
import { type Band, bandsOf, fewest, rowsOf } from './pdf-column-rows';
import type { PdfLine } from './pdf-lines';

/**
 * The lines of a page outside of ruled tables: tables where lines under each other leave the same gaps, otherwise paragraphs.
 *
 * @param edge where the page's text ends on the right
 * @param ruled the heights of horizontal lines: where a table has some, they part its rows
 */
export function partsOfLines(
  lines: readonly PdfLine[],
  edge: number,
  ruled: readonly number[] = [],
): DocumentPart[] {
  const parts: DocumentPart[] = [];
  let at = 0;
  while (at < lines.length) {
    const run = columnsFrom(lines, at, ruled);
    if (run.length >= fewest && !isContents(run)) {
      parts.push({ kind: 'table', rows: rowsOf(run, ruled) });
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
function columnsFrom(lines: readonly PdfLine[], start: number, ruled: readonly number[]): PdfLine[] {
  const run: PdfLine[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] as PdfLine;
    const last = run.at(-1);
    if (last && line.base - last.base > Math.max(line.size, last.size) * 3.2) break;
    if (line.chunks.length > 1) run.push(line);
    else if (last && bandsOf(run).length > 1 && fitsBand(line, bandsOf(run))) run.push(line);
    else break;
  }
  while (run.at(-1)?.chunks.length === 1 && !isUnderlined(run.at(-1), ruled)) run.pop();
  return bandsOf(run).length > 1 ? run : [];
}

/** The last line of a wrapped cell has the table's line under it. */
const isUnderlined = (line: PdfLine | undefined, ruled: readonly number[]) =>
  line !== undefined && ruled.some((y) => y > line.base && y < line.base + line.size * 1.5);

const fitsBand = (line: PdfLine, bands: readonly Band[]) =>
  bands.filter(({ left, right }) => line.left < right && line.right > left).length <= 1;

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
