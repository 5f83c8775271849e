import { describe, expect, it } from 'vitest';
import { findExtractFolders } from '@/extracts/archive/extract-folders';

describe('findExtractFolders', () => {
  it('takes a folder with a manifest as an extract, and what lies elsewhere as loose files', () => {
    const paths = [
      'a.csv',
      'uttag/manifest.json',
      'uttag/units.parquet',
      'uttag/mer/b.csv',
      'c/manifest.json.csv',
    ];
    expect(findExtractFolders(paths)).toEqual({
      extracts: [{ folder: 'uttag', manifest: 'uttag/manifest.json', files: ['uttag/units.parquet'] }],
      loose: ['a.csv', 'uttag/mer/b.csv', 'c/manifest.json.csv'],
    });
  });

  it('finds one at the top, and several', () => {
    expect(findExtractFolders(['manifest.json', 'units.csv'])).toEqual({
      extracts: [{ folder: '', manifest: 'manifest.json', files: ['units.csv'] }],
      loose: [],
    });
    expect(
      findExtractFolders(['a/manifest.json', 'b/manifest.json']).extracts.map(({ folder }) => folder),
    ).toEqual(['a', 'b']);
  });
});
