import { describe, expect, test } from 'vitest';
import { totalOutsideParts } from '@/domain/checks/by-sex';
import { partAboveWhole } from '@/domain/checks/part-above-whole';
import { areAlike } from '@/domain/checks/precision';
import { moreAnswersThanAsked, outOfRange, tooManyDecimals } from '@/domain/checks/range';
import type { CheckedObservation } from '@/domain/checks/rows';
import { previousYearDiffers, toldDifferently } from '@/domain/checks/told-again';
import { indicator, observation, tables, target } from './rows';

const of = (...observations: CheckedObservation[]) => tables({ observations });
const bySex = (id: string, total: number, women: number | null, men: number | null, more = {}) =>
  of(
    observation(id, total, more),
    observation(id, women, { sex: 'women', ...more }),
    observation(id, men, { sex: 'men', ...more }),
  );

describe('a total by women and men', () => {
  test('is found outside the two, on either side, and not on the edge', () => {
    expect(totalOutsideParts.find(bySex('trygghet', 84, 83, 86))).toEqual([]);
    expect(totalOutsideParts.find(bySex('trygghet', 83, 83, 86))).toEqual([]);
    expect(totalOutsideParts.find(bySex('trygghet', 87, 83, 86))).toHaveLength(1);
    expect(totalOutsideParts.find(bySex('ami', 70, 75, 72))).toHaveLength(1);
  });

  test('of a count is the sum of its parts, which lies outside both', () => {
    expect(totalOutsideParts.find(bySex('avvikelser', 12, 5, 7))).toEqual([]);
  });

  test('is not judged by one sex alone: an absent figure is no zero', () => {
    expect(totalOutsideParts.find(bySex('trygghet', 84, null, 86))).toEqual([]);
  });

  test('may lie outside where some have told no sex', () => {
    const rows = bySex('trygghet', 87, 83, 86).observations.map((row) => ({
      ...row,
      answers_n: row.sex === 'total' ? 25 : 10,
    }));
    expect(totalOutsideParts.find(of(...rows))).toEqual([]);
  });

  test('is not held against women and men of another document', () => {
    const [total, women, men] = bySex('trygghet', 87, 83, 86).observations as [
      CheckedObservation,
      CheckedObservation,
      CheckedObservation,
    ];
    expect(totalOutsideParts.find(of({ ...total, document_id: 'vb-2025' }, women, men))).toEqual([]);
  });
});

describe('sick leave of day 1–14', () => {
  const pair = (part: number, whole: number, more: Partial<CheckedObservation> = {}) =>
    of(observation('sjukfranvaro-dag-1-14', part), observation('sjukfranvaro', whole, more));

  test('is a part of all sick leave: above it is wrong, equal is not', () => {
    expect(partAboveWhole.find(pair(3.6, 11.6))).toEqual([]);
    expect(partAboveWhole.find(pair(3.6, 3.6))).toEqual([]);
    expect(partAboveWhole.find(pair(3.7, 3.6))).toHaveLength(1);
  });

  test('is not held against another period, sex or report', () => {
    expect(partAboveWhole.find(pair(3.7, 3.6, { period: 'T1' }))).toEqual([]);
    expect(partAboveWhole.find(pair(3.7, 3.6, { sex: 'women' }))).toEqual([]);
    expect(partAboveWhole.find(pair(3.7, 3.6, { document_id: 'vb-2025' }))).toEqual([]);
  });
});

describe('a value and its measure', () => {
  const limits = (...observations: CheckedObservation[]) =>
    outOfRange.find(of(...observations)).map((found) => found.facts.limit);

  test('a share and an index lie from 0 to 100, both ends in', () => {
    expect(limits(observation('trygghet', 0), observation('trygghet', 100), observation('ami', 100))).toEqual(
      [],
    );
    expect(limits(observation('trygghet', 100.1), observation('ami', -1))).toEqual([
      'above_hundred',
      'below_zero',
    ]);
  });

  test('a count is whole and may pass 100', () => {
    expect(limits(observation('avvikelser', 1227))).toEqual([]);
    expect(limits(observation('avvikelser', 12.5), observation('avvikelser', -3))).toEqual([
      'not_whole',
      'below_zero',
    ]);
  });

  test('a mean of counts has the decimals that it is written with', () => {
    const mean = indicator('amnesbetyg', { unit_of_measure: 'count', measurement: 'amount', decimals: 1 });
    const rows = tables({ indicators: [mean], observations: [observation('amnesbetyg', 15.8)] });
    expect(outOfRange.find(rows)).toEqual([]);
  });

  test('an amount may be negative', () => {
    const cost = indicator('taxiresor', { unit_of_measure: 'sek_thousands', measurement: 'amount' });
    const rows = tables({ indicators: [cost], observations: [observation('taxiresor', -22.1)] });
    expect(outOfRange.find(rows)).toEqual([]);
  });

  test('a target is held to the same', () => {
    const [found] = outOfRange.find(tables({ targets: [target('ami', 830)] }));
    expect(found?.facts).toMatchObject({ kind: 'target', limit: 'above_hundred' });
  });

  test('more decimals than the indicator is written with are noted, fewer are not', () => {
    expect(tooManyDecimals.find(of(observation('trygghet', 84), observation('trygghet', 84.3)))).toEqual([]);
    expect(tooManyDecimals.find(of(observation('trygghet', 84.31)))[0]?.facts).toMatchObject({
      decimals: 2,
      expected: 1,
    });
  });

  test('as many answers as asked is all of them; more is wrong; unknown is neither', () => {
    const answers = (answers_n: number, population_n: number | null) =>
      moreAnswersThanAsked.find(of(observation('trygghet', 81, { answers_n, population_n })));
    expect(answers(77, 77)).toEqual([]);
    expect(answers(77, null)).toEqual([]);
    expect(answers(78, 77)).toHaveLength(1);
  });
});

describe('a figure told twice', () => {
  const printed = (value: number, raw: string | null = null) => ({ value, raw });

  test('6,74 can be 6,7 and cannot be 6,8; half goes up as by hand', () => {
    expect(areAlike(printed(6.7), printed(6.74))).toBe(true);
    expect(areAlike(printed(6.74), printed(6.8))).toBe(false);
    expect(areAlike(printed(10), printed(9.5))).toBe(true);
    expect(areAlike(printed(9), printed(9.5))).toBe(false);
    expect(areAlike(printed(0.15), printed(0.2))).toBe(true);
  });

  test('a printed zero counts as a decimal: 11,0 is not 11,4, where 11 could be', () => {
    expect(areAlike(printed(11, '11,0 %'), printed(11.4, '11,4 %'))).toBe(false);
    expect(areAlike(printed(11, '11 %'), printed(11.4, '11,4 %'))).toBe(true);
  });

  const next = (value: number | null) =>
    observation('ami', value, { origin: 'previous_year', document_id: 'vb-2025' });

  test('by the next report is asked about where it is another number', () => {
    expect(previousYearDiffers.find(of(observation('ami', 83), next(83)))).toEqual([]);
    expect(previousYearDiffers.find(of(observation('ami', 83), next(81)))[0]?.facts).toMatchObject({
      first: { value: 83 },
      again: { value: 81 },
    });
  });

  test('by the next report alone, or left blank in one of them, is not', () => {
    expect(previousYearDiffers.find(of(next(81)))).toEqual([]);
    expect(previousYearDiffers.find(of(observation('ami', null), next(81)))).toEqual([]);
    expect(previousYearDiffers.find(of(observation('ami', 83), next(null)))).toEqual([]);
  });

  test('by table and text of one document is asked about; of two documents it is not the document’s contradiction', () => {
    const text = observation('trygghet', 93.5, { origin: 'text', line: 11 });
    expect(toldDifferently.find(of(observation('trygghet', 94.5), text))).toHaveLength(1);
    expect(toldDifferently.find(of(observation('trygghet', 94.5, { document_id: 'vb-2025' }), text))).toEqual(
      [],
    );
  });

  test('by the text and the column for the year before is the document’s contradiction too', () => {
    const text = observation('ami', 83, { origin: 'text', document_id: 'vb-2025', line: 11 });
    expect(toldDifferently.find(of(next(81), text))).toHaveLength(1);
    expect(toldDifferently.find(of(next(83), text))).toEqual([]);
  });

  test('by two lines of one text is asked about too; two cells of tables are a duplicate instead', () => {
    const text = (value: number, line: number) => observation('trygghet', value, { origin: 'text', line });
    expect(toldDifferently.find(of(text(82, 143), text(83, 148)))).toHaveLength(1);
    expect(toldDifferently.find(of(text(82, 143), text(82, 148)))).toEqual([]);
    expect(toldDifferently.find(of(observation('trygghet', 82), observation('trygghet', 83)))).toEqual([]);
  });
});
