import type { ReadTable } from '@/extracts/read/read-table';

/** The rows of a table as text, ` | ` between the cells. */
export const rowsOf = (table: ReadTable | undefined): string[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.columns ?? []).map(({ texts, at }) => texts[at[row] ?? 0]).join(' | '),
  );

export const namesOf = (table: ReadTable | undefined): string[] =>
  (table?.columns ?? []).map(({ name }) => name);
