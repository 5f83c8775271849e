import type { Period } from '@/domain/period';
import { looseKey } from '../report/text';

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The names of the months, for patterns. */
export const monthNames: readonly string[] = months;

/** The number of a month by its name or its first three letters, with or without the genitive's s; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const key = looseKey(word);
  const index = months.findIndex((name) => key === name || key === `${name}s` || key === name.slice(0, 3));
  return index < 0 ? undefined : index + 1;
}

/** The period that is a month, by its number from 1. */
export const monthPeriod = (month: number): Period => `M${String(month).padStart(2, '0')}` as Period;

/** What a span of months is called: `jan–apr` is the first tertial. Other spans, such as `jan–aug`, are no period of the format. */
const spans: Readonly<Record<string, Period>> = {
  '1-4': 'T1',
  '5-8': 'T2',
  '9-12': 'T3',
  '1-12': 'year',
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
};

/** The period that goes from one month to another; undefined where the format has none. */
export const periodOfMonths = (first: number, last: number): Period | undefined => spans[`${first}-${last}`];
