import type { ColumnProfile, TableProfile } from '@/extracts/mapping/profile';

/** A table in the way that it would be printed: header rows and rows, by line. */
export interface Printed {
  readonly headers: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly above?: readonly string[];
  readonly legend?: TableProfile['legend'];
  readonly name?: string;
  readonly file?: string;
}

/** Lines with cells between bars: `Enhet | 2023 | 2024`. */
export const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** The profile of a printed table, counted here and not by the project's own code. */
export function profileOf({
  headers,
  rows,
  above = [],
  legend = [],
  name = 'Blad1',
  file = 'uttag.csv',
}: Printed): TableProfile {
  const width = headers[0]?.length ?? 0;
  const names = new Set<string>();
  const columns = Array.from({ length: width }, (_, at): ColumnProfile => {
    const cells = rows.map((row) => row[at] ?? '');
    const counts = new Map<string, { count: number; first: number }>();
    cells.forEach((text, first) => {
      const there = counts.get(text);
      counts.set(text, { count: (there?.count ?? 0) + 1, first: there?.first ?? first });
    });
    const distinct = [...counts].map(([text, rest]) => ({ text, ...rest })).sort((a, b) => b.count - a.count);
    const printed = headers.map((row) => row[at] ?? '');
    const joined = printed.filter((cell) => cell !== '').join(' ') || `Kolumn ${at + 1}`;
    const name = names.has(joined) ? `${joined} (kolumn ${at + 1})` : joined;
    names.add(name);
    return {
      name,
      headers: printed,
      stored: 'text',
      blanks: counts.get('')?.count ?? 0,
      distinct,
      distinctCount: distinct.length,
    };
  });
  return { name, file, rows: rows.length, columns, above, below: [], legend };
}

/** A table whose first line is its header. */
export function table(text: string, more: Omit<Printed, 'headers' | 'rows'> = {}): TableProfile {
  const [header = [], ...rows] = lines(text);
  return profileOf({ headers: [header], rows, ...more });
}
