import type { Cells } from './table-parts';

/** What a column is called: its header's cells, and one name of them that no other column of the table has. */
export interface ColumnName {
  readonly name: string;
  readonly headers: readonly string[];
}

/**
 * Names the columns. A cell of an upper header row that is followed by blank ones spans them, as far as the next filled one; the lowest
 * row spans nothing. The same word twice under itself is said once.
 *
 * @param rows the header rows, from the top; none gives `Kolumn 1`, `Kolumn 2` …
 * @param width columns of the table
 */
export function nameColumns(rows: readonly Cells[], width: number): ColumnName[] {
  const spread = rows.map((row, at) =>
    at < rows.length - 1 ? spanned(row, rows.slice(at + 1), width) : row,
  );
  const columns = Array.from({ length: width }, (_, at) => {
    const headers = spread.map((row) => row[at] ?? '');
    const words = headers.filter((text, row) => text !== '' && text !== headers[row - 1]);
    return { name: words.join(' ') || `Kolumn ${at + 1}`, headers };
  });
  const names = uniqueNames(columns.map(({ name }) => name));
  return columns.map(({ headers }, at) => ({ name: names[at] ?? '', headers }));
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
