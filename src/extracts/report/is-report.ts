import { findContents } from './contents';
import { readDocumentHead } from './document-head';
import { type Line, splitLines } from './lines';
import { Notes } from './notes';
import { UnitFinder } from './unit-finder';

/** Whether a text begins as a report does: a title with kind and year. It need not be the whole text, but all of its head. */
export function isReport(text: string): boolean {
  return readDocumentHead(headOf(splitLines(text)), '', new UnitFinder([]), new Notes()) !== undefined;
}

/** What stands before the table of contents, or before the first table where there is none. */
export function headOf(lines: readonly Line[], contents = findContents(lines)): readonly Line[] {
  return lines.slice(0, contents.start >= 0 ? contents.start : firstTable(lines));
}

function firstTable(lines: readonly Line[]): number {
  const at = lines.findIndex((line) => line.cells !== undefined);
  return at < 0 ? lines.length : at;
}
