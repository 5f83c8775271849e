import './document/node-20';
import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readArchive } from '@/extracts/archive/read-archive';
import { readDocument } from '@/extracts/document/read-document';
import { fileKind } from '@/extracts/read/file-kind';
import { Unreadable } from '@/extracts/read/unreadable';
import { readWorkbook } from '@/extracts/workbook/read-workbook';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)));

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A third of the copies are cut, the others have from one to sixty bits turned. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  if (random() < 1 / 3) return bytes.slice(0, Math.floor(random() * bytes.length));
  const copy = bytes.slice();
  for (let turns = 1 + Math.floor(random() ** 3 * 60); turns > 0; turns -= 1) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}

async function read(name: string, bytes: Uint8Array): Promise<unknown> {
  const kind = fileKind(name, bytes);
  if (kind === 'xlsx') return readWorkbook(bytes, name);
  if (kind === 'docx' || kind === 'pdf') return readDocument(bytes, name, kind);
  return kind === 'zip' ? readArchive(bytes).files.map((file) => file.read()) : kind;
}

/** The same zip with one of its parts damaged, packed again so that its checksum is right: the damage reaches the reader of the part. */
function damagedWithin(parts: Record<string, Uint8Array>, random: () => number): Uint8Array {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  const name = names[Math.floor(random() * names.length)] ?? '';
  return zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), random) }, { level: 1 });
}

describe('damaged files', () => {
  it.each([
    ['workbook/openpyxl.xlsx', 250],
    ['workbook/libreoffice.xlsx', 150],
    ['document/tabell.docx', 60],
  ])(
    'whose parts are damaged before they are packed, like %s, are read or refused in words, every one of %d',
    async (path, count) => {
      const parts = unzipSync(fixture(path));
      const random = numbers(count);
      let refused = 0;
      for (let copy = 0; copy < count; copy += 1) {
        try {
          await read(path, damagedWithin(parts, random));
        } catch (error) {
          expect(error, `copy ${copy}`).toBeInstanceOf(Unreadable);
          refused += 1;
        }
      }
      expect(refused).toBeGreaterThan(count / 50);
    },
    300_000,
  );

  it.each([
    ['workbook/openpyxl.xlsx', 200],
    ['workbook/xlsxwriter-1904.xlsx', 200],
    ['document/tabell.docx', 100],
    ['document/vb-2025-libreoffice.pdf', 60],
    ['document/unruled.pdf', 40],
    ['archive/zip64-streamed.zip', 150],
    ['archive/cp437.zip', 150],
  ])(
    'of %s are read or refused in words, every one of %d',
    async (path, count) => {
      const whole = fixture(path);
      const random = numbers(path.length);
      let refused = 0;
      for (let copy = 0; copy < count; copy += 1) {
        try {
          await read(path, damaged(whole, random));
        } catch (error) {
          expect(error, `copy ${copy}`).toBeInstanceOf(Unreadable);
          refused += 1;
        }
      }
      // A reader that takes all of them looks at none.
      expect(refused).toBeGreaterThan(count / 5);
    },
    300_000,
  );
});
