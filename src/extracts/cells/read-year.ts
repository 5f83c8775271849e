import type { Period } from '@/domain/period';
import { withoutNoteOfYear } from './footnote';
import { isIsoDate } from './iso-date';
import { monthNumber, monthPeriod } from './months';
import { plain, withPlainDashes } from './plain';
import { readPeriod } from './read-period';

/** A year as a cell or heading says it. */
export interface YearReading {
  /** Of a school year and of a span the last one. */
  readonly year: number;
  /** Where the text says it: `VB 2024`, `T1 2025`, `2024M05`. A bare year does not. */
  readonly period?: Period;
  /** Several years' figures in one: they belong to no year of them. */
  readonly span?: { readonly from: number; readonly to: number };
  /** `läsår 2024/25`, read as the year in which it ends. */
  readonly schoolYear?: true;
  /** `VT` and `HT` are no periods of the format. */
  readonly term?: 'VT' | 'HT';
  /** The ISO date that stood there. */
  readonly date?: string;
}

/** A figure of another year than these is a slip of the pen. */
export const [firstYear, lastYear] = [1900, 2100];

const isYear = (year: number) => year >= firstYear && year <= lastYear;

/** Two digits: `98` is of the last century, `24` of this. */
const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) >= 70 ? 1900 : 2000);

/**
 * The year that a text says, and what more it says of it; undefined where it says none between 1900 and 2100, or more than that.
 */
export function readYear(text: string): YearReading | undefined {
  if (text.length > 60 || !/\d\d/.test(text)) return undefined;
  const printed = withPlainDashes(withoutNoteOfYear(plain(text)).toLowerCase()).replace(/ ?([-/]) ?/g, '$1');
  const read = bareYear(printed) ?? dated(printed) ?? severalYears(printed) ?? partOfYear(printed);
  return read && isYear(read.year) && isYear(read.span?.from ?? read.year) ? read : undefined;
}

/** `2024`, and `2024,0` as programs write it that hold years as fractions. */
function bareYear(printed: string): YearReading | undefined {
  const digits = /^(\d{4})(?:[.,]0+)?$/.exec(printed)?.[1];
  return digits === undefined ? undefined : { year: Number(digits) };
}

function dated(printed: string): YearReading | undefined {
  const day =
    /^(\d{4})([-/.])(\d\d)\2(\d\d)(?:[t ]\d\d:\d\d.*)?$/.exec(printed) ??
    /^(\d{4})()(\d\d)(\d\d)$/.exec(printed);
  if (day) {
    const date = `${day[1]}-${day[3]}-${day[4]}`;
    return isIsoDate(date) ? { year: Number(day[1]), date } : undefined;
  }
  const month = /^(\d{4})-?m?(0[1-9]|1[0-2])$/.exec(printed);
  return month ? { year: Number(month[1]), period: monthPeriod(Number(month[2])) } : undefined;
}

function severalYears(printed: string): YearReading | undefined {
  const parts =
    /^(?:(lå|läsår|läsåret|skolår|skolåret)\.? ?)?(?:år(?:en)? )?(\d{4}|\d\d)([-/])(\d{4}|\d\d)$/.exec(
      printed,
    );
  if (!parts) return undefined;
  const [, school, first = '', between, second = ''] = parts;
  const from = fullYear(first);
  const to =
    second.length === 2
      ? from - (from % 100) + Number(second) + (second < first.slice(-2) ? 100 : 0)
      : fullYear(second);
  // 11/12 without a word before it may be a day in December, and 2024-11 is a month.
  if (!school && (first.length === 2 || (second.length === 2 && Number(second) <= 12 && between === '-'))) {
    const certain = first.length === 2 && between === '/' && Number(second) > 12 && to === from + 1;
    if (!certain) return undefined;
  }
  if (to === from + 1 && (school || between === '/')) return { year: to, schoolYear: true };
  return to > from && to - from < 50 && !school ? { year: to, span: { from, to } } : undefined;
}

function partOfYear(printed: string): YearReading | undefined {
  const term =
    /^(?:(vt|vår|vårterminen|vårtermin)|(?:ht|höst|höstterminen|hösttermin))[ -]?(\d{4}|\d\d)$/.exec(printed);
  if (term) return { year: fullYear(term[2] ?? ''), term: term[1] ? 'VT' : 'HT' };
  const ofMonth = /^(\p{L}+)[ -]'?(\d\d)$/u.exec(printed);
  const month = ofMonth && monthNumber(ofMonth[1] ?? '');
  if (ofMonth && month) return { year: fullYear(ofMonth[2] ?? ''), period: monthPeriod(month) };
  const years = printed.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  if (years.length !== 1) return undefined;
  const [digits = ''] = years;
  const rest = printed
    .replace(digits, ' ')
    .replace(/[\s,;()]+/g, ' ')
    .replace(/^[ :-]+|[ :-]+$/g, '');
  const year = Number(digits);
  if (/^(?:år|året|avser|avser år|kalenderår|year)?$/.test(rest)) return { year };
  const period = readPeriod(rest.replace(/^(?:år|avser) /, ''));
  return period === undefined ? undefined : { year, period };
}
