import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYear } from '@/extracts/cells/read-year';

describe('a year', () => {
  it.each([
    ['2024', { year: 2024 }],
    ['2024,0', { year: 2024 }],
    ['År 2024', { year: 2024 }],
    ['2024\u00A0', { year: 2024 }],
    ['2024*', { year: 2024 }],
    ['2024 1)', { year: 2024 }],
    ['2024 (prel.)', { year: 2024 }],
    ['VB 2024', { year: 2024, period: 'year' }],
    ['helår 2024', { year: 2024, period: 'year' }],
    ['T1 2025', { year: 2025, period: 'T1' }],
    ['Tertial 2 2024', { year: 2024, period: 'T2' }],
    ['2024 T3', { year: 2024, period: 'T3' }],
    ['jan–apr 2024', { year: 2024, period: 'T1' }],
    ['2024K3', { year: 2024, period: 'Q3' }],
    ['2024Q3', { year: 2024, period: 'Q3' }],
    ['kvartal 3, 2024', { year: 2024, period: 'Q3' }],
    ['202412', { year: 2024, period: 'M12' }],
    ['2024-05', { year: 2024, period: 'M05' }],
    ['2024M05', { year: 2024, period: 'M05' }],
    ['dec 2024', { year: 2024, period: 'M12' }],
    ['dec-24', { year: 2024, period: 'M12' }],
    ['2024-12-31', { year: 2024, date: '2024-12-31' }],
    ['20241231', { year: 2024, date: '2024-12-31' }],
    ['2024/25', { year: 2025, schoolYear: true }],
    ['2024/2025', { year: 2025, schoolYear: true }],
    ['lå 2024/25', { year: 2025, schoolYear: true }],
    ['läsår 24/25', { year: 2025, schoolYear: true }],
    ['Läsåret 2024–25', { year: 2025, schoolYear: true }],
    ['1999/00', { year: 2000, schoolYear: true }],
    ['2011/12', { year: 2012, schoolYear: true }],
    ['2015–2017', { year: 2017, span: { from: 2015, to: 2017 } }],
    ['2015 - 2017', { year: 2017, span: { from: 2015, to: 2017 } }],
    ['2024–2025', { year: 2025, span: { from: 2024, to: 2025 } }],
    ['VT 2024', { year: 2024, term: 'VT' }],
    ['HT24', { year: 2024, term: 'HT' }],
  ])('is read in %s', (text, reading) => {
    expect(readYear(text)).toEqual(reading);
  });

  it.each([
    ['2011-12', 'December, not a school year', { year: 2011, period: 'M12' }],
    ['2024-11', 'November', { year: 2024, period: 'M11' }],
  ])('of %s is %s', (text, _, reading) => {
    expect(readYear(text)).toEqual(reading);
  });

  it.each([
    '',
    '24',
    '11/12',
    '3024',
    '1066',
    '2017–2015',
    '2024-13-01',
    '2023-02-29',
    'jan–aug 2024',
    'Barn 2024',
    '2030-mål',
    '63',
    '12,5',
    '2024 2025',
    '202413',
  ])('is not read in %s', (text) => {
    expect(readYear(text)).toBeUndefined();
  });

  it('never falls outside 1900–2100, whatever the text', () => {
    const texts = fc
      .array(fc.constantFrom(...'0123456789/-– .TKMvhtlåår'), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readYear(text);
        if (!reading) return;
        for (const year of [reading.year, reading.span?.from ?? 2000]) {
          expect(year, text).toBeGreaterThanOrEqual(1900);
          expect(year, text).toBeLessThanOrEqual(2100);
        }
      }),
      { numRuns: 20_000 },
    );
  });
});
