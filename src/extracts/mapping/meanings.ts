import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import type { ColumnDecimalSign } from '../cells/decimal-sign';
import { markOf } from '../cells/mark';
import { plain } from '../cells/plain';
import { type NumberReading, readNumber } from '../cells/read-number';
import { periodContext, readPeriod } from '../cells/read-period';
import { readSex } from '../cells/read-sex';
import { readYear } from '../cells/read-year';
import { toThousands } from '../cells/sign';
import type { Mapping, MarkMeaning } from './mapping';

/** A text that says nothing here: nothing stands there, or what stands there cannot be read. Rows with it are left out, and it is said. */
export type Unsaid = { readonly kind: 'blank' } | { readonly kind: 'unread' };

export type UnitMeaning =
  | { readonly kind: 'unit'; readonly unit_id: string }
  | { readonly kind: 'left_out' }
  | Unsaid;

export type IndicatorMeaning =
  | { readonly kind: 'indicator'; readonly indicator_id: string }
  | { readonly kind: 'left_out' }
  | Unsaid;

/** `period` where the text says it too (`T1 2025`). `span`: several years in one, which the reader has not placed on the last of them. */
export type YearMeaning =
  | { readonly kind: 'year'; readonly year: number; readonly period?: Period }
  | { readonly kind: 'span'; readonly from: number; readonly to: number }
  | Unsaid;

export type PeriodMeaning =
  | { readonly kind: 'period'; readonly period: Period; readonly year?: number }
  | Unsaid;

export type SexMeaning = { readonly kind: 'sex'; readonly sex: Sex } | Unsaid;

/**
 * A cell with a figure in it. Every cell of a row that is used becomes an observation or a target, but for `asked` (what its mark means has
 * not been said) and `unread`.
 */
export type NumberMeaning =
  | { readonly kind: 'number'; readonly number: number; readonly approximate: boolean }
  | { readonly kind: 'absent'; readonly status: 'missing' | 'not_applicable' | 'suppressed' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'unread' };

const blank = { kind: 'blank' } as const;
const unread = { kind: 'unread' } as const;

/** For each text of a unit column the unit that it is. */
export const unitMeanings = (texts: readonly string[], mapping: Mapping): UnitMeaning[] =>
  texts.map((text) => {
    if (text === '') return blank;
    const answer = own(mapping.units, text);
    if (!answer) return unread;
    return answer.use === 'left_out' ? { kind: 'left_out' } : { kind: 'unit', unit_id: answer.unit_id };
  });

/** For each text of an indicator column, or name of an indicator in a heading, the indicator that it is. */
export const indicatorMeanings = (texts: readonly string[], mapping: Mapping): IndicatorMeaning[] =>
  texts.map((text) => {
    if (text === '') return blank;
    const answer = own(mapping.indicators, text);
    if (!answer) return unread;
    return answer.use === 'left_out'
      ? { kind: 'left_out' }
      : { kind: 'indicator', indicator_id: answer.indicator_id };
  });

/**
 * For each text of a year column its year. A date is a figure of its month, but where all of them are the last or all the first day of a
 * year: then they are the year's.
 */
export function yearMeanings(texts: readonly string[], mapping: Pick<Mapping, 'spans'>): YearMeaning[] {
  const readings = texts.map(readYear);
  const dates = readings.flatMap((reading) => reading?.date ?? []);
  const ofYears =
    dates.every((date) => date.endsWith('-12-31')) || dates.every((date) => date.endsWith('-01-01'));
  return readings.map((reading, index) => {
    if (!reading) return texts[index] === '' ? blank : unread;
    const { year, span, date } = reading;
    if (span && mapping.spans !== 'last_year') return { kind: 'span', ...span };
    const period = date && !ofYears ? (`M${date.slice(5, 7)}` as Period) : reading.period;
    return { kind: 'year', year, ...(period && { period }) };
  });
}

/** For each text of a period column its period, and its year where it says that too. The heading says what bare numbers are. */
export function periodMeanings(texts: readonly string[], heading: string): PeriodMeaning[] {
  const context = periodContext(heading);
  return texts.map((text) => {
    if (text === '') return blank;
    const period = readPeriod(text, context);
    if (period) return { kind: 'period', period };
    const dated = readYear(text);
    if (!dated || dated.span || dated.term) return unread;
    const month = dated.date ? (`M${dated.date.slice(5, 7)}` as Period) : 'year';
    return { kind: 'period', period: dated.period ?? month, year: dated.year };
  });
}

/** For each text of a column of sexes its sex. */
export const sexMeanings = (texts: readonly string[]): SexMeaning[] =>
  texts.map((text) => {
    if (text === '') return blank;
    const sex = readSex(text);
    return sex ? { kind: 'sex', sex } : unread;
  });

/** What a mark means where neither the file's legend nor the reader says: what its own words say, if anything. */
export const markMeaning = (text: string, marks: Mapping['marks']): MarkMeaning | undefined =>
  own(marks, text) ?? own(marks, plain(text)) ?? markOf(text);

/**
 * For each text of a column of figures (values, targets, n) its number, or why it has none.
 *
 * @param decimalSign of the column, see `decimalSignIn`
 * @param marks of the mapping; a mark that is a number to the eye (`-99`) is a mark here
 * @param scale what bare numbers are multiplied with, see `Mapping.scales`; amounts with a sign become thousands of kronor by that
 */
export function numberMeanings(
  texts: readonly string[],
  decimalSign: ColumnDecimalSign,
  marks: Mapping['marks'],
  scale = 1,
): NumberMeaning[] {
  return texts.map((text) => {
    const said = text === '' ? 'missing' : markMeaning(text, marks);
    if (said === 'asked') return { kind: 'asked' };
    if (said === 'zero') return { kind: 'number', number: 0, approximate: false };
    if (said) return { kind: 'absent', status: said };
    return asMeaning(
      readNumber(text, decimalSign === 'mixed' || decimalSign === 'asked' ? undefined : decimalSign),
      scale,
    );
  });
}

function asMeaning(reading: NumberReading, scale: number): NumberMeaning {
  if (reading.kind === 'blank') return { kind: 'absent', status: 'missing' };
  if (reading.kind !== 'number') return unread;
  const factor = reading.sign === 'none' ? scale : toThousands[reading.sign];
  return { kind: 'number', number: scaled(reading.value, factor), approximate: reading.approximate };
}

/** The product without what binary fractions add to it: 0.57 × 100 is 57. */
export const scaled = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(15));

/** A key that the record has itself: a unit may be called `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
