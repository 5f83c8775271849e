import type { TargetLevel } from '@/domain/target';
import { question, type Source } from './question';

export interface TargetRow {
  /** null for the city-wide level. */
  readonly unit_id: string | null;
  readonly indicator_id: string;
  readonly year: number;
  readonly level: TargetLevel;
  /** null for a target that was printed without a number. */
  readonly value: number | null;
  readonly raw: string | null;
  readonly document_id: string | null;
  readonly line: number | null;
}

/**
 * One target for each unit, indicator, year and level. Where several reports print it, a number is taken before a text, and the
 * report of the outcome (VB) before the plan: it is the target that the outcome was judged against.
 */
const targetsWhere = (condition: string): string => `
  SELECT t.unit_id, t.indicator_id, t.year, t.level, t.value, t.raw, t.document_id, t.line
  FROM targets t LEFT JOIN documents d ON d.document_id = t.document_id
  WHERE ${condition}
  QUALIFY row_number() OVER (
    PARTITION BY t.unit_id, t.indicator_id, t.year, t.level
    ORDER BY t.value IS NULL, CASE d.kind WHEN 'VB' THEN 0 WHEN 'T2' THEN 1 WHEN 'T1' THEN 2 ELSE 3 END, t.document_id, t.line
  ) = 1
  ORDER BY t.indicator_id, t.year, t.level, t.unit_id`;

/** All targets for one year. */
export const yearTargetsQuestion = (source: Source, year: number) =>
  question<TargetRow>(source, targetsWhere('t.year = ?'), [year]);

/** All targets of one indicator, over the years. */
export const indicatorTargetsQuestion = (source: Source, indicator: string) =>
  question<TargetRow>(source, targetsWhere('t.indicator_id = ?'), [indicator]);
