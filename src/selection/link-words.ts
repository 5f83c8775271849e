import type { Period } from '@/domain/period';
import type { Selection, SexChoice } from './selection';

/** The parameters of a link, in the order that they are written. */
export const parameters = [
  'uttag',
  'enheter',
  'indikator',
  'ar',
  'aren',
  'period',
  'kon',
  'mal',
  'stad',
  'visa',
] as const;
export type Parameter = (typeof parameters)[number];

export const sexWords: Record<SexChoice, string> = { total: 'totalt', women_men: 'kvinnor-och-man' };

export const layoutWords: Record<Selection['layout'], string> = { one: 'en', multiples: 'multiplar' };

/** Which targets are drawn. `inga` stands alone. */
export const targetWords = { own: 'eget', council: 'kf', none: 'inga' } as const;

export const cityWords = { yes: 'ja', no: 'nej' } as const;

/** Tertials, quarters and months are written as the extract has them. */
export function periodWord(period: Period): string {
  return period === 'year' ? 'helar' : period;
}
