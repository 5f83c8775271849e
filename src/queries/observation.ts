import type { Sex } from '@/domain/sex';

/** One figure with all that a reader may ask of it. */
export interface ObservationRow {
  readonly unit_id: string;
  readonly indicator_id: string;
  readonly year: number;
  readonly sex: Sex;
  readonly value: number | null;
  readonly status: 'reported' | 'missing' | 'not_applicable' | 'suppressed';
  readonly origin: 'outcome' | 'previous_year' | 'text';
  readonly answers_n: number | null;
  readonly population_n: number | null;
  readonly base_month: number | null;
  readonly document_id: string | null;
  readonly line: number | null;
}

/**
 * The observations that satisfy a condition, one for each unit, indicator, year and sex.
 *
 * The same figure may stand in several places: as a report's outcome, as the previous year's column of the next report, and in running
 * text. The outcome is taken before the later column, and both before the text; a hidden figure stays hidden wherever else it stands.
 * How many answered and the base month are often told only in the text, so they are taken from any of the places.
 */
export const observationsWhere = (condition: string): string => `
  SELECT unit_id, indicator_id, year, sex, value, status, origin,
    max(answers_n) OVER figure AS answers_n,
    max(population_n) OVER figure AS population_n,
    max(base_month) OVER figure AS base_month,
    document_id, line
  FROM observations
  WHERE ${condition}
  WINDOW figure AS (PARTITION BY unit_id, indicator_id, year, period, sex)
  QUALIFY row_number() OVER (
    PARTITION BY unit_id, indicator_id, year, period, sex
    ORDER BY
      CASE status WHEN 'suppressed' THEN 0 WHEN 'reported' THEN 1 ELSE 2 END,
      CASE origin WHEN 'outcome' THEN 0 WHEN 'previous_year' THEN 1 ELSE 2 END,
      document_id DESC, line
  ) = 1
  ORDER BY unit_id, indicator_id, year, sex`;
