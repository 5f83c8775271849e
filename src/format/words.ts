import { formatNumber } from './number';

const small = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const list = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

/** "a", "a och b", "a, b och c". */
export function listInWords(items: readonly string[]): string {
  return list.format(items);
}

/**
 * A count in a sentence: words up to twelve, digits from 13, "två av fyra enheter".
 *
 * @param count a whole number, zero or more
 * @param gender that of the counted word: "en enhet", "ett värde"
 */
export function numberInWords(count: number, gender: 'en' | 'ett' = 'en'): string {
  return count === 1 ? gender : (small[count] ?? formatNumber(count, 0));
}

/** How many of several do something, as the subject of a sentence: "ingen", "en", "två". */
export const howMany = (count: number): string => (count === 0 ? 'ingen' : numberInWords(count));

/** A part of a whole in a sentence: "sex av sju"; both in digits where one must be, "11 av 13". */
export function partInWords(part: number, whole: number, gender: 'en' | 'ett' = 'en'): string {
  if (whole > 12) return `${formatNumber(part, 0)} av ${formatNumber(whole, 0)}`;
  return `${numberInWords(part, gender)} av ${numberInWords(whole)}`;
}

/** A count in digits with its noun in the right number: "1 enhet", "3 enheter". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count, 0)}\u00a0${count === 1 ? one : many}`;
}

/** The text as the beginning of a sentence: "åtta" → "Åtta". */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('sv') + text.slice(1);
}
