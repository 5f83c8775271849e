import { question, type Source } from './question';

export interface SeriesBreakRow {
  /** null for a break that holds for every unit. */
  readonly unit_id: string | null;
  /** null for a break that holds for every indicator. */
  readonly indicator_id: string | null;
  readonly year: number;
  readonly month: number | null;
  readonly kind: 'reorganisation' | 'wording' | 'definition' | 'method';
  readonly reason: string;
  readonly document_id: string | null;
  readonly line: number | null;
}

/** Every break that the reports name. */
export const seriesBreaksQuestion = (source: Source) =>
  question<SeriesBreakRow>(
    source,
    `SELECT unit_id, indicator_id, year, month, kind, reason, document_id, line
     FROM series_breaks ORDER BY year, month, unit_id, indicator_id`,
  );
