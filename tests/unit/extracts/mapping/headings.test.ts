import { describe, expect, it } from 'vitest';
import { readHeadings } from '@/extracts/mapping/headings';

const read = (...headings: readonly string[]) => readHeadings(headings.map((heading) => [heading]));

describe('`Totalt` over a column', () => {
  it('is women and men together where columns of women and men stand beside it', () => {
    expect(read('Totalt', 'Kvinnor', 'Män').map(({ sex }) => sex)).toEqual(['total', 'women', 'men']);
  });

  it('is a name among the names of other measures, not a sex: the sum of costs is no figure of persons', () => {
    expect(read('Totalt', 'Undervisning', 'Lokaler per elev')).toEqual([
      { name: 'Totalt' },
      { name: 'Undervisning' },
      { name: 'Lokaler per elev' },
    ]);
    expect(
      readHeadings([
        ['Heltidstjänster', 'Totalt antal'],
        ['Heltidstjänster', 'Förstelärare'],
      ]),
    ).toEqual([{ name: 'Heltidstjänster Totalt antal' }, { name: 'Heltidstjänster Förstelärare' }]);
  });
});

describe('A heading keeps its words', () => {
  const names = (...headers: readonly (readonly string[])[]) => readHeadings(headers).map(({ name }) => name);

  it('where a bracket would be left open: `7)` closes one and is no note', () => {
    expect(names(['Andel svar mellan (5 - 7)'], ['Barn (1–5 år 2024)'], ['Trygga 1)'])).toEqual([
      'Andel svar mellan (5 - 7)',
      'Barn (1–5 år)',
      'Trygga',
    ]);
  });

  it('where nothing beside it is of the same name: two sums are not one indicator', () => {
    expect(names(['Bedömning', 'Summa'], ['Bedömning', 'Medelvärde'], ['06 Örgryte', 'Medelvärde'])).toEqual([
      'Bedömning Summa',
      'Bedömning Medelvärde',
      '06 Örgryte Medelvärde',
    ]);
  });

  it('but not where its own n or its sexes stand beside', () => {
    expect(names(['Trygga', 'Medelvärde'], ['Trygga', 'Antal svar'])).toEqual(['Trygga', 'Trygga']);
    expect(names(['Trygga', 'Totalt'], ['Trygga', 'Kvinnor'], ['Trygga', 'Män'])).toEqual([
      'Trygga',
      'Trygga',
      'Trygga',
    ]);
  });
});
