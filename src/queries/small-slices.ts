import type { Period } from '@/domain/period';
import { cellSeparator, rowSeparator } from '@/engine/written-rows';
import { observationsWhere } from './observation';
import type { Source } from './question';
import { slicesSql } from './small-groups';

export { betweenCells, betweenRows } from '@/engine/written-rows';

/** All figures of an indicator and year that hold a small group or a hidden figure. */
export interface SmallSlice {
  readonly indicator_id: string;
  readonly year: number;
  /** Unit, sex, n and value of each, in one text. */
  readonly figures: string;
}

/**
 * The figures that `smallGroupsQuestion` gives of a whole kind of period. One that stands in a single place is taken as it stands; the choice
 * between several places is left to `observationsWhere`, which takes its time.
 *
 * @param threshold groups of fewer than this are small; 0 for what the extract itself hides alone
 * @param onSlices is given the slices some at a time: they are of all years, which no page shows together
 * @throws EngineError, QueryCancelled
 */
export async function smallSlices(
  { engine }: Source,
  period: Period,
  threshold: number,
  { signal, onSlices }: { signal: AbortSignal; onSlices: (slices: readonly SmallSlice[]) => void },
): Promise<void> {
  await engine.query(sql, [period, threshold, threshold, period, period, threshold], {
    signal,
    onRows: (rows) => onSlices(rows as readonly SmallSlice[]),
  });
}

const sql = `WITH slices AS (${slicesSql('period = ?')}),
  told AS (
    SELECT unit_id, indicator_id, year, sex, count(*) AS places, any_value(status) AS status, any_value(value) AS value,
      any_value(coalesce(answers_n, population_n)) AS n
    FROM observations
    WHERE period = ? AND (indicator_id, year) IN (SELECT (slice_indicator, slice_year) FROM slices)
    GROUP BY ALL
  ),
  chosen AS (${observationsWhere(
    `o.period = ? AND (unit_id, indicator_id, o.year, sex) IN (SELECT (unit_id, indicator_id, year, sex) FROM told WHERE places > 1)`,
  )}),
  figures AS (
    SELECT unit_id, indicator_id, year, sex, status = 'suppressed' AS hidden, value, n
    FROM told WHERE places = 1 AND status IN ('reported', 'suppressed')
    UNION ALL
    SELECT unit_id, indicator_id, year, sex, status = 'suppressed', value, coalesce(answers_n, population_n)
    FROM chosen WHERE status IN ('reported', 'suppressed')
  )
  SELECT indicator_id, year,
    string_agg(concat_ws(${cellSeparator}, url_encode(unit_id), sex, coalesce(n::VARCHAR, ''),
      CASE WHEN hidden THEN 'hidden' ELSE coalesce(value::VARCHAR, '') END), ${rowSeparator}) AS figures
  FROM figures
  GROUP BY indicator_id, year
  HAVING bool_or(hidden OR (n > 0 AND n < ?))
  ORDER BY indicator_id, year`;
