import { plain, withPlainDashes } from '../cells/plain';

/** The text of a line or cell as a reader of the page sees it: no tags, no markup, single spaces, no invisible characters. */
export function clean(text: string): string {
  if (!/[<&*_#]/.test(text)) return plain(text);
  const seen = text
    .replace(/<\/?(?:p|br|div|li|ul|td|tr)\b[^<>]*>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&amp;/gi, '&')
    .replace(/\*+/g, '')
    .replace(/(^|[\s(])_+(?=\S)|(?<=\S)_+(?=$|[\s).,:;])/g, '$1')
    .replace(/^[\s#]*#(?=\s|$|\p{L})/u, '');
  return plain(seen);
}

/** What two printings of the same name have in common: case, spaces around signs and the kind of dash left out. */
export function printedKey(text: string): string {
  return withPlainDashes(clean(text).toLowerCase()).replace(/\s*([-/])\s*/g, '$1');
}

const folded: Readonly<Record<string, string>> = { w: 'vv' };

/**
 * What is left of a name when all that extraction damages is taken away: its letters and digits, without spaces, signs and
 * diacritics, and with `w` as the two `v` that it is misread from.
 */
export function looseKey(text: string): string {
  return clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{Nd}]/gu, '')
    .replace(/w/g, (letter) => folded[letter] ?? letter);
}

/**
 * The number of inserted, left out and exchanged characters between two texts (Levenshtein, 1966), or `limit + 1` where there
 * are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(exchanged, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** An identifier from a name: `Enheten för Solrosen` → `enheten-for-solrosen`, cut at a word where it is longer than 60 characters. */
export function slug(text: string): string {
  const whole = uncutSlug(text);
  return whole.length <= 60 ? whole : whole.slice(0, 61).replace(/-[^-]*$/, '');
}

/** The same, however long it is. */
export const uncutSlug = (text: string): string =>
  clean(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The first words of a text, few enough to point at a row and too few to carry its prose. */
export function fewWords(text: string): string {
  const words = clean(text).split(' ');
  const few = words.slice(0, 5).join(' ').slice(0, 50).trim();
  return few.length < clean(text).length ? `${few} …` : few;
}

/** Two pieces of a name that a break has cut. A hyphen between lower-case letters was the break's own, but for `kultur- och`. */
export function joined(begun: string, rest: string): string {
  const isHyphenated =
    /\p{Ll}{2}-$/u.test(begun) && /^\p{Ll}/u.test(rest) && !/^(?:och|eller|samt|respektive)\b/.test(rest);
  return isHyphenated ? `${begun.slice(0, -1)}${rest}` : `${begun} ${rest}`.trim();
}

/** Whether a text goes on from an earlier one: a name or a sentence that a page break has cut. */
export const goesOn = (text: string): boolean => /^[\p{Ll}\d(]/u.test(clean(text));

/** Whether a text is a sentence or more, and no name. An abbreviation's point (`etc.`) does not make a sentence. */
export const isProse = (text: string): boolean =>
  text.length > 160 || /[.!?]\s+\p{Lu}/u.test(text) || /\p{L}{4,}[.!]$/u.test(text);
