import { type Period, periods } from '@/domain/period';
import { type Sex, sexes } from '@/domain/sex';
import { type TargetLevel, targetLevels } from '@/domain/target';
import type { Sign } from '@/extracts/cells/sign';
import { observationStatuses } from '@/extracts/schema';

/**
 * Why a cell does not become a figure, in the order that they are looked for. In the engine a cell holds the place in this list, and null
 * where nothing is in the way.
 */
export const hindrances = [
  'row_not_chosen',
  'unit_left_out',
  'unit_blank',
  'unit_unread',
  'indicator_left_out',
  'indicator_blank',
  'indicator_unread',
  'year_blank',
  'year_unread',
  'year_span',
  'year_disputed',
  'period_unread',
  'sex_blank',
  'sex_unread',
  'mark_asked',
  'value_unread',
  'repeated',
  'disputed',
] as const;

export type Hindrance = (typeof hindrances)[number];

/** The signs of measure that stand after numbers. */
export const signs: readonly Sign[] = ['none', 'percent', 'pieces', 'kg', 'tkr', 'mnkr', 'kr'];

/** Of closed lists a cell holds the place, which takes a byte and is compared in no time. */
export const hindranceCode = (hindrance: Hindrance): number => hindrances.indexOf(hindrance);
export const periodCode = (period: Period): number => periods.indexOf(period);
export const sexCode = (sex: Sex): number => sexes.indexOf(sex);
export const statusCode = (status: (typeof observationStatuses)[number]): number =>
  observationStatuses.indexOf(status);
export const levelCode = (level: TargetLevel): number => targetLevels.indexOf(level);

/** SQL that gives the word for a code. A list to pick from takes three times as long. */
const word =
  (words: readonly string[]) =>
  (code: string): string =>
    `CASE ${code} ${words.map((one, place) => `WHEN ${place} THEN '${one}'`).join(' ')} END`;
export const periodWord = word(periods);
export const sexWord = word(sexes);
export const statusWord = word(observationStatuses);
export const levelWord = word(targetLevels);
