import { plain } from '../cells/plain';
import type { TableProfile } from './profile';

const thousands = /(?<!\p{L})(?:tkr|tsek|ksek|tusen)(?!\p{L})|tusental/iu;
const millions = /(?<!\p{L})(?:mnkr|mkr|msek)(?!\p{L})|miljoner/iu;
const kronor = /(?<!\p{L})(?:kr|sek)(?!\p{L})|kronor/iu;

/** What an amount under these words is multiplied with to be in thousands of kronor; undefined where they do not say. */
export function amountScale(words: string): number | undefined {
  if (millions.test(words)) return 1000;
  if (thousands.test(words)) return 1;
  return kronor.test(words) ? 0.001 : undefined;
}

const amount = /(?<!\p{L})(?:(?:tusentals?|tusen|miljoner)\s+(?:kronor|kr)|[tm]n?kr|kronor)(?!\p{L})/iu;

/** The money that a definition below the table says a column is in: `Totalt: Den totala kostnaden i tusentals kronor`. `''` where none does. */
export function amountBelow({ below, columns }: TableProfile, heading: string): string {
  const own = plain(heading);
  const begins = (line: string, name: string) =>
    name !== '' && line.startsWith(name) && /^[\s:;,–-]/.test(line.slice(name.length));
  const longer = columns.map(({ name }) => plain(name)).filter((name) => name.length > own.length);
  const line = below
    .map(plain)
    .find((text) => begins(text, own) && !longer.some((name) => begins(text, name)));
  return line?.match(amount)?.[0] ?? '';
}
