import type { Assessment } from '@/domain/assessment';
import type { Period } from '@/domain/period';
import type {
  ColumnFilter,
  ComparedLevel,
  CompareFigure,
  DataPart,
  Selection,
  SexChoice,
  UnitOrder,
} from './selection';

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
  'xmr',
  'figur',
  'mot',
  'grupp',
  'gruppenheter',
  'gruppnamn',
  'ordning',
  'form',
  'rubrik',
  'ackumulerat',
  'bedomning',
  'sok',
  'stangda',
  'vy',
  'tabell',
  'filter',
  'sortering',
] as const;
export type Parameter = (typeof parameters)[number];

export const sexWords: Record<SexChoice, string> = { total: 'totalt', women_men: 'kvinnor-och-man' };

export const layoutWords: Record<Selection['layout'], string> = { one: 'en', multiples: 'multiplar' };

/** Which targets are drawn. `inga` stands alone. */
export const targetWords = { own: 'eget', council: 'kf', none: 'inga' } as const;

export const yesWords = { yes: 'ja', no: 'nej' } as const;

export const figureWords: Record<CompareFigure, string> = {
  dots: 'punkter',
  slope: 'lutning',
  women_men: 'kvinnor-och-man',
  multiples: 'multiplar',
  scatter: 'samband',
  funnel: 'tratt',
  profile: 'profil',
};

export const formWords: Record<Selection['form'], string> = { joined: 'gemensamt', printed: 'tryckt' };

export const assessmentWords: Record<Assessment, string> = {
  met: 'uppfylls-helt',
  partly_met: 'uppfylls-delvis',
  not_met: 'uppfylls-ej',
  no_data: 'inga-data',
};

export const orderWords: Record<UnitOrder, string> = { name: 'namn', value: 'varde', distance: 'avstand' };

export const dataPartWords: Record<DataPart, string> = {
  checks: 'avstamning',
  rows: 'rader',
  sql: 'sql',
  extracts: 'uttag',
};

export const filterWords: Record<ColumnFilter['kind'], string> = {
  contains: 'innehaller',
  among: 'nagon',
  between: 'mellan',
  empty: 'tom',
  filled: 'ifylld',
};

/** What a peer group is written with: a level's word, a service area after `areaPrefix`, or `picked` with its units beside. */
export const levelWords: Record<ComparedLevel, string> = { unit: 'enheter', workplace: 'arbetsplatser' };
export const areaPrefix = 'omrade:';
export const pickedWord = 'egen';

/** Tertials, quarters and months are written as the extract has them. */
export function periodWord(period: Period): string {
  return period === 'year' ? 'helar' : period;
}
