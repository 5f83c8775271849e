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
