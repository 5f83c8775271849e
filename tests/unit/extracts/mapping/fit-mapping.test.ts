import { describe, expect, it } from 'vitest';
import { fitMapping } from '@/extracts/mapping/fit-mapping';
import type { Mapping } from '@/extracts/mapping/mapping';
import { parseMapping } from '@/extracts/mapping/parse-mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { retitledInWords } from '@/extracts/mapping/retitled';
import { shapeKey } from '@/extracts/mapping/shape-key';
import { known, nothingKnown } from './known';
import { table } from './profile-of';

const headings = (profile: TableProfile) => profile.columns.map(({ name }) => name);

const lastYear = table(
  `Enhet | Nöjda 2022 | Nöjda 2023 | Nöjda 2023 antal svar | Anm.
   Björken | .. | 63 | 12 | ny
   Totalt | 70 | 71 | 40 | `,
);
const thisYear = table(
  `Enhet | Anm. | Nöjda 2022 | Nöjda 2023 | Nöjda 2024 | Nöjda 2023 antal svar | Nöjda 2024 antal svar
   Björken | | .. | 63 | 66 | 12 | 14
   Granen | | – | 1 | 2 | 3 | 4`,
);

/** What a reader has said of last year's file. */
const answered = (): Mapping => {
  const mapping = proposeMapping(lastYear, nothingKnown);
  const bjorken = mapping.units.Björken;
  const satisfied = mapping.indicators.Nöjda;
  if (bjorken?.use !== 'unit' || satisfied?.use !== 'indicator') throw new Error('not proposed');
  return {
    ...mapping,
    marks: { '..': 'suppressed' },
    units: { Björken: { ...bjorken, unit_id: 'bjorkens-forskola' }, Totalt: { use: 'left_out' } },
    indicators: { Nöjda: { ...satisfied, unit_of_measure: 'percent', settled: true } },
  };
};

describe('files of the same shape', () => {
  it('have the same key: a year more, another order of years, other signs around them', () => {
    const key = shapeKey(table('Enhet | 2022 | 2023\nA | 1 | 2'));
    expect(shapeKey(table('ENHET | 2022 | 2023 | 2024\nA | 1 | 2 | 3'))).toBe(key);
    expect(shapeKey(table('Enhet | VB 2024\nA | 1'))).toBe(key);
  });

  it.each([
    ['a column more', 'Enhet | Kön | 2022\nA | K | 1'],
    ['another name', 'Skola | 2022\nA | 1'],
    ['years of something', 'Enhet | Nöjda 2022\nA | 1'],
    ['no years', 'Enhet | Utfall\nA | 1'],
  ])('are not those with %s', (_, text) => {
    expect(shapeKey(table(text))).not.toBe(shapeKey(table('Enhet | 2022 | 2023\nA | 1 | 2')));
  });
});

describe('a remembered mapping', () => {
  const fitted = fitMapping(answered(), headings(lastYear), thisYear, nothingKnown);

  it('gives the new year’s columns the role of last year’s, each with its own year', () => {
    expect(fitted?.columns).toEqual([
      { is: 'unit' },
      { is: 'left_out' },
      { is: 'value', part: { indicator: 'Nöjda', year: 2022 } },
      { is: 'value', part: { indicator: 'Nöjda', year: 2023 } },
      { is: 'value', part: { indicator: 'Nöjda', year: 2024 } },
      { is: 'answers_n', part: { indicator: 'Nöjda', year: 2023 } },
      { is: 'answers_n', part: { indicator: 'Nöjda', year: 2024 } },
    ]);
  });

  it('keeps what the reader has said, and asks about what is new', () => {
    expect(fitted?.units).toMatchObject({
      Björken: { unit_id: 'bjorkens-forskola' },
      Totalt: { use: 'left_out' },
      Granen: { use: 'unit', unit_id: 'granen' },
    });
    expect(fitted?.indicators.Nöjda).toMatchObject({ unit_of_measure: 'percent', settled: true });
    expect(fitted?.marks).toEqual({ '..': 'suppressed', '–': 'asked' });
  });

  it('keeps that figures with several values are left out', () => {
    const leaving: Mapping = { ...answered(), disputed: 'left_out' };
    expect(fitMapping(leaving, headings(lastYear), thisYear, nothingKnown)?.disputed).toBe('left_out');
    expect(fitted).not.toHaveProperty('disputed');
  });

  it('lets the new file’s own legend come first', () => {
    const withLegend = { ...thisYear, legend: [{ mark: '..', meaning: 'Uppgift saknas' }] };
    expect(fitMapping(answered(), headings(lastYear), withLegend, nothingKnown)?.marks['..']).toBe('missing');
  });

  it('never carries a whole table’s year to another file', () => {
    const text = 'Enhet | Nöjda\nBjörken | 63';
    const said = { ...proposeMapping(table(text), nothingKnown), whole: { year: 2023 } };
    const undated = fitMapping(said, ['Enhet', 'Nöjda'], table(text, { file: 'enkat.csv' }), nothingKnown);
    expect(undated?.whole).toEqual({});
    const dated = fitMapping(said, ['Enhet', 'Nöjda'], table(text, { file: 'enkat_2024.csv' }), nothingKnown);
    expect(dated?.whole).toEqual({ year: 2024 });
  });

  it('takes the indicator of the new file’s title, not of the old one’s', () => {
    const text = 'Enhet | 2024\nBjörken | 63';
    const remembered = proposeMapping(table(text, { above: ['Trygghet'] }), nothingKnown);
    const fittedTo = fitMapping(
      remembered,
      ['Enhet', '2024'],
      table(text, { above: ['Bemötande'] }),
      nothingKnown,
    );
    expect(fittedTo?.whole.indicator).toBe('Bemötande');
    expect(fittedTo?.indicators.Bemötande).toMatchObject({ name: 'Bemötande', settled: false });
  });

  it('takes the indicators of columns without names of their own from the new file’s title', () => {
    const text = 'Enhet | År | Antal | Andel\nBjörken | 2024 | 6 | 63';
    const remembered = proposeMapping(table(text, { above: ['Klagomål'] }), nothingKnown);
    expect(Object.keys(remembered.indicators)).toEqual(['Klagomål, antal', 'Klagomål, andel']);
    const columns = headings(table(text));
    const fittedTo = fitMapping(remembered, columns, table(text, { above: ['Synpunkter'] }), nothingKnown);
    expect(fittedTo?.columns.slice(2)).toEqual([
      { is: 'value', part: { indicator: 'Synpunkter, antal' } },
      { is: 'value', part: { indicator: 'Synpunkter, andel' } },
    ]);
  });

  describe('of a table that no column or title names the indicator of', () => {
    const text = 'Enhet | År | Värde\nBjörken | 2024 | 63';
    const columns = headings(table(text));
    const proposed = proposeMapping(table(text, { file: 'enkatsvar_2024.csv' }), known);
    const typed: Mapping = { ...proposed, whole: { ...proposed.whole, indicator: 'Trygghet' } };
    const fitTo = (more: Parameters<typeof table>[1]) => {
      const profile = table(text, more);
      const mapping = fitMapping(typed, columns, profile, known);
      if (!mapping) throw new Error('does not fit');
      const kept = { headings: columns, mapping: typed };
      return {
        indicator: mapping.whole.indicator,
        said: retitledInWords(kept, { headings: columns, mapping }, profile, known),
      };
    };

    it('keeps what the reader wrote, whatever the new file and its sheet are called, and says that they are', () => {
      expect(fitTo({ file: 'enkatsvar_2025.csv' })).toEqual({
        indicator: 'Trygghet',
        said: 'Indikatorn fylldes i som ”Trygghet”, vilket du angav då, fast filens eller bladets namn säger ”enkatsvar”. Byt den om det är något annat som mäts.',
      });
      expect(fitTo({ file: 'x.csv', name: 'Resultat våren' }).indicator).toBe('Trygghet');
      expect(fitTo({ file: 'trygghet_2025.csv' })).toEqual({ indicator: 'Trygghet', said: undefined });
    });

    it('takes what a line above the new table names, or a known indicator in its name, and says so', () => {
      expect(fitTo({ above: ['Bemötande 2025'] })).toEqual({
        indicator: 'Bemötande',
        said: 'Indikatorn fylldes i som ”Bemötande” efter den här filens titel, inte ”Trygghet” som du angav då.',
      });
      expect(fitTo({ file: 'Aktivt medskapandeindex 2025.csv' })).toMatchObject({
        indicator: 'Aktivt medskapandeindex',
        said: expect.stringContaining('inte ”Trygghet”'),
      });
    });

    it('says nothing of a file whose columns name their indicators, whatever it is called', () => {
      const profile = { ...thisYear, file: 'nagot annat.csv' };
      const mapping = fitMapping(answered(), headings(lastYear), profile, nothingKnown);
      if (!mapping) throw new Error('does not fit');
      const kept = { headings: headings(lastYear), mapping: answered() };
      const fittedTo = { headings: headings(profile), mapping };
      expect(retitledInWords(kept, fittedTo, profile, nothingKnown)).toBeUndefined();
    });
  });

  it('keeps the indicators of columns without names of their own where only the file’s name differs', () => {
    const text = 'Enhet | År | Antal | Andel\nBjörken | 2024 | 6 | 63';
    const remembered = proposeMapping(table(text, { above: ['Klagomål'] }), nothingKnown);
    const next = table(text, { file: 'uttag från systemet.csv' });
    expect(fitMapping(remembered, headings(table(text)), next, nothingKnown)?.columns.slice(2)).toEqual([
      { is: 'value', part: { indicator: 'Klagomål, antal' } },
      { is: 'value', part: { indicator: 'Klagomål, andel' } },
    ]);
  });

  it('does not fit a file that lacks a column that it used', () => {
    const without = table('Enhet | Anm.\nBjörken | ny');
    expect(fitMapping(answered(), headings(lastYear), without, nothingKnown)).toBeUndefined();
  });
});

describe('a mapping in the browser’s storage', () => {
  it('comes back as it was', () => {
    const mapping = proposeMapping(lastYear, known);
    expect(parseMapping(JSON.parse(JSON.stringify(mapping)))).toEqual(mapping);
    const spanned: Mapping = {
      ...mapping,
      spans: 'last_year',
      disputed: 'left_out',
      scales: { 1: 0.001 },
      decimalSigns: { 1: 'asked' },
    };
    expect(parseMapping(JSON.parse(JSON.stringify(spanned)))).toEqual(spanned);
  });

  it.each([
    ['nothing', null],
    ['text', 'mapping'],
    ['an empty object', {}],
    ['a role that there is none of', { columns: [{ is: 'magic' }] }],
    ['a mark that means a number', { marks: { '..': 7 } }],
    ['disputed figures that are used all the same', { disputed: 'last' }],
    ['a scale of nought', { scales: { 1: 0 } }],
    [
      'an indicator of an unknown measure',
      { indicators: { A: { use: 'indicator', unit_of_measure: 'meter' } } },
    ],
  ])('is not taken for one where it is %s', (_, change) => {
    const mapping = proposeMapping(lastYear, known);
    const stored =
      change === null || typeof change === 'string' || Object.keys(change).length === 0
        ? change
        : { ...mapping, ...change };
    expect(parseMapping(JSON.parse(JSON.stringify(stored)))).toBeUndefined();
  });
});
