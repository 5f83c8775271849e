import { describe, expect, it } from 'vitest';
import { FormatError, parseExtractIndex, parseManifest } from '@/extracts/manifest';

const hash = 'ab'.repeat(32);
const manifest = {
  format: 1,
  name: 'provet-norr',
  title: 'Provet norr',
  fictional: true,
  source: 'Påhittat',
  created: '2032-03-01',
  hash,
  tables: { units: { file: 'units.parquet', rows: 3, bytes: 1200, sha256: hash } },
};

function refusal(json: unknown): FormatError {
  try {
    parseManifest(json);
  } catch (error) {
    if (error instanceof FormatError) return error;
  }
  throw new Error('It was not refused');
}

describe('a manifest', () => {
  it('is read as it stands', () => {
    expect(parseManifest(manifest)).toEqual(manifest);
  });

  it('of a later version is refused by its version, also where nothing else is as it was', () => {
    expect(refusal({ format: 2, sheets: [] }).sentence).toBe(
      'Uttaget har formatversion 2. Den här versionen av Tertial läser version 1.',
    );
  });

  it.each([
    ['a missing title', { ...manifest, title: undefined }],
    ['a date that there is none of', { ...manifest, created: '2031-02-29' }],
    ['a date as people write it', { ...manifest, created: '1 mars 2032' }],
    ['a name that is a path', { ...manifest, name: '../hemligt' }],
    ['a hash cut short', { ...manifest, hash: hash.slice(1) }],
    [
      'a file in another folder',
      { ...manifest, tables: { units: { ...manifest.tables.units, file: '../x.csv' } } },
    ],
    [
      'a file of another kind',
      { ...manifest, tables: { units: { ...manifest.tables.units, file: 'units.xlsx' } } },
    ],
    ['half a row', { ...manifest, tables: { units: { ...manifest.tables.units, rows: 2.5 } } }],
    ['fewer rows than none', { ...manifest, tables: { units: { ...manifest.tables.units, rows: -1 } } }],
    ['no JSON object', 'hej'],
    ['nothing', null],
  ])('with %s is refused in a sentence', (_, json) => {
    expect(refusal(json).sentence).toBe('Filen manifest.json har inte den form som Tertial läser.');
  });

  it('says to us which field it was', () => {
    expect(refusal({ ...manifest, title: undefined }).message).toContain('title');
  });
});

describe('the index of extracts', () => {
  it('must list one at least: there is nothing to open otherwise', () => {
    expect(() => parseExtractIndex([])).toThrow(FormatError);
  });
});
