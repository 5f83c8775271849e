/**
 * What a text looks like before anyone knows its column, for telling headers from rows. A `period` (`2024`, `2024/25`, `2024-01`) may be
 * either: a header over figures, or a cell of a year's column. A `mark` stands where a figure could: `..`, `-`.
 */
export type CellKind = 'blank' | 'number' | 'period' | 'mark' | 'text';

const marks = /^(?:\.{1,3}|…|[-\u2010-\u2015\u2212]{1,3}|[*xX])$/;
const year = String.raw`(?:1[89]|20|21)\d\d`;
const periods = new RegExp(
  `^(?:${year}(?:\\s?[-/\u2013]\\s?(?:${year}|\\d\\d)(?:-\\d\\d)?)?|${year}\\s?[-]?[MKQT]\\d{1,2}|[MKQT]\\d{1,2}\\s?${year})$`,
  'i',
);
// Digits in groups or not, one sign before, a few letters of measure after: the reading of it is the mapping's.
const numbers =
  /^[~≈<>±+\-\u2010-\u2015\u2212]{0,2}\d(?:[\d.,'’]|(?<=\d) (?=\d{3}))*(?:e[+-]?\d+)? ?(?:%|‰|procent|st|stycken|kr|tkr|mnkr|mkr|kg|p|poäng)?[)*]*$/i;

/** The kind of a cell whose white space is already single spaces. */
export function cellKind(text: string): CellKind {
  if (text === '') return 'blank';
  const first = text.charCodeAt(0);
  // Most cells of text are told by their first letter.
  if (first > 64 && first < 91 && text.length > 8) return 'text';
  if (marks.test(text)) return 'mark';
  if (text.length > 40) return 'text';
  if (periods.test(text)) return 'period';
  return numbers.test(text.replace(/[\u00A0\u202F\u2009\u2007]/g, ' ')) ? 'number' : 'text';
}
