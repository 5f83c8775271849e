import { withoutNoteOfNumber } from './footnote';
import { markOf } from './mark';
import { type DecimalSign, type Numeral, waysOf } from './numeral';
import { dashes, plain } from './plain';
import { type Sign, signOf } from './sign';

/** A cell that should hold a number, as it reads. */
export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly decimals: number;
      readonly sign: Sign;
      /** Whether the cell says so itself: `ca 100`, `~100`. */
      readonly approximate: boolean;
    }
  | { readonly kind: 'blank' }
  /** A sign or words for why there is no number: `..`, `sekretess`, `<5`. Never zero by itself. */
  | { readonly kind: 'mark'; readonly mark: string }
  /** A number whose decimal sign cannot be told: `1.234`. */
  | { readonly kind: 'either'; readonly withComma: number; readonly withPoint: number }
  | { readonly kind: 'text' };

/** A number in a cell, before its decimal sign is decided. */
export interface Printed {
  readonly digits: string;
  readonly negative: boolean;
  readonly approximate: boolean;
  readonly sign: Sign;
}

/** No cell with a number is longer, and a longer one is not looked through for one. */
const longest = 80;

const mayBeNumber = (text: string): boolean => text.length <= longest && /\d/.test(text);

const number = new RegExp(
  `^(~|≈|∼|(?:ca|circa|cirka|ungefär|omkring|c:a)\\.? ?(?=[\\d${dashes}]))? ?([${dashes}+])? ?` +
    `([.,]?\\d(?:[\\d., ]*\\d)?(?:[eE][${dashes}+]?\\d{1,3})?)([${dashes}])? ?(\\D.*)?$`,
  'i',
);

/** The parts of a number with what stands around it; undefined where the text is no number. */
export function printedNumber(text: string): Printed | undefined {
  if (!mayBeNumber(text)) return undefined;
  const printed = plain(text);
  const inParentheses = /^\((.+)\)$/.exec(printed)?.[1];
  const parts = number.exec(withoutNoteOfNumber(inParentheses ?? printed));
  if (!parts) return undefined;
  const [, about, before, digits = '', after, rest = ''] = parts;
  const sign = signOf(withoutNoteOfNumber(rest));
  // One minus is a minus: more of them, or one with a plus or parentheses, is something else.
  const minuses = [before, after, inParentheses].filter((mark) => mark !== undefined).length;
  if (sign === undefined || minuses > 1) return undefined;
  return { digits, negative: minuses === 1 && before !== '+', approximate: about !== undefined, sign };
}

/**
 * Reads a cell as a number, as Swedish and other exports write them.
 *
 * Thousands in groups with any kind of space, or with the sign that is not the decimal one; a minus of any kind, before or after, or
 * parentheses; a sign of measure after it; a note beside it; `ca` and `~`. A number is never picked out of words, and nothing without a
 * nought in it is zero.
 *
 * @param decimalSign the column's. Where undefined the cell alone decides, and `either` says that it cannot.
 */
export function readNumber(text: string, decimalSign: DecimalSign | undefined): NumberReading {
  if (text.length > longest) return { kind: 'text' };
  const printed = plain(text);
  if (printed === '') return { kind: 'blank' };
  if (markOf(printed) !== undefined) return { kind: 'mark', mark: printed };
  const parts = printedNumber(printed);
  if (!parts) return { kind: 'text' };
  const ways = waysOf(parts.digits);
  const [comma, point] = [ways[','], ways['.']];
  if (decimalSign === undefined && comma && point && comma.value !== point.value) {
    const signed = (value: number) => (parts.negative ? -value : value);
    return { kind: 'either', withComma: signed(comma.value), withPoint: signed(point.value) };
  }
  const read = decimalSign === undefined ? (comma ?? point) : ways[decimalSign];
  return read ? asReading(read, parts) : { kind: 'text' };
}

function asReading(read: Numeral, { negative, sign, approximate }: Printed): NumberReading {
  // Plus zero: a minus before nought is nought.
  const value = (negative ? -read.value : read.value) + 0;
  return { kind: 'number', value, decimals: read.decimals, sign, approximate };
}
