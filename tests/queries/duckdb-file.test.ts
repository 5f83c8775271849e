import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '@/engine/boot-node';
import { openDuckdbFile } from '@/engine/import/duckdb-file-open';
import type { TypedFile } from '@/extracts/read/typed-table';
import { Unreadable } from '@/extracts/read/unreadable';
import { rejection, temporaryFolder } from './engine-fixture';
import { cellsOf, outside } from './typed-cells';

/** A DuckDB file, made by DuckDB itself. */
function made(
  statements: string,
  name = 'kontoret',
  options = "STORAGE_VERSION 'v1.0.0'",
): Promise<Uint8Array<ArrayBuffer>> {
  const file = path.join(temporaryFolder(), `${name}.duckdb`);
  return outside(async (ask) => {
    await ask("SET force_mbedtls_unsafe = 'true'");
    await ask(`ATTACH '${file}' AS ${name} (${options})`);
    await ask(`USE ${name}`);
    for (const statement of statements.split(';')) if (statement.trim()) await ask(statement);
    await ask('USE memory');
    await ask(`DETACH ${name}`);
    return new Uint8Array(readFileSync(file));
  });
}

const open = (bytes: Uint8Array<ArrayBuffer>, limit = 10_000): Promise<TypedFile> =>
  openDuckdbFile(new Blob([bytes]), 'kontoret.duckdb', nodeHost, limit);

async function opened<T>(bytes: Uint8Array<ArrayBuffer>, look: (file: TypedFile) => Promise<T>): Promise<T> {
  const file = await open(bytes);
  try {
    return await look(file);
  } finally {
    file.close();
  }
}

const sentences = (notes: readonly { readonly sentence: string }[]): string[] =>
  notes.map(({ sentence }) => sentence);

async function refusal(bytes: Uint8Array<ArrayBuffer>, limit?: number): Promise<string> {
  const error = await rejection(open(bytes, limit));
  if (!(error instanceof Unreadable)) throw error;
  return error.sentence;
}

describe('a DuckDB file', () => {
  it('gives its tables and then its views, each with its rows in their order', async () => {
    const bytes = await made(`
      CREATE TABLE enheter AS SELECT * FROM (VALUES (2, 'Åsö "hem"'), (1, NULL), (3, '')) t(nr, namn);
      CREATE SCHEMA arkiv;
      CREATE TABLE arkiv.gamla AS SELECT 7 AS nr;
      CREATE VIEW stora AS SELECT nr * 10 AS tio FROM enheter WHERE nr > 1`);
    await opened(bytes, async ({ tables, notes }) => {
      expect(tables.map(({ name, rows }) => [name, rows])).toEqual([
        ['arkiv.gamla', 1],
        ['enheter', 3],
        ['stora', 2],
      ]);
      expect(notes).toEqual([]);
      const [old, units, large] = tables;
      expect(old && (await cellsOf(old))).toEqual({ nr: ['7'] });
      expect(units && (await cellsOf(units))).toEqual({ nr: ['2', '1', '3'], namn: ['Åsö "hem"', null, ''] });
      expect(large && (await cellsOf(large))).toEqual({ tio: ['20', '30'] });
    });
  });

  it('makes five kinds of column of all its types, and says what it leaves out or changes', async () => {
    const bytes = await made(`
      CREATE TYPE dag AS ENUM ('må', 'ti');
      CREATE TABLE alla AS SELECT
        true AS sant, (-128)::TINYINT AS i8, 65535::USMALLINT AS u16, 9223372036854775807 AS i64, 18446744073709551615::UBIGINT AS u64,
        12::HUGEINT AS litet, 170141183460469231731687303715884105727::HUGEINT AS stort,
        11.6::FLOAT AS f32, 0.1::DOUBLE + 0.2 AS f64, 12.34::DECIMAL(9,2) AS d9, 123::DECIMAL(18,0) AS d18,
        1234567890123456789.12::DECIMAL(38,2) AS d38,
        DATE '2031-02-28' AS dag, TIMESTAMP '2031-02-28 00:00:00' AS midnatt, TIMESTAMP '2031-02-28 04:05:06.7' AS tid,
        TIMESTAMP_NS '2031-02-28 04:05:06.123456789' AS ns, TIMESTAMPTZ '2031-02-28 22:00:00+00' AS utc,
        TIME '04:05:06' AS klocka, 'må'::dag AS veckodag, encode('åäö') AS text_i_byte, '\\xFF'::BLOB AS byte_,
        INTERVAL 3 DAY AS tidslangd, [1, 2] AS lista, {'a': 1} AS falt, MAP {'a': 1} AS karta,
        '6f9619ff-8b86-d011-b42d-00c04fc964ff'::UUID AS id, 'NaN'::DOUBLE AS inget, 'infinity'::DATE AS aldrig, NULL AS tom`);
    await opened(bytes, async ({ tables: [table] }) => {
      if (!table) throw new Error('no table');
      expect(Object.fromEntries(table.columns.map(({ name, stored }) => [name, stored]))).toEqual({
        sant: 'boolean',
        i8: 'integer',
        u16: 'integer',
        i64: 'integer',
        u64: 'integer',
        litet: 'integer',
        stort: 'text',
        f32: 'number',
        f64: 'number',
        d9: 'number',
        d18: 'integer',
        d38: 'number',
        dag: 'date',
        midnatt: 'date',
        tid: 'text',
        ns: 'text',
        utc: 'text',
        klocka: 'text',
        veckodag: 'text',
        text_i_byte: 'text',
        id: 'text',
        inget: 'number',
        aldrig: 'date',
        tom: 'integer',
      });
      expect(await cellsOf(table)).toEqual({
        sant: [true],
        i8: ['-128'],
        u16: ['65535'],
        i64: ['9223372036854775807'],
        u64: ['18446744073709551615'],
        litet: ['12'],
        stort: ['170141183460469231731687303715884105727'],
        f32: [11.6],
        f64: [0.30000000000000004],
        d9: [12.34],
        d18: ['123'],
        d38: [1234567890123456800],
        dag: ['2031-02-28'],
        midnatt: ['2031-02-28'],
        tid: ['2031-02-28 04:05:06.7'],
        ns: ['2031-02-28 04:05:06.123456789'],
        utc: ['2031-02-28 22:00:00'],
        klocka: ['04:05:06'],
        veckodag: ['må'],
        text_i_byte: ['åäö'],
        id: ['6f9619ff-8b86-d011-b42d-00c04fc964ff'],
        inget: [null],
        aldrig: [null],
        tom: [null],
      });
      expect(sentences(table.notes)).toEqual([
        'Kolumnen byte_ är utelämnad: byte som inte är text.',
        'Kolumnen tidslangd är utelämnad: tidslängder.',
        '3 kolumner är utelämnade: listor eller flera fält i samma cell. De är lista, falt, karta.',
        'Kolumnen utc: tidpunkterna står i UTC, där svensk midnatt är klockan 22 eller 23 dagen före.',
        'Kolumnen d38: 1 värde med fler siffror än vad som ryms i ett tal här har avrundats.',
        'Kolumnen inget: 1 värde i form av NaN eller oändlighet, som inte är tal, räknas som saknade.',
        'Kolumnen aldrig: 1 värde i form av NaN eller oändlighet, som inte är tal, räknas som saknade.',
      ]);
    });
  });

  it('gives a table of many rows in several parts, and one without rows in one', async () => {
    const bytes = await made(`
      CREATE TABLE manga AS SELECT range AS nr, 'rad ' || range AS namn FROM range(600_000);
      CREATE TABLE tom (nr INTEGER)`);
    await opened(bytes, async ({ tables: [many, empty] }) => {
      if (!many || !empty) throw new Error('no tables');
      const parts: number[] = [];
      for await (const { rows } of many.parts()) parts.push(rows);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.reduce((sum, rows) => sum + rows, 0)).toBe(600_000);
      const { nr = [], namn = [] } = await cellsOf(many);
      expect(nr.every((cell, index) => cell === String(index))).toBe(true);
      expect(namn[599_999]).toBe('rad 599999');
      expect(await cellsOf(empty)).toEqual({ nr: [] });
    });
  });

  it('says which view leans on what is not in it, and gives the rest', async () => {
    const bytes = await made(`
      CREATE TABLE a AS SELECT 1 AS nr; CREATE TABLE b AS SELECT 2 AS nr;
      CREATE VIEW bruten AS SELECT * FROM b; DROP TABLE b`);
    await opened(bytes, async ({ tables, notes }) => {
      expect(tables.map(({ name }) => name)).toEqual(['a']);
      expect(sentences(notes)).toEqual(['Vyn bruten är utelämnad: den går inte att räkna fram ur filen.']);
    });
  });

  it('cannot read anything but itself: a view over a file is left out', async () => {
    const file = path.join(temporaryFolder(), 'hemlig.csv');
    const bytes = await outside(async (ask) => {
      await ask(`COPY (SELECT 1 AS hemligt) TO '${file}'`);
      return made(
        `CREATE TABLE a AS SELECT 1 AS nr; CREATE VIEW utanfor AS SELECT * FROM read_csv('${file}')`,
      );
    });
    await opened(bytes, async ({ notes }) => {
      expect(sentences(notes)).toEqual(['Vyn utanfor är utelämnad: den går inte att räkna fram ur filen.']);
    });
  });

  it('is ended when a view does not end', async () => {
    const bytes = await made(`
      CREATE VIEW evig AS WITH RECURSIVE t AS (SELECT 1 AS nr UNION ALL SELECT nr + 1 FROM t) SELECT nr FROM t`);
    expect(await refusal(bytes, 2_000)).toMatch(/^Filen går inte att läsa: läsningen stannade/);
  });

  it('is refused when empty, encrypted, newer than what reads it, or something else', async () => {
    expect(await refusal(new Uint8Array())).toBe('Filen är tom.');
    expect(await refusal(new TextEncoder().encode('enhet;värde\nnorr;1\n'))).toBe(
      'Filen är ingen DuckDB-fil, trots sitt namn.',
    );
    const encrypted = await made(
      'CREATE TABLE a AS SELECT 1 AS nr',
      'las',
      "ENCRYPTION_KEY 'hemligt', STORAGE_VERSION 'v1.4.0'",
    );
    expect(await refusal(encrypted)).toBe('Filen är krypterad.');
    const newer = await made('CREATE TABLE a AS SELECT 1 AS nr', 'ny', "STORAGE_VERSION 'latest'");
    expect(await refusal(newer)).toBe('Filen är sparad av en nyare version av DuckDB än den som läser här.');
    expect(await refusal(await made('SELECT 1'))).toBe('Filen har inga tabeller som kan visas.');
  });

  it('is refused when cut short or damaged, and never takes the process along', async () => {
    const bytes = await made(
      "CREATE TABLE a AS SELECT range AS nr, 'text ' || range AS namn FROM range(5_000)",
    );
    const read = async (damaged: Uint8Array<ArrayBuffer>) => {
      try {
        return await opened(damaged, async ({ tables: [table] }) => (table ? await cellsOf(table) : {}));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        return error.sentence;
      }
    };
    const whole = await read(bytes);
    for (const share of [0.005, 0.3, 0.999]) {
      expect(await read(bytes.slice(0, Math.round(bytes.length * share)))).toBe(
        'Filen är avkortad: slutet saknas.',
      );
    }
    for (const at of [4_100, 12_300, 300_000]) {
      const damaged = bytes.slice();
      damaged.set(
        Uint8Array.from({ length: 64 }, (_, index) => index * 37),
        at,
      );
      const result = await read(damaged);
      // A checksum guards what is used of the file; damage to what is not used changes nothing.
      if (typeof result !== 'string') expect(result).toEqual(whole);
    }
  });
});
