import type { Period } from '@/domain/period';
import { question, type Source } from './question';

/** Which years a unit has figures of an indicator for, per kind of period. */
export interface CoverageRow {
  readonly unit_id: string;
  readonly indicator_id: string;
  readonly period: Period;
  readonly first_year: number;
  readonly last_year: number;
  /** Women or men are reported in some year. */
  readonly has_sexes: boolean;
  /** Some figure stands in a table of a report, not only in its running text. */
  readonly in_tables: boolean;
}

/** What the extract holds at all: the pickers' choices, and the ground for saying why a value is absent. */
export const coverageQuestion = (source: Source) =>
  question<CoverageRow>(
    source,
    `SELECT unit_id, indicator_id, period,
       min(year) AS first_year, max(year) AS last_year,
       bool_or(sex <> 'total') AS has_sexes, bool_or(origin <> 'text') AS in_tables
     FROM observations
     GROUP BY unit_id, indicator_id, period
     ORDER BY unit_id, indicator_id, period`,
  );
