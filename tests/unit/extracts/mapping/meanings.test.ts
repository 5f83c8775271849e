import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  numberMeanings,
  periodMeanings,
  sexMeanings,
  unitMeanings,
  yearMeanings,
} from '@/extracts/mapping/meanings';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known } from './known';
import { table } from './profile-of';

const number = (value: number, approximate = false) => ({ kind: 'number', number: value, approximate });
const absent = (status: string) => ({ kind: 'absent', status });

describe('what the texts of a column of figures mean', () => {
  it('is a number, an absence with its reason, a question or nothing readable', () => {
    const texts = ['63 %', '', '..', '<5', 'ca 12', 'se bilaga', 'sekretess', '–'];
    const marks = { '..': 'asked', '<5': 'suppressed', sekretess: 'suppressed', '–': 'zero' } as const;
    expect(numberMeanings(texts, ',', marks)).toEqual([
      number(63),
      absent('missing'),
      { kind: 'asked' },
      absent('suppressed'),
      number(12, true),
      { kind: 'unread' },
      absent('suppressed'),
      number(0),
    ]);
  });

  it('asks about a sign that the mapping has not heard of', () => {
    expect(numberMeanings(['…', '-'], ',', {})).toEqual([{ kind: 'asked' }, { kind: 'asked' }]);
  });

  it('does not read a number that the legend says is a sign', () => {
    expect(numberMeanings(['-99', '99'], ',', { '-99': 'missing' })).toEqual([absent('missing'), number(99)]);
  });

  it('reads each cell of a mixed column by itself, and none that can be either', () => {
    expect(numberMeanings(['11,6', '11.6', '1.234'], 'mixed', {})).toEqual([
      number(11.6),
      number(11.6),
      { kind: 'unread' },
    ]);
    expect(numberMeanings(['1.234', '7'], 'asked', {})).toEqual([{ kind: 'unread' }, number(7)]);
  });

  it('brings amounts to thousands of kronor, by their own sign before the column’s', () => {
    expect(numberMeanings(['12 500', '12 500 kr', '12,5 tkr', '1,5 mnkr'], ',', {}, 0.001)).toEqual([
      number(12.5),
      number(12.5),
      number(12.5),
      number(1500),
    ]);
  });

  it('multiplies without a trace of binary fractions: 0,57 is 57 and not 56,99999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const text = `${Math.floor(hundredths / 10_000)},${String(hundredths % 10_000).padStart(4, '0')}`;
        const [meaning] = numberMeanings([text], ',', {}, 100);
        expect(meaning).toEqual(number(Number(`${hundredths}e-2`)));
      }),
    );
  });

  it('is never zero for a text without a nought, whatever the signs but one that is said to be', () => {
    const texts = fc
      .array(fc.constantFrom(...'123456789,.-–−()%*<>~ exX…'), { maxLength: 10 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(',' as const, '.' as const, 'mixed' as const, 'asked' as const, undefined),
        (text, sign) => {
          const [meaning] = numberMeanings([text], sign, {});
          expect(meaning?.kind === 'number' && meaning.number === 0, text).toBe(false);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe('what the texts of a column of years mean', () => {
  it('is a year, with the period where the text has it', () => {
    expect(yearMeanings(['2024', 'T1 2025', '2023/24', '', 'okänt'], {})).toEqual([
      { kind: 'year', year: 2024 },
      { kind: 'year', year: 2025, period: 'T1' },
      { kind: 'year', year: 2024 },
      { kind: 'blank' },
      { kind: 'unread' },
    ]);
  });

  it('is a span that belongs to no year, until the reader has placed it on the last', () => {
    expect(yearMeanings(['2015–2017'], {})).toEqual([{ kind: 'span', from: 2015, to: 2017 }]);
    expect(yearMeanings(['2015–2017'], { spans: 'last_year' })).toEqual([{ kind: 'year', year: 2017 }]);
  });

  it('is the month of a date, but the year where all dates are the last of one', () => {
    expect(yearMeanings(['2024-04-30', '2024-12-31'], {})).toEqual([
      { kind: 'year', year: 2024, period: 'M04' },
      { kind: 'year', year: 2024, period: 'M12' },
    ]);
    expect(yearMeanings(['2023-12-31', '2024-12-31'], {})).toEqual([
      { kind: 'year', year: 2023 },
      { kind: 'year', year: 2024 },
    ]);
  });
});

describe('what the texts of other columns mean', () => {
  it('is a period by the heading, and its year where it says that too', () => {
    expect(periodMeanings(['1', '3', ''], 'Tertial')).toEqual([
      { kind: 'period', period: 'T1' },
      { kind: 'period', period: 'T3' },
      { kind: 'blank' },
    ]);
    expect(periodMeanings(['2024-05', 'jan–aug'], 'Period')).toEqual([
      { kind: 'period', period: 'M05', year: 2024 },
      { kind: 'unread' },
    ]);
  });

  it('is a sex, or nothing that is guessed', () => {
    expect(sexMeanings(['Kvinnor', '1', ''])).toEqual([
      { kind: 'sex', sex: 'women' },
      { kind: 'unread' },
      { kind: 'blank' },
    ]);
  });

  it('is a unit of the mapping; a name that is a property of every object is none', () => {
    const mapping = proposeMapping(table('Enhet | 2024\nSolrosen | 1', { above: ['AMI'] }), known);
    expect(unitMeanings(['Solrosen', 'constructor', ''], mapping)).toEqual([
      { kind: 'unit', unit_id: 'solrosen' },
      { kind: 'unread' },
      { kind: 'blank' },
    ]);
  });
});
