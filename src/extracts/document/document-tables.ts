import type { ReadTable } from '../read/read-table';
import { type PrintedRow, tablesOfRows } from '../read/table-of-rows';
import type { DocumentPart } from './document-parts';

/**
 * The tables of a document, each called by its caption where it has one. Of the text around them nothing else is kept: a document's
 * prose may name people.
 *
 * @param starts for each part the 1-based line of the document's text where it begins
 */
export function documentTables(
  parts: readonly DocumentPart[],
  starts: readonly number[],
  name: string,
  kind: 'docx' | 'pdf',
): ReadTable[] {
  const file = name.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  let number = 0;
  return parts.flatMap((part, at) => {
    if (part.kind !== 'table' || part.goesOn) return [];
    const rows = wholeTable(parts, starts, at);
    if (rows.length < 2 || (rows[0]?.cells.length ?? 0) < 2) return [];
    number += 1;
    const called = captionBefore(parts, at) ?? `${file}, tabell ${number}`;
    return tablesOfRows(rows, called, { dialect: [kind === 'docx' ? 'Word' : 'PDF'] }).filter(
      ({ rows, columns }) => rows > 0 && columns.length > 1,
    );
  });
}

/** The rows of a table with those of the pages that it goes on over; the head that a page repeats is left out. */
function wholeTable(parts: readonly DocumentPart[], starts: readonly number[], at: number): PrintedRow[] {
  const rows: PrintedRow[] = [];
  for (let next = at; next < parts.length; next += 1) {
    const part = parts[next];
    if (part?.kind !== 'table' || (next > at && !part.goesOn)) break;
    part.rows.forEach(({ filled }, row) => {
      const isRepeated = next > at && row === 0 && filled.join('\t') === rows[0]?.cells.join('\t');
      if (!isRepeated) rows.push({ cells: filled, line: (starts[next] ?? 1) + row });
    });
  }
  return rows;
}

function captionBefore(parts: readonly DocumentPart[], at: number): string | undefined {
  const before = parts
    .slice(Math.max(0, at - 3), at)
    .findLast((part) => part.kind !== 'line' || part.text.trim() !== '');
  if (before?.kind !== 'line') return undefined;
  const text = before.text.trim();
  return /^(?:tabell|tab\.?)\s*\d/i.test(text) && text.length <= 120 ? text : undefined;
}
