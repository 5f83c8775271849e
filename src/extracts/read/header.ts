import type { Cells } from './table-parts';

/** What a column is called: its header's cells, and one name of them that no other column of the table has. */
export interface ColumnName {
  readonly name: string;
  readonly headers: readonly string[];
}

/** How many columns the merged cells of a row span, by their first, from 0. */
export type Spans = ReadonlyMap<number, number>;

/**
 * Names the columns. A cell of an upper header row that is followed by blank ones spans them, as far as the next filled one; the lowest
 * row spans nothing. The same word twice under itself is said once.
 *
 * @param rows the header rows, from the top; none gives `Kolumn 1`, `Kolumn 2` …
 * @param width columns of the table
 * @param spans for each header row what its file says of it: where it says something, nothing is concluded from gaps
 */
export function nameColumns(
  rows: readonly Cells[],
  width: number,
  spans: readonly (Spans | undefined)[] = [],
): ColumnName[] {
  const spread = rows.map((row, at) => {
    const said = spans[at];
    if (said) return merged(row, said);
    return at < rows.length - 1 ? spanned(row, rows.slice(at + 1), width) : row;
  });
  const columns = Array.from({ length: width }, (_, at) => {
    const headers = spread.map((row) => row[at] ?? '');
    const words = headers.filter((text, row) => text !== '' && text !== headers[row - 1]);
    return { name: words.join(' ') || `Kolumn ${at + 1}`, headers };
  });
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map(({ headers }, at) => ({ name: names[at] ?? '', headers }));
}

function merged(row: Cells, spans: Spans): string[] {
  const cells = [...row];
  for (const [at, width] of spans) cells.fill(row[at] ?? '', at, at + width);
  return cells;
}

/** A cell spans to its right only where something stands below: a column that is blank all the way down belongs to nobody. */
function spanned(row: Cells, below: readonly Cells[], width: number): string[] {
  let span = '';
  return Array.from({ length: width }, (_, at) => {
    const own = row[at] ?? '';
    if (own !== '') {
      // A cell over nothing names its own column (`Enhet` beside a year that spans women and men).
      span = below.some((cells) => (cells[at] ?? '') !== '') ? own : '';
      return own;
    }
    return below.some((cells) => (cells[at] ?? '') !== '') ? span : '';
  });
}

/** The names with ` (2)`, ` (3)` after those that have stood before. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique); number += 1) unique = `${name} (${number})`;
    taken.add(unique);
    return unique;
  });
}
