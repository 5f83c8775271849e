import type { ColumnProfile, DistinctText } from '../mapping/profile';
import { type ColumnDecimalSign, decimalSignOf } from './decimal-sign';
import { plain } from './plain';
import { readNumber } from './read-number';
import { periodContext, readPeriod } from './read-period';
import { readSex } from './read-sex';
import { readYear } from './read-year';
import { shapesOf } from './shapes';

export type Kind = 'number' | 'year' | 'period' | 'sex' | 'date' | 'code' | 'text' | 'blank';

/** What the texts of a column are, and those among them that are something else. */
export interface ColumnKind {
  readonly kind: Kind;
  /** Texts that are not of the kind, most frequent first. Blanks and marks are none of them. */
  readonly exceptions: readonly DistinctText[];
  /** Rows with such a text. */
  readonly exceptionRows: number;
  /** Of a column of numbers. */
  readonly decimalSign: ColumnDecimalSign;
}

/** The share of the rows that must be of a kind. Figures are allowed more that is not: the reader is shown it. */
const almostAll = 0.95;
const most = 0.7;

/** Decides what a column is from all its texts, weighed by their rows. */
export function columnKind(column: ColumnProfile): ColumnKind {
  const texts = column.distinct.filter(({ text }) => text.length > 8 || plain(text) !== '');
  const rows = sum(texts);
  const decimalSign = column.decimalSign ?? decimalSignOf(shapesOf(column.distinct).map(({ text }) => text));
  if (rows === 0)
    return { kind: storedKind(column) ?? 'blank', exceptions: [], exceptionRows: 0, decimalSign };
  const kindOf = (kind: Kind, fits: (text: string) => boolean, share: number): ColumnKind | undefined => {
    const exceptions: DistinctText[] = [];
    let exceptionRows = 0;
    for (const text of texts) {
      if (fits(text.text)) continue;
      exceptions.push(text);
      exceptionRows += text.count;
      if (exceptionRows > rows * (1 - share)) return undefined;
    }
    return exceptions.length < texts.length ? { kind, exceptions, exceptionRows, decimalSign } : undefined;
  };
  const context = periodContext(column.name);
  const figures = figureTexts(column.distinct);
  const numbers = column.stored === 'integer' || column.stored === 'number';
  return (
    kindOf('sex', (text) => readSex(text) !== undefined, almostAll) ??
    // `04` under `Månad` is April, and a code under most other headings.
    (context && kindOf('period', (text) => readPeriod(text, context) !== undefined, almostAll)) ??
    (isCode(texts, rows) ? kindOf('code', (text) => /^\d+$/.test(plain(text)), almostAll) : undefined) ??
    kindOf('date', (text) => readYear(text)?.date !== undefined, almostAll) ??
    (isCounting(column.name)
      ? undefined
      : kindOf('year', (text) => readYear(text) !== undefined, almostAll)) ??
    kindOf('period', (text) => readPeriod(text, context) !== undefined, almostAll) ??
    kindOf('number', (text) => numbers || figures.has(text), most) ?? {
      kind: 'text',
      exceptions: [],
      exceptionRows: 0,
      decimalSign,
    }
  );
}

const sum = (texts: readonly DistinctText[]) => texts.reduce((rows, { count }) => rows + count, 0);

const storedKind = ({ stored, range }: ColumnProfile): Kind | undefined =>
  (stored === 'integer' || stored === 'number') && range ? 'number' : undefined;

/** The texts that read as a number or stand in the place of one. */
const figureTexts = (distinct: readonly DistinctText[]): ReadonlySet<string> =>
  new Set(
    shapesOf(distinct).flatMap((shape) =>
      readNumber(shape.text, undefined).kind === 'text' ? [] : shape.texts.map(({ text }) => text),
    ),
  );

/** Numbers with noughts before them name things: all of the same length, or too many to be slips. */
function isCode(texts: readonly DistinctText[], rows: number): boolean {
  const padded = sum(texts.filter(({ text }) => /^0\d+$/.test(text)));
  const lengths = new Set(texts.map(({ text }) => text.length));
  return padded > 0 && (lengths.size === 1 || padded >= rows * 0.05);
}

/** A heading of counts and amounts: 2 014 of something is no year. */
const isCounting = (heading: string): boolean => /antal|belopp|kostnad|kronor|\bt?kr\b|summa/i.test(heading);
