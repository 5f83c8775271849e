import type { Period } from '@/domain/period';
import type { Source } from './question';

/** The kinds of period in which some row is small or hidden by itself: those where `smallGroupsQuestion` has an answer. */
export async function smallPeriods(
  { engine }: Source,
  threshold: number,
  signal: AbortSignal,
): Promise<readonly Period[]> {
  const rows = await engine.query<{ period: Period }>(
    `SELECT DISTINCT period FROM observations
     WHERE status = 'suppressed' OR (answers_n > 0 AND answers_n < ?) OR (population_n > 0 AND population_n < ?)
     ORDER BY period`,
    [threshold, threshold],
    { signal },
  );
  return rows.map(({ period }) => period);
}
