import { isOpen } from '../cells/footnote';
import { plain } from '../cells/plain';
import { readYear, type YearReading } from '../cells/read-year';

/** A year among other words. */
export interface YearIn {
  readonly year: YearReading;
  /** The words around it. */
  readonly rest: string;
}

/** No heading and no title is longer, and a longer text is not looked through. */
export const longestHeading = 300;

/** The year in a heading or title: the longest run of words that is one, the first of those. Undefined where there is none. */
export function yearIn(text: string): YearIn | undefined {
  if (!/\d\d/.test(text) || text.length > longestHeading) return undefined;
  const words = plain(text).split(' ');
  for (let length = Math.min(4, words.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const run = words
        .slice(from, from + length)
        .join(' ')
        .replace(/^[("]+|[)",.;:]+$/g, '');
      // Of `1–5 år 2024` the years of age are not this year's.
      const isAge = /^år(?!\p{L})/iu.test(run) && /\d$/.test(words[from - 1] ?? '');
      const year = isAge || !/\d{4}|(?:lå|läsår|vt|ht)\D*\d\d/i.test(run) ? undefined : readYear(run);
      if (!year) continue;
      const rest = trimmed([...words.slice(0, from), ...words.slice(from + length)].join(' '));
      return { year, rest: isOpen(rest) ? `${rest})` : rest };
    }
  }
  return undefined;
}

/** Without the signs that joined it to what was taken away. */
export const trimmed = (text: string): string =>
  text.length > longestHeading ? text : plain(text.replace(/^[\s,;:–(-]+|[\s,;:–(-]+$/g, ''));
