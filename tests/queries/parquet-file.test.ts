import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  Table as ArrowTable,
  Binary,
  type DataType,
  Dictionary,
  DurationSecond,
  Field,
  Float16,
  Float32,
  Int32,
  LargeUtf8,
  Null,
  RecordBatchStreamWriter,
  Schema,
  TimeMillisecond,
  tableFromIPC,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import { Table, writeParquet } from 'parquet-wasm';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '@/engine/boot-node';
import { EngineError } from '@/engine/errors';
import { openParquet } from '@/engine/import/parquet-open';
import { startParquetInProcess } from '@/extracts/parquet/reader-node';
import type { TypedTable } from '@/extracts/read/typed-table';
import { Unreadable } from '@/extracts/read/unreadable';
import { rejection, temporaryFolder } from './engine-fixture';
import { type Cell, cellsOf, outside, parquetOf } from './typed-cells';

type Bytes = Uint8Array<ArrayBuffer>;

interface Read {
  readonly kinds: Record<string, string>;
  readonly cells: Record<string, Cell[]>;
  readonly notes: readonly string[];
  readonly rows: number;
}

async function opened<T>(bytes: Bytes, look: (table: TypedTable) => Promise<T>, coded = false): Promise<T> {
  const { tables, close } = await openParquet(new Blob([bytes]), 'x.parquet', nodeHost, 20_000, coded);
  try {
    const [table] = tables;
    if (!table) throw new Error('An opened file has a table');
    return await look(table);
  } finally {
    close();
  }
}

const read = (bytes: Bytes): Promise<Read> =>
  opened(bytes, async (table) => {
    const cells = await cellsOf(table);
    return {
      kinds: Object.fromEntries(table.columns.map(({ name, stored }) => [name, stored])),
      cells,
      notes: table.notes.map(({ sentence }) => sentence),
      rows: table.rows,
    };
  });

async function refusal(bytes: Bytes): Promise<string> {
  const error = await rejection(read(bytes));
  if (!(error instanceof Unreadable)) throw error;
  return error.sentence;
}

/** A file as another program may leave it, with its hint at Arrow types, which DuckDB does not write. */
function arrowParquet(
  columns: readonly (readonly [name: string, type: DataType, values: readonly unknown[]])[],
): Bytes {
  const schema = new Schema(columns.map(([name, type]) => new Field(name, type, true)));
  const vectors: Record<string, Vector> = {};
  for (const [name, type, values] of columns) vectors[name] = vectorFromArray(values, type);
  const ipc = RecordBatchStreamWriter.writeAll(new ArrowTable(schema, vectors)).toUint8Array(true);
  return writeParquet(Table.fromIPCStream(ipc)) as Bytes;
}

const fixtures = fileURLToPath(new URL('../fixtures/parquet-testing/', import.meta.url));
const fixture = (name: string): Bytes => new Uint8Array(readFileSync(path.join(fixtures, name)));
const good = readdirSync(path.join(fixtures, 'good'));
const bad = readdirSync(path.join(fixtures, 'bad'));

/** What DuckDB's own reader says of a cell, as ours would say it. */
function asOurs(printed: string | null, kind: string | undefined): Cell {
  if (printed === null) return null;
  if (kind === 'number') return Number.isFinite(Number(printed)) ? Number(printed) : null;
  if (kind === 'boolean') return printed === 'true';
  if (kind === 'date') return printed.slice(0, 10);
  return printed;
}

/** Holds what we read of a file against what DuckDB's own reader makes of it. */
async function expectSameOutside(file: string, ours: Read): Promise<void> {
  const list = Object.keys(ours.kinds).map((name) => {
    const column = `"${name.replaceAll('"', '""')}"`;
    return `CASE WHEN typeof(${column}) = 'BLOB' THEN decode(CAST(${column} AS BLOB)) ELSE CAST(${column} AS VARCHAR) END AS ${column}`;
  });
  const theirs = await outside((ask) => ask(`SELECT ${list.join(', ')} FROM '${file}'`));
  expect(ours.rows).toBe(theirs.length);
  for (const [name, cells] of Object.entries(ours.cells)) {
    expect(cells, name).toEqual(theirs.map((row) => asOurs(row[name] ?? null, ours.kinds[name])));
  }
}

describe('texts that come as codes', () => {
  const rows = 120_000;
  // Few and many; all different, and few at first; with white space around them, blank and absent; a date, a time and numbers between.
  const select = `SELECT 'Enhet ' || (i % 700) AS few, 'rad ' || (i * 7919 % ${rows}) AS unlike, i % 50 AS whole,
      CASE WHEN i < 60000 THEN 'lika' ELSE 'olika ' || i || repeat('x', 40) END AS late, DATE '2030-01-01' + (i % 9)::INTEGER AS day,
      CASE i % 5 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN '  ä ö ' WHEN 3 THEN 'ä ö' ELSE 'Å☃' END AS spaced,
      TIME '08:00:00' + to_minutes(i % 60) AS time, NULL::VARCHAR AS never, i / 8 AS number FROM range(${rows}) r(i)`;
  const texts = ['few', 'unlike', 'late', 'spaced', 'never'] as const;

  const expectSame = (file: Bytes, ask: (sql: string) => Promise<Record<string, string | null>[]>) =>
    opened(
      file,
      async (table) => {
        const cells = await cellsOf(table);
        const printed = [...texts, 'day', 'whole'].map((name) => `"${name}"::VARCHAR AS "${name}"`);
        const theirs = await ask(
          `SELECT ${printed.join(', ')}, left("time"::VARCHAR, 5) AS "time" FROM (${select})`,
        );
        for (const name of texts) {
          expect(cells[name], name).toEqual(theirs.map((row) => (row[name] ?? '').trim()));
        }
        for (const name of ['day', 'whole']) expect(cells[name]).toEqual(theirs.map((row) => row[name]));
        expect(cells.time?.map((cell) => String(cell).slice(0, 5))).toEqual(theirs.map((row) => row.time));
        expect(cells.number).toEqual(Array.from({ length: rows }, (_, i) => i / 8));
      },
      true,
    );

  it.each(['', 'ROW_GROUP_SIZE 20480', 'DICTIONARY_SIZE_LIMIT 1', "PARQUET_VERSION 'V2'"])(
    'are those of the file, row for row, as DuckDB writes it: %s',
    (options) => outside(async (ask) => expectSame(await parquetOf(ask, select, options), ask)),
  );

  it('are those of the file, row for row, as Arrow writes it, which stores texts once until they are too many', () =>
    outside(async (ask) => {
      const file = await startParquetInProcess().open(await parquetOf(ask, select));
      await expectSame(writeParquet(Table.fromIPCStream(await file.read(0))) as Bytes, ask);
    }));
});

describe('a good file of parquet-testing', () => {
  // The one column of the first has fields within it; of the second DuckDB reads one year wrong. Both have tests of their own.
  const apart = ['nulls.snappy.parquet', 'int96_from_spark.parquet'];

  it('is among many', () => {
    expect(good.length).toBeGreaterThanOrEqual(12);
    expect(bad.length).toBeGreaterThanOrEqual(2);
  });

  it.each(good.filter((name) => !apart.includes(name)))('%s reads as it does elsewhere', async (name) => {
    await expectSameOutside(path.join(fixtures, 'good', name), await read(fixture(`good/${name}`)));
  });

  it('that has nothing but nested columns says so', async () => {
    expect(await refusal(fixture('good/nulls.snappy.parquet'))).toBe(
      'Filen har inga kolumner som kan visas. Kolumnen b_struct är utelämnad: listor eller flera fält i samma cell.',
    );
  });

  it('keeps the years of INT96 that nanoseconds cannot hold, which otherwise come out as others', async () => {
    const { a = [] } = (await read(fixture('good/int96_from_spark.parquet'))).cells;
    const theirs = await outside((ask) =>
      ask(
        `SELECT CAST(a AS VARCHAR) AS a FROM '${path.join(fixtures, 'good/int96_from_spark.parquet')}' LIMIT 5`,
      ),
    );
    expect(a.slice(0, 5)).toEqual(theirs.map((row) => row.a));
    expect(a[2]).toBe('9999-12-31 03:00:00');
    // Midnight of 290000-12-31 in Berlin, says the file's own description. DuckDB makes it a year before Christ.
    expect(a[5]).toBe('290000-12-30 23:00:00');
  });

  it('says which columns it leaves out', async () => {
    const { kinds, notes } = await read(fixture('good/nested_lists.snappy.parquet'));
    expect(kinds).toEqual({ b: 'integer' });
    expect(notes).toEqual(['Kolumnen a är utelämnad: listor eller flera fält i samma cell.']);
  });
});

describe('a bad file of parquet-testing', () => {
  it.each(bad)('%s is refused', async (name) => {
    expect(await refusal(fixture(`bad/${name}`))).toMatch(/^Filen (är skadad|går inte att läsa)/);
  });
});

/** A column of each type that DuckDB writes, with an absence and with values at the ends of the type. */
const allTypes = `
  SELECT * FROM (VALUES
    (true, -128, -32768, -2147483648, -9223372036854775808, 0, 0, 0, 0, 11.6, 0.1, -99.99, 123456789, -1234567.89, 12345678901.5, DATE '0001-01-01',
      TIMESTAMP '1969-12-31 23:59:59.999999', TIMESTAMP '2031-01-01', 'åäö', 'ett', '6f9619ff-8b86-d011-b42d-00c04fc964ff', '00:00:00'),
    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
    (false, 127, 32767, 2147483647, 9223372036854775807, 255, 65535, 4294967295, 18446744073709551615, -3.4e38, 1.7e308, 99.99, -123456789,
      1234567.89, -0.1, DATE '9999-12-31', TIMESTAMP '9999-12-31 04:05:06.7', TIMESTAMP '1970-01-01', '', 'två', '00000000-0000-0000-0000-000000000000',
      '23:59:59.999999')
  ) t(sant, i8, i16, i32, i64, u8, u16, u32, u64, f32, f64, d4, d18_0, d18, d38, dag, tid, midnatt, text, val, id, klocka)`;
const typed = `
  SELECT sant::BOOLEAN AS sant, i8::TINYINT AS i8, i16::SMALLINT AS i16, i32::INTEGER AS i32, i64::BIGINT AS i64, u8::UTINYINT AS u8,
    u16::USMALLINT AS u16, u32::UINTEGER AS u32, u64::UBIGINT AS u64, f32::FLOAT AS f32, f64::DOUBLE AS f64, d4::DECIMAL(4,2) AS d4,
    d18_0::DECIMAL(18,0) AS d18_0, d18::DECIMAL(18,2) AS d18, d38::DECIMAL(38,6) AS d38, dag, tid,
    tid::TIMESTAMP_MS AS ms, midnatt, midnatt::TIMESTAMP_NS AS ns, text, encode(text) AS byte, val::VARCHAR AS val, id::UUID AS id,
    klocka::TIME AS klocka
  FROM (${allTypes})`;

describe('a Parquet file of any type', () => {
  it.each(['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw'])(
    'reads as it does elsewhere when packed with %s, in either version',
    async (codec) => {
      // In version 2 DuckDB writes a difference that takes 33 bits of whole numbers of 32, which others refuse.
      const halved = `SELECT * REPLACE ((i32 // 2)::INTEGER AS i32, (u32 // 2)::UINTEGER AS u32) FROM (${typed})`;
      for (const [version, content] of Object.entries({ V1: typed, V2: halved })) {
        const file = path.join(temporaryFolder(), 'x.parquet');
        await outside((ask) =>
          ask(
            `COPY (${content}) TO '${file}' (FORMAT parquet, COMPRESSION ${codec}, PARQUET_VERSION ${version})`,
          ),
        );
        const ours = await read(new Uint8Array(readFileSync(file)));
        expect(ours.kinds).toEqual({
          sant: 'boolean',
          ...Object.fromEntries(
            ['i8', 'i16', 'i32', 'i64', 'u8', 'u16', 'u32', 'u64'].map((name) => [name, 'integer']),
          ),
          ...{ f32: 'number', f64: 'number', d4: 'number', d18_0: 'integer', d18: 'number', d38: 'number' },
          ...{ dag: 'date', tid: 'text', ms: 'text', midnatt: 'date', ns: 'date' },
          ...{ text: 'text', byte: 'text', val: 'text', id: 'text', klocka: 'text' },
        });
        await expectSameOutside(file, ours);
      }
    },
  );

  it('gives a number stored in 32 bits the digits that were meant', async () => {
    const bytes = await outside((ask) =>
      parquetOf(ask, 'SELECT unnest([11.6, 0.1, 1e-7, 16777216, 123.456, -3.4e38])::FLOAT AS v'),
    );
    // 11.6 in 32 bits is 11.6000003814697265625.
    expect((await read(bytes)).cells).toEqual({ v: [11.6, 0.1, 1e-7, 16777216, 123.456, -3.4e38] });
  });

  it('counts what is no number as missing, and what a number cannot carry as rounded, and says both', async () => {
    const bytes = await outside((ask) =>
      parquetOf(
        ask,
        `SELECT a::DOUBLE AS a, b::DECIMAL(38,2) AS b, c::FLOAT AS c
         FROM (VALUES ('1.5', 12345678901234567.89, '1.5'), ('NaN', 0.5, 'NaN'), ('inf', NULL, '-inf'), (NULL, 1, NULL)) t(a, b, c)`,
      ),
    );
    const { cells, notes } = await read(bytes);
    expect(cells).toEqual({
      a: [1.5, null, null, null],
      b: [12345678901234568, 0.5, null, 1],
      c: [1.5, null, null, null],
    });
    expect(notes).toEqual([
      'Kolumnen a: 2 värden i form av NaN eller oändlighet, som inte är tal, räknas som saknade.',
      'Kolumnen b: 1 värde med fler siffror än vad som ryms i ett tal här har avrundats.',
      'Kolumnen c: 2 värden i form av NaN eller oändlighet, som inte är tal, räknas som saknade.',
    ]);
  });

  it('leaves out by name what no table holds, and keeps the rest', async () => {
    const bytes = await outside((ask) =>
      parquetOf(
        ask,
        `SELECT 1 AS "a.b", {'b': 3} AS a, [1] AS lista, MAP {'x': 1} AS karta, '\\xFF'::BLOB AS byte_, INTERVAL 2 DAY AS langd,
         TIMESTAMPTZ '2031-01-01 23:00:00+00' AS utc, 'kvar' AS "å ""sist"""`,
      ),
    );
    const { cells, notes } = await read(bytes);
    expect(cells).toEqual({ 'a.b': ['1'], utc: ['2031-01-01 23:00:00'], 'å "sist"': ['kvar'] });
    expect(notes).toEqual([
      '3 kolumner är utelämnade: listor eller flera fält i samma cell. De är a, lista, karta.',
      'Kolumnen byte_ är utelämnad: byte som inte är text.',
      'Kolumnen langd är utelämnad: tidslängder.',
      'Kolumnen utc: tidpunkterna står i UTC, där svensk midnatt är klockan 22 eller 23 dagen före.',
    ]);
  });

  it('follows no hint at other types than those that it stores: dictionaries, long texts, small numbers', async () => {
    const bytes = arrowParquet([
      ['val', new Dictionary(new Utf8(), new Int32()), ['ett', 'två', null, 'ett']],
      ['lang', new LargeUtf8(), ['a', '', null, 'åäö']],
      ['halv', new Float16(), [1.5, -0.25, null, 0]],
      ['f32', new Float32(), [11.6, null, 0, -1]],
      ['byte', new Binary(), [new TextEncoder().encode('ö'), null, null, new Uint8Array()]],
      ['klocka', new TimeMillisecond(), [1, 3_600_000, null, 0]],
      ['inget', new Null(), [null, null, null, null]],
      ['langd', new DurationSecond(), [1n, 2n, null, 3n]],
    ]);
    const { cells, kinds, notes } = await read(bytes);
    expect(cells).toEqual({
      val: ['ett', 'två', null, 'ett'],
      lang: ['a', '', null, 'åäö'],
      halv: [1.5, -0.25, null, 0],
      f32: [11.6, null, 0, -1],
      byte: ['ö', null, null, ''],
      klocka: ['00:00:00.001', '01:00:00', null, '00:00:00'],
      inget: [null, null, null, null],
      langd: ['1', '2', null, '3'],
    });
    expect(kinds).toMatchObject({ halv: 'number', f32: 'number', langd: 'integer' });
    expect(notes).toEqual([]);
  });

  it('is read whatever its columns are called, alike or not at all', async () => {
    const ipc = (name: string) =>
      RecordBatchStreamWriter.writeAll(
        new ArrowTable(new Schema([new Field(name, new Int32(), true)]), {
          [name]: vectorFromArray([1], new Int32()),
        }),
      ).toUint8Array(true);
    expect((await read(writeParquet(Table.fromIPCStream(ipc(''))) as Bytes)).cells).toEqual({
      'Kolumn 1': ['1'],
    });
    const wide = await outside((ask) =>
      parquetOf(
        ask,
        `SELECT ${Array.from({ length: 3_000 }, (_, index) => `${index} AS "k ${index}"`).join(', ')}`,
      ),
    );
    const { cells } = await read(wide);
    expect(Object.keys(cells)).toHaveLength(3_000);
    expect(cells['k 2999']).toEqual(['2999']);
  });

  it('gives the columns of a table without rows, and rows in parts where there are many', async () => {
    const empty = await outside((ask) => parquetOf(ask, "SELECT 1 AS nr, 'x' AS namn WHERE false"));
    expect(await read(empty)).toEqual({
      kinds: { nr: 'integer', namn: 'text' },
      cells: { nr: [], namn: [] },
      notes: [],
      rows: 0,
    });
    const many = await outside((ask) =>
      parquetOf(
        ask,
        "SELECT range AS nr, 'rad ' || range AS namn FROM range(400_000)",
        'ROW_GROUP_SIZE 150_000',
      ),
    );
    await opened(many, async (table) => {
      let [parts, at] = [0, 0];
      for await (const { ipc, rows } of table.parts()) {
        parts++;
        const namn = tableFromIPC(ipc).getChild('c1');
        for (let row = 0; row < rows; row += 997) expect(namn?.get(row)).toBe(`rad ${at + row}`);
        at += rows;
      }
      expect(at).toBe(400_000);
      expect(parts).toBeGreaterThan(2);
    });
  });
});

describe('a file that is no whole Parquet', () => {
  const plain = () =>
    outside((ask) => parquetOf(ask, 'SELECT range AS nr FROM range(100)', 'COMPRESSION uncompressed'));

  it('is refused with its reason: empty, something else, cut short', async () => {
    const whole = await plain();
    expect(await refusal(new Uint8Array())).toBe('Filen är tom.');
    expect(await refusal(new TextEncoder().encode('enhet;värde\nnorr;1\n'))).toBe(
      'Filen är ingen Parquetfil, trots sitt namn.',
    );
    expect(await refusal(new TextEncoder().encode('PAR1'))).toBe('Filen är avkortad: slutet saknas.');
    expect(await refusal(whole.slice(0, -1))).toBe('Filen är avkortad: slutet saknas.');
    expect(await refusal(whole.slice(0, whole.length >> 1))).toBe('Filen är avkortad: slutet saknas.');
  });

  it('is refused when encrypted', async () => {
    const bytes = await outside(async (ask) => {
      await ask("SET force_mbedtls_unsafe = 'true'");
      await ask("PRAGMA add_parquet_key('nyckel', '0123456789112345')");
      return parquetOf(ask, 'SELECT 1 AS nr', "ENCRYPTION_CONFIG {footer_key: 'nyckel'}");
    });
    expect(await refusal(bytes)).toBe('Filen är krypterad.');
  });

  it('is refused when it holds fewer rows than it says, which the decoder says nothing of', async () => {
    const bytes = await plain();
    // 100 as a number of 64 bits in the footer, both for the file and for its row group: 101 instead.
    const footer = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
    let changed = 0;
    for (let at = footer; at < bytes.length - 10; at++) {
      if (bytes[at] === 0x16 && bytes[at + 1] === 0xc8 && bytes[at + 2] === 0x01) {
        bytes[at + 1] = 0xca;
        changed++;
      }
    }
    expect(changed).toBeGreaterThanOrEqual(2);
    expect(await refusal(bytes)).toMatch(/^Filen är skadad/);
  });

  it('is refused before it is decoded when it unfolds to more than there is room for', async () => {
    const bytes = await outside((ask) => parquetOf(ask, "SELECT 'x' AS text FROM range(130_000_000)"));
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await refusal(bytes)).toMatch(
      /^Filen är för stor för webbläsaren: 2\s080 MB när den är uppackad, och gränsen är 2\s000 MB\.$/,
    );
  });

  it('is not blamed for a reader that did not arrive in time', async () => {
    const error = await rejection(openParquet(new Blob([await plain()]), 'x.parquet', nodeHost, 1));
    expect(error).toBeInstanceOf(EngineError);
    expect((error as EngineError).sentence).toBe(
      'Den del av programmet som läser Parquetfiler kunde inte hämtas.',
    );
  });

  it('rejects what is waited for when it is closed', async () => {
    const bytes = await plain();
    const { tables, close } = await openParquet(new Blob([bytes]), 'x.parquet', nodeHost);
    const parts = tables[0]?.parts()[Symbol.asyncIterator]();
    const waiting = rejection(Promise.resolve(parts?.next()));
    close();
    expect(await waiting).toBeInstanceOf(Unreadable);
  });
});
