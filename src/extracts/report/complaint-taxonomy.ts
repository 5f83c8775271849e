import { formatCsv, parseCsv } from '../csv/csv';

/**
 * A category of the complaint form, canonical over the years, with what it is called where. `headings` and `labels` have `|` between the
 * names as printed. `review` is `behövs` for an entry that a report brought and nobody has looked at.
 */
export interface ComplaintCategory {
  readonly dimension_id: string;
  readonly dimension: string;
  readonly category_id: string;
  readonly category: string;
  readonly headings: string;
  readonly labels: string;
  readonly review: string;
}

const columns = [
  'dimension_id',
  'dimension',
  'category_id',
  'category',
  'headings',
  'labels',
  'review',
] as const;

/** @throws Error where the columns are not those of the taxonomy. */
export function readComplaintTaxonomy(text: string): ComplaintCategory[] {
  const [header = [], ...rows] = parseCsv(text);
  if (header.join() !== columns.join()) throw new Error(`complaint-taxonomy: columns are ${header.join()}`);
  return rows.map((cells) => ({
    dimension_id: cells[0] ?? '',
    dimension: cells[1] ?? '',
    category_id: cells[2] ?? '',
    category: cells[3] ?? '',
    headings: cells[4] ?? '',
    labels: cells[5] ?? '',
    review: cells[6] ?? '',
  }));
}

export function writeComplaintTaxonomy(rows: readonly ComplaintCategory[]): string {
  return formatCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
