import { formatCsv, parseCsv } from '../csv/csv';

/**
 * A category of the complaint form under a heading, both as printed, and the canonical dimension and category that join the forms of
 * different years. `review` is `behövs` for a pair that a report brought and nobody has looked at.
 */
export interface ComplaintCategory {
  readonly dimension_id: string;
  readonly dimension: string;
  readonly category_id: string;
  readonly canonical: string;
  readonly heading: string;
  readonly category: string;
  readonly review: string;
}

const columns = [
  'dimension_id',
  'dimension',
  'category_id',
  'canonical',
  'heading',
  'category',
  'review',
] as const;

/** @throws Error where the columns are not those of the taxonomy. */
export function readComplaintTaxonomy(text: string): ComplaintCategory[] {
  const [header = [], ...rows] = parseCsv(text);
  if (header.join() !== columns.join()) throw new Error(`complaint-taxonomy: columns are ${header.join()}`);
  return rows.map(
    (cells) =>
      Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<
        (typeof columns)[number],
        string
      >,
  );
}

export function writeComplaintTaxonomy(rows: readonly ComplaintCategory[]): string {
  return formatCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
