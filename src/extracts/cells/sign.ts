import { looseKey } from '../report/text';

/** What stood after a number: `none` where nothing did. */
export type Sign = 'none' | 'percent' | 'pieces' | 'kg' | 'tkr' | 'mnkr' | 'kr';

const words: Readonly<Record<string, Sign>> = {
  procent: 'percent',
  st: 'pieces',
  stycken: 'pieces',
  tkr: 'tkr',
  tsek: 'tkr',
  ksek: 'tkr',
  tusenkr: 'tkr',
  tusenkronor: 'tkr',
  mnkr: 'mnkr',
  mkr: 'mnkr',
  msek: 'mnkr',
  miljonerkr: 'mnkr',
  miljonerkronor: 'mnkr',
  kr: 'kr',
  kronor: 'kr',
  sek: 'kr',
};

/** The sign of measure that the words after a number are; undefined where they are none. */
export function signOf(suffix: string): Sign | undefined {
  if (suffix === '') return 'none';
  if (suffix === '%') return 'percent';
  if (suffix === ':-') return 'kr';
  const key = looseKey(suffix);
  if (/^kg(?:co2(?:e|ekv)?)?(?:(?:per)?kg\p{L}*)?$/u.test(key)) return 'kg';
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** What an amount of money with a sign is multiplied with to be in thousands of kronor, as the format has it; 1 for all else. */
export const toThousands: { readonly [S in Sign]: number } = {
  none: 1,
  percent: 1,
  pieces: 1,
  kg: 1,
  kr: 0.001,
  tkr: 1,
  mnkr: 1000,
};
