import type { Period } from '@/domain/period';
import { question, type Source } from './question';

/** The kinds of period, and the years, in which some row is small or hidden by itself: those where `smallGroupsQuestion` has an answer. */
export const smallSlicesQuestion = (source: Source, threshold: number) =>
  question<{ period: Period; year: number }>(
    source,
    `SELECT DISTINCT period, year FROM observations
     WHERE status = 'suppressed' OR (answers_n > 0 AND answers_n < ?) OR (population_n > 0 AND population_n < ?)
     ORDER BY period, year`,
    [threshold, threshold],
  );
