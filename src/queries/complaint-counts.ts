import { question, type Source } from './question';

/** What one heading of a unit's complaint form adds up to in a year. */
export interface ComplaintCountRow {
  readonly unit_id: string;
  readonly year: number;
  readonly heading: string;
  /** Our own sum of the heading's categories; null where every cell is blank, which is not a zero. */
  readonly count: number | null;
  /** Categories that the form has under the heading. */
  readonly categories: number;
  readonly document_id: string | null;
  /** First line of the heading's rows. */
  readonly line: number | null;
}

export type ComplaintPeriod = 'total' | 'T1' | 'T2' | 'T3';

/**
 * Counts per unit, year and heading within one dimension (what the complaints were about, who sent them).
 *
 * Adds within a heading and never across: the headings are different views of the same events (domain rule 5).
 */
export const complaintCountsQuestion = (
  source: Source,
  { dimension, period }: { dimension: string; period: ComplaintPeriod },
) =>
  question<ComplaintCountRow>(
    source,
    `SELECT unit_id, year, heading, sum("count") AS count, count(*) AS categories, document_id, min(line) AS line
     FROM complaints
     WHERE dimension_id = ? AND period = ?
     GROUP BY unit_id, year, heading, document_id
     ORDER BY unit_id, year, line`,
    [dimension, period],
  );
