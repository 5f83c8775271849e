import { type DecimalSign, waysOf } from './numeral';
import { printedNumber } from './read-number';

/**
 * How a column writes its decimals, from all its texts.
 *
 * - `,` or `.`: the texts that can only be read one way all say so
 * - `mixed`: some say one and some the other (`11,6` and `11.6`); each cell is read by itself, and one that can be either is not read
 * - `asked`: every number with a sign in it can be read both ways (only `1.234`, `12.345`), and someone has to say
 * - undefined: no sign in any number
 */
export type ColumnDecimalSign = DecimalSign | 'mixed' | 'asked' | undefined;

export function decimalSignOf(texts: Iterable<string>): ColumnDecimalSign {
  let comma = false;
  let point = false;
  let open = false;
  for (const text of texts) {
    const parts = /[.,]/.test(text) ? printedNumber(text) : undefined;
    if (!parts || !/[.,]/.test(parts.digits)) continue;
    const ways = waysOf(parts.digits);
    if (ways[','] && ways['.']) open = true;
    else if (ways[',']) comma = true;
    else if (ways['.']) point = true;
  }
  if (comma && point) return 'mixed';
  if (comma) return ',';
  if (point) return '.';
  return open ? 'asked' : undefined;
}
