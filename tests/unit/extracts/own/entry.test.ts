import { describe, expect, it } from 'vitest';
import type { Manifest } from '@/extracts/manifest';
import { entryOf, parseEntry } from '@/extracts/own/entry';

const manifest: Manifest = {
  format: 1,
  name: 'ami',
  title: 'AMI 2032',
  fictional: true,
  source: 'ami-2032.csv',
  created: '2032-03-01',
  hash: 'b'.repeat(64),
  tables: {
    units: { file: 'units.parquet', rows: 2, bytes: 300, sha256: 'c'.repeat(64) },
    observations: { file: 'observations.parquet', rows: 40, bytes: 700, sha256: 'd'.repeat(64) },
  },
};

const entry = entryOf(manifest, 'eget-ami', '2032-03-02T08:00:00.000Z');

describe('the entry of an own extract', () => {
  it('sums up its tables and has the name that it was given, not the one in the file', () => {
    expect(entry).toEqual({
      name: 'eget-ami',
      title: 'AMI 2032',
      source: 'ami-2032.csv',
      fictional: true,
      created: '2032-03-01',
      opened: '2032-03-02T08:00:00.000Z',
      hash: 'b'.repeat(64),
      rows: 42,
      bytes: 1000,
    });
  });

  it('is read back as it was written, removed or not', () => {
    const removed = { ...entry, removed: '2032-03-03T08:00:00.000Z' };
    expect(parseEntry(JSON.parse(JSON.stringify(entry)), 'eget-ami')).toEqual(entry);
    expect(parseEntry(JSON.parse(JSON.stringify(removed)), 'eget-ami')).toEqual(removed);
  });

  it.each([
    ['of another folder', { ...entry, name: 'eget-annat' }],
    ['without its title', { ...entry, title: undefined }],
    ['with rows that are no number', { ...entry, rows: 'många' }],
    // Taken for a time of removal, it would have the extract cleared away.
    ['with a removal that is no time', { ...entry, removed: 'igår' }],
    ['that is nothing', null],
  ])('%s is damaged', (_, json) => {
    expect(parseEntry(json, 'eget-ami')).toBeUndefined();
  });
});
