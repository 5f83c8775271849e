import type { PdfItem } from './pdf-page';

/** Words that stand together on a line. */
export interface Chunk {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A line as it is printed, from the top of the page. */
export interface PdfLine {
  readonly base: number;
  readonly size: number;
  readonly font: string;
  readonly left: number;
  readonly right: number;
  /** Parted where the gap is wider than a space between words can be. */
  readonly chunks: readonly Chunk[];
  /** All of it: a space between the chunks, but a bar between figures that only a line can have parted. */
  readonly text: string;
}

/** A gap wider than this part of the letters' height is a space; one wider than the other parts columns. */
const space = 0.16;
const column = 1.4;
/** Between figures less is enough: `1` and `204` in two columns are never 1 204, whose space is a quarter of the height. */
const figureColumn = 0.7;

/** Puts pieces of text together as lines, from the top down and from the left. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const rows: PdfItem[][] = [];
  for (const item of [...items].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const standing = row && mainOf(row);
    // Raised and lowered figures stand with the letters beside them.
    if (row && standing && item.base - standing.base < Math.max(item.size, standing.size) * 0.45)
      row.push(item);
    else rows.push([item]);
  }
  return rows.map(lineOf);
}

/** The piece that a line is measured by: the largest letters of it. */
const mainOf = (row: readonly PdfItem[]) => row.reduce((main, item) => (item.size > main.size ? item : main));

function lineOf(row: readonly PdfItem[]): PdfLine {
  const items = [...row].sort((a, b) => a.left - b.left);
  const { base, size, font } = mainOf(items);
  const chunks: { text: string; left: number; right: number }[] = [];
  for (const { text, left, right } of items) {
    const last = chunks.at(-1);
    const gap = left - (last?.right ?? 0);
    const between = /[\d%.…-]$/.test(last?.text ?? '') && /^[-\u2212]?\d/.test(text) ? figureColumn : column;
    if (!last || gap > size * between) {
      chunks.push({ text, left, right });
      continue;
    }
    last.text += gap > size * space && !/\s$/.test(last.text) && !/^\s/.test(text) ? ` ${text}` : text;
    last.right = Math.max(last.right, right);
  }
  const tidied = chunks.map((chunk) => ({
    ...chunk,
    text: chunk.text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\u00AD$/, '-'),
  }));
  return {
    base,
    size,
    font,
    left: items[0]?.left ?? 0,
    right: items.reduce((most, { right }) => Math.max(most, right), 0),
    chunks: tidied,
    text: tidied
      .map(({ text }) => text)
      .join(tidied.every(({ text }) => /^[-\u2212]?\d/.test(text)) ? ' | ' : ' '),
  };
}
