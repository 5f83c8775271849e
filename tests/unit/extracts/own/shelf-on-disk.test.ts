import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Manifest } from '@/extracts/manifest';
import { keepExtract } from '@/extracts/own/keep-extract';
import { memoryShelf } from '@/extracts/own/memory-shelf';
import { opfsShelf } from '@/extracts/own/opfs-shelf';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { MemoryDisk } from './memory-disk';

const megabyte = 1_000_000;

/** An extract of two tables, of so many bytes together. */
function extractOf(name: string, bytes: number): ReadyExtract {
  const file = (file: string) => ({ file, rows: 1, bytes: bytes / 2, sha256: 'c'.repeat(64) });
  const manifest: Manifest = {
    format: 1,
    ...{ name, title: name, fictional: true, source: 'ami.csv', created: '2032-03-01', hash: 'b'.repeat(64) },
    tables: { units: file('units.parquet'), observations: file('observations.parquet') },
  };
  const report = { files: [], findings: [], leftOut: [] };
  return { manifest, report, read: async () => new Uint8Array(bytes / 2) };
}

const options = { signal: new AbortController().signal, onProgress: () => {} };

/** A shelf on a disk, of a browser that tells of more room than the disk has, and what has been removed from it. */
async function shelfOf(disk: MemoryDisk, removed: readonly string[]) {
  const shelf = opfsShelf(disk.root());
  const keep = (extract: ReadyExtract) => keepExtract(extract, options, shelf, memoryShelf());
  for (const [at, name] of removed.entries()) {
    const { extract } = await keep(extractOf(name, 2 * megabyte));
    const { kept: _, ...entry } = extract;
    await shelf.mark({ ...entry, removed: `2032-02-0${at + 1}T00:00:00.000Z` });
  }
  return { shelf, keep };
}

beforeEach(() => {
  vi.stubGlobal('navigator', {
    locks: { request: (_: string, work: () => Promise<unknown>) => work() },
    storage: {
      estimate: async () => ({ quota: 1e12, usage: 0 }),
      persisted: async () => true,
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a disk that gives less than the browser tells', () => {
  it('costs no removed extract where all of them together make too little room', async () => {
    const disk = new MemoryDisk(10 * megabyte);
    const { keep } = await shelfOf(disk, ['ett', 'tva']);
    const { extract, notKept } = await keep(extractOf('stort', 40 * megabyte));
    expect(extract.kept).toBe('page');
    expect(notKept?.sentence).toContain('De uttag som redan finns är kvar.');
    expect([...disk.folders.keys()]).toEqual(['eget-ett', 'eget-tva']);
  });

  it('costs as many removed extracts as are needed, the one that was removed first before the others', async () => {
    const disk = new MemoryDisk(10 * megabyte);
    const { keep } = await shelfOf(disk, ['ett', 'tva', 'tre']);
    const { extract, notKept } = await keep(extractOf('nytt', 7.5 * megabyte));
    expect([extract.kept, notKept]).toEqual(['browser', undefined]);
    expect([...disk.folders.keys()]).toEqual(['eget-tre', 'eget-nytt']);
  });
});

describe('the list of own extracts', () => {
  it('has the others where the disk does not give one of them, and that one as damaged', async () => {
    const disk = new MemoryDisk();
    const { shelf, keep } = await shelfOf(disk, []);
    await keep(extractOf('helt', megabyte));
    await keep(extractOf('last', megabyte));
    disk.unreadable.add('eget-last/uttag.json').add('eget-last/manifest.json');
    expect((await shelf.entries()).map(({ title }) => title)).toEqual(['helt', 'eget-last (skadat)']);
    expect(await shelf.unfinished()).toEqual([]);
  });
});
