import { cellKind } from '../read/cell-kind';
import { joined } from '../report/text';
import type { DocumentRow } from './document-parts';

/**
 * Whether the first row of a page is the rest of the last one of the page before: each of its cells goes on from one with text, one of them
 * in lower case, and no figure stands under a figure.
 */
export function isRestOf(above: DocumentRow, row: DocumentRow): boolean {
  const filled = row.cells.flatMap((text, column) =>
    text === '' ? [] : [{ text, over: above.cells[column] ?? '' }],
  );
  const goesOn = ({ text, over }: { text: string; over: string }) =>
    over !== '' && !/^\p{Lu}/u.test(text) && !(isFigure(text) && isFigure(over));
  return filled.some(({ text }) => /^\p{Ll}/u.test(text)) && filled.every(goesOn);
}

/** A row that the end of a page has cut, whole. */
export function withRest(above: DocumentRow, row: DocumentRow): DocumentRow {
  const whole = (cells: readonly string[], rest: readonly string[]) =>
    cells.map((text, column) => (rest[column] ? joined(text, rest[column]) : text));
  return { cells: whole(above.cells, row.cells), filled: whole(above.filled, row.cells) };
}

const isFigure = (text: string) => /^(?:number|mark|period)$/.test(cellKind(text));
