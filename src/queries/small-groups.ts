import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import { type ObservationRow, observationsWhere } from './observation';
import { among, question, type Source } from './question';

/** A figure as far as deciding what may be shown needs to know it. */
export interface SmallGroupRow {
  readonly unit_id: string;
  readonly indicator_id: string;
  readonly year: number;
  readonly sex: Sex;
  /** Those who answered, else those who were asked; null where the extract tells neither. */
  readonly n: number | null;
  /** null where the extract hides it. */
  readonly value: number | null;
  readonly hidden: boolean;
}

/** Which figures a page shows: all indicators or all years where none is named. */
export interface Slices {
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  readonly period: Period;
}

/** The indicators and years that hold a row which by itself is small or hidden, by a condition on its plain columns. */
export const slicesSql = (condition: string): string => `
       SELECT DISTINCT indicator_id AS slice_indicator, year AS slice_year
       FROM observations
       WHERE ${condition}
         AND (status = 'suppressed' OR (answers_n > 0 AND answers_n < ?) OR (population_n > 0 AND population_n < ?))`;

/**
 * The figures of all units in those indicators and years that hold a small group or a hidden figure: whole, for what is hidden besides
 * depends on every other. An extract without small groups answers with nothing.
 *
 * A figure's n and value are those that `observationsWhere` gives it. One that no place tells a small n of cannot have one, so that the
 * search for the indicators and years reads plain columns.
 *
 * @param threshold groups of fewer than this are small; 0 for what the extract itself hides alone
 */
export const smallGroupsQuestion = (
  source: Source,
  { indicators, years, period }: Slices,
  threshold: number,
) => {
  const named = [
    ...(indicators.length === 0 ? [] : [among('indicator_id', indicators)]),
    ...(years.length === 0 ? [] : [among('year', years)]),
  ];
  return question<SmallGroupRow>(
    source,
    `WITH slices AS (${slicesSql([...named.map(({ sql }) => sql), 'period = ?'].join(' AND '))}
     ),
     figures AS (${observationsWhere(`o.period = ? AND (indicator_id, o.year) IN (SELECT (slice_indicator, slice_year) FROM slices)`)})
     SELECT unit_id, indicator_id, year, sex, n, CASE WHEN NOT hidden THEN value END AS value, hidden
     FROM (SELECT *, coalesce(answers_n, population_n) AS n, status = 'suppressed' AS hidden FROM figures)
     WHERE status IN ('reported', 'suppressed')
     QUALIFY bool_or(hidden OR (n > 0 AND n < ?)) OVER (PARTITION BY indicator_id, year)
     ORDER BY unit_id, indicator_id, year, sex`,
    [...named.flatMap(({ parameters }) => parameters), period, threshold, threshold, period, threshold],
  );
};

/**
 * Whether a row by itself makes its indicator and year one that the question looks for. Of a kind of period without any such row the answer
 * is nothing, and needs not be asked for.
 */
export const isSmallOrHidden = (
  { status, answers_n, population_n }: Pick<ObservationRow, 'status' | 'answers_n' | 'population_n'>,
  threshold: number,
): boolean => status === 'suppressed' || isUnder(answers_n, threshold) || isUnder(population_n, threshold);

const isUnder = (n: number | null, threshold: number): boolean => n !== null && n > 0 && n < threshold;
