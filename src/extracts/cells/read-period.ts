import type { Period } from '@/domain/period';
import { monthNumber, monthPeriod, periodOfMonths } from './months';
import { plain, withPlainDashes } from './plain';

/** What bare numbers in a column are, where its heading says so: `Månad` → `04` is April. */
export type PeriodContext = 'tertial' | 'quarter' | 'month';

const wholeYear =
  /^(?:år|året|år(?:et)? totalt|helår|helåret|hela året|årsvärde|vb|bokslut|årsbokslut|year|full year|fy)$/;
const tertial = /^(?:t|tr|tertial|tertialrapport)[ -]?([1-3])$|^([1-3]):?[ae]? ?tertial(?:et)?$/;
const quarter = /^(?:k|q|kv|kvartal)\.?[ -]?([1-4])$|^([1-4]):?[ae]? ?kvartal(?:et)?$/;
const month = /^m(?:ånad)?[ -]?(0?[1-9]|1[0-2])$/;

/**
 * The part of a year that a text says: `helår`, `T1`, `tertial 1`, `jan–apr`, `kvartal 3`, `K3`, `mars`, `M05`. Undefined where it says
 * none of the format's: `jan–aug` is none.
 */
export function readPeriod(text: string, context?: PeriodContext): Period | undefined {
  if (text.length > 40) return undefined;
  const printed = withPlainDashes(plain(text).toLowerCase());
  if (wholeYear.test(printed)) return 'year';
  const ofTertial = tertial.exec(printed);
  if (ofTertial) return `T${ofTertial[1] ?? ofTertial[2]}` as Period;
  const ofQuarter = quarter.exec(printed);
  if (ofQuarter) return `Q${ofQuarter[1] ?? ofQuarter[2]}` as Period;
  const ofMonth = month.exec(printed)?.[1];
  if (ofMonth) return monthPeriod(Number(ofMonth));
  return bareNumber(printed, context) ?? namedMonths(printed);
}

function bareNumber(printed: string, context: PeriodContext | undefined): Period | undefined {
  if (context === undefined || !/^\d{1,2}$/.test(printed)) return undefined;
  const number = Number(printed);
  if (context === 'month') return number >= 1 && number <= 12 ? monthPeriod(number) : undefined;
  const last = context === 'tertial' ? 3 : 4;
  return number >= 1 && number <= last
    ? (`${context === 'tertial' ? 'T' : 'Q'}${number}` as Period)
    : undefined;
}

function namedMonths(printed: string): Period | undefined {
  const [first = '', last, ...more] = printed.split(/ ?(?:-|t\.?o\.?m\.?) ?/);
  const from = monthNumber(first);
  if (from === undefined || more.length > 0) return undefined;
  if (last === undefined) return monthPeriod(from);
  const to = monthNumber(last);
  return to === undefined ? undefined : periodOfMonths(from, to);
}

/** What bare numbers in a column of this heading are. */
export function periodContext(heading: string): PeriodContext | undefined {
  const printed = plain(heading).toLowerCase();
  if (/tertial/.test(printed)) return 'tertial';
  if (/kvartal|quarter/.test(printed)) return 'quarter';
  return /månad|^mån\b|month/.test(printed) ? 'month' : undefined;
}
