import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '@/engine/boot-node';
import { describeParquet, type ParquetDecoding } from '@/engine/import/parquet-open';
import { Unreadable } from '@/extracts/read/unreadable';
import { converse } from '@/extracts/worker/conversation';
import { cellsOf, outside, parquetOf } from './typed-cells';

const codecs = ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'];
/** Small files, in which most bytes mean something. */
const content = `
  SELECT range AS nr, 'enhet ' || range % 7 AS enhet, range / 3 AS andel, DATE '2031-01-01' + range::INTEGER AS dag,
    TIMESTAMP '2031-01-01 08:00:00' + INTERVAL (range) MINUTE AS tid, (range * 1.25)::DECIMAL(9,2) AS belopp,
    CASE WHEN range % 5 > 0 THEN range % 2 = 0 END AS svar, [range] AS lista, 'x'::BLOB AS byte
  FROM range(60)`;

/** A generator of the same numbers each time: mulberry32. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Damage = (bytes: Uint8Array<ArrayBuffer>, random: (below: number) => number) => Uint8Array<ArrayBuffer>;

/** Kinds of damage, and how many times each is done to each file: those that fell the decoder cost a fresh one. */
const damages: readonly (readonly [name: string, times: number, Damage])[] = [
  ['cut short', 100, (bytes, random) => bytes.slice(0, random(bytes.length))],
  [
    'cut short with an end put on',
    70,
    (bytes, random) => {
      const at = random(bytes.length - 8);
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(-8)]);
    },
  ],
  [
    'with a flipped bit',
    24,
    (bytes, random) => {
      const at = random(bytes.length);
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
      return damaged;
    },
  ],
  [
    'with a flipped bit in what it says of itself',
    60,
    (bytes, random) => {
      const footer = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
      const at = bytes.length - 8 - random(footer) - 1;
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ (1 << random(8));
      return damaged;
    },
  ],
  [
    'with random bytes in it',
    24,
    (bytes, random) => {
      const damaged = bytes.slice();
      damaged.set(
        Uint8Array.from({ length: 1 + random(16) }, () => random(256)),
        random(bytes.length - 16),
      );
      return damaged;
    },
  ],
];
describe('a damaged Parquet file', () => {
  let bases: Uint8Array<ArrayBuffer>[];
  const start = (): ParquetDecoding => converse(nodeHost.startParquetDecoder(), 15_000);
  // A fresh one stands by while the first is used.
  let decoder: ParquetDecoding;
  let spare: ParquetDecoding;
  beforeAll(async () => {
    [decoder, spare] = [start(), start()];
    bases = await outside((ask) =>
      Promise.all(codecs.map((codec) => parquetOf(ask, content, `COMPRESSION ${codec}`))),
    );
  });
  afterAll(() => {
    decoder.end();
    spare.end();
  });

  /** What came of it, its texts in full or coded. One decoder serves until it fails: then it is ended, and the next file has a new one. */
  async function outcome(bytes: Uint8Array<ArrayBuffer>, coded: boolean): Promise<'rows' | 'refused'> {
    try {
      const table = await describeParquet(decoder, new Blob([bytes]), 'x.parquet', coded);
      const [cells = []] = Object.values(await cellsOf(table));
      expect(cells.length).toBe(table.rows);
      return 'rows';
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      expect(error.sentence).toMatch(/^Filen .*\.$/);
      expect(error.nextStep).toMatch(/\.$/);
      if (/stannade/.test(error.sentence)) {
        decoder.end();
        [decoder, spare] = [spare, start()];
      }
      return 'refused';
    }
  }

  it.each(damages)(
    '%s gives its rows or a reason, and the next file is read',
    async (_, times, damage) => {
      let refused = 0;
      for (const [index, base] of bases.entries()) {
        const random = numbers(index + 1);
        for (let time = 0; time < times; time++) {
          if ((await outcome(damage(base, random), time % 2 === 1)) === 'refused') refused++;
        }
        for (const coded of [false, true]) expect(await outcome(base, coded)).toBe('rows');
      }
      expect(refused).toBeGreaterThan(0);
    },
    300_000,
  );
});
