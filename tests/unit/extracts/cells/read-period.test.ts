import { describe, expect, it } from 'vitest';
import { periodContext, readPeriod } from '@/extracts/cells/read-period';
import { readSex } from '@/extracts/cells/read-sex';

describe('a period', () => {
  it.each([
    ['helår', 'year'],
    ['År', 'year'],
    ['VB', 'year'],
    ['hela året', 'year'],
    ['jan–dec', 'year'],
    ['T1', 'T1'],
    ['tertial 2', 'T2'],
    ['Tertial2', 'T2'],
    ['1:a tertialet', 'T1'],
    ['jan–apr', 'T1'],
    ['september–december', 'T3'],
    ['kvartal 3', 'Q3'],
    ['K3', 'Q3'],
    ['Q3', 'Q3'],
    ['kv. 3', 'Q3'],
    ['apr-jun', 'Q2'],
    ['mars', 'M03'],
    ['Okt', 'M10'],
    ['M05', 'M05'],
    ['maj', 'M05'],
  ])('is read in %s', (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });

  it.each(['', '3', '04', 'jan–aug', 'T4', 'K5', 'M13', 'marsvin', 'Björken', 'tertial'])(
    'is not read in %s',
    (text) => {
      expect(readPeriod(text)).toBeUndefined();
    },
  );

  it.each([
    ['Månad', '04', 'M04'],
    ['Tertial', '2', 'T2'],
    ['Kvartal', '4', 'Q4'],
  ])('is told of a bare number by its heading: %s %s', (heading, text, period) => {
    expect(readPeriod(text, periodContext(heading))).toBe(period);
  });

  it.each([
    ['Tertial', '4'],
    ['Månad', '13'],
    ['Månad', '0'],
    ['Period', '2'],
  ])('is not in a heading of %s with %s', (heading, text) => {
    expect(readPeriod(text, periodContext(heading))).toBeUndefined();
  });
});

describe('a sex', () => {
  it.each([
    ['Kvinnor', 'women'],
    ['kvinna', 'women'],
    ['K', 'women'],
    ['Flickor', 'women'],
    ['F', 'women'],
    ['women', 'women'],
    ['Män', 'men'],
    ['MÄN', 'men'],
    ['M', 'men'],
    ['Pojkar', 'men'],
    ['men', 'men'],
    ['Totalt', 'total'],
    ['Båda könen', 'total'],
    ['T', 'total'],
    ['Samtliga', 'total'],
    ['Kvinnor och män', 'total'],
  ])('is read in %s', (text, sex) => {
    expect(readSex(text)).toBe(sex);
  });

  it.each(['', '1', '2', 'Mån', 'Vill inte uppge', 'Annat', 'Uppgift saknas'])(
    'is not read in %s',
    (text) => {
      expect(readSex(text)).toBeUndefined();
    },
  );
});
