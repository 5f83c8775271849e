import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryEngine } from '@/engine/engine';
import { EngineError, QueryCancelled } from '@/engine/errors';
import type { LiveEngine } from '@/engine/live-engine';
import { csvExtract, engineOn, example, parquetExtract, rejection } from './engine-fixture';

let live: LiveEngine;
let engine: QueryEngine;

beforeAll(async () => {
  live = engineOn({
    parquet: await parquetExtract(),
    csv: await csvExtract(),
    crlf: await csvExtract({ ...example, units: example.units?.replaceAll('\n', '\r\n') ?? '' }),
  });
  engine = live.extract('parquet');
});
afterAll(() => live.close());

describe('what an extract is read in as', () => {
  it.each(['parquet', 'csv', 'crlf'])('is the same from %s', async (name) => {
    const extract = live.extract(name);
    expect(await extract.query('SELECT * FROM units ORDER BY rowid')).toEqual([
      {
        unit_id: 'staden',
        name: 'Staden',
        short_name: 'Staden',
        level: 'city',
        parent_id: null,
        service_area: null,
        valid_from: null,
        valid_to: null,
        succeeds: null,
      },
      {
        unit_id: 'norr',
        name: 'Åsa "Norra" hemmet, öster',
        short_name: 'Norra',
        level: 'unit',
        parent_id: 'staden',
        service_area: 'Äldre',
        valid_from: '2030-04-01',
        valid_to: null,
        succeeds: null,
      },
      {
        unit_id: 'soder',
        name: "L'Été",
        short_name: 'Södra',
        level: 'unit',
        parent_id: 'staden',
        service_area: null,
        valid_from: null,
        valid_to: null,
        succeeds: null,
      },
    ]);
  });

  it.each(['parquet', 'csv'])('keeps a blank apart from a zero, from %s', async (name) => {
    const rows = await live
      .extract(name)
      .query('SELECT value, status FROM observations WHERE value IS NULL OR value = 0 ORDER BY rowid');
    expect(rows).toEqual([
      { value: null, status: 'missing' },
      { value: 0, status: 'reported' },
    ]);
  });

  it.each(['parquet', 'csv'])('has also the tables without rows, from %s', async (name) => {
    expect(await live.extract(name).query('SELECT * FROM goals')).toEqual([]);
  });

  it('has unqualified names for each extract of its own', async () => {
    const other = live.extract('csv');
    await other.query('DELETE FROM economy');
    expect(await other.query('SELECT count(*) AS n FROM economy')).toEqual([{ n: 0 }]);
    expect(await engine.query('SELECT count(*) AS n FROM economy')).toEqual([{ n: 1 }]);
  });
});

describe('the numbers of an answer', () => {
  it('are JavaScript numbers, whatever DuckDB counts in', async () => {
    const [row] = await engine.query(
      `SELECT count(*) AS counted, sum(year) AS summed, sum(line::HUGEINT) AS huge, avg(value) AS mean,
         CAST(12.5 AS DECIMAL(9, 3)) AS decimal, 9007199254740991::BIGINT AS big, 3::TINYINT AS tiny
       FROM observations`,
    );
    expect(row).toEqual({
      counted: 4,
      summed: 8123,
      huge: 42,
      mean: 52.75,
      decimal: 12.5,
      big: 9007199254740991,
      tiny: 3,
    });
  });

  it('stand beside dates as ISO text and truth values as such', async () => {
    const [row] = await engine.query(
      `SELECT decided_on, TIMESTAMP '2031-05-06 07:08:09' AS at, year = 2031 AS same, [1, 2] AS list,
         {'a': 'å'} AS struct FROM documents WHERE unit_id = 'norr'`,
    );
    expect(row).toEqual({
      decided_on: '2032-02-29',
      at: '2031-05-06T07:08:09.000Z',
      same: true,
      list: [1, 2],
      struct: { a: 'å' },
    });
  });
});

describe('the parameters of a query', () => {
  it.each([
    ['quotes', `'"; DROP TABLE units; --`],
    ['Swedish letters', 'Åsa Öström, ärende 1'],
    ['placeholders and backslashes', `? $1 \\' \\n`],
    ['nothing', ''],
    ['a line break', 'a\nb'],
    ['a no-break space and an emoji', '11\u00a0% 🙂'],
  ])('carry text with %s unchanged', async (_, text) => {
    expect(await engine.query('SELECT ? AS text', [text])).toEqual([{ text }]);
    expect(await engine.query('SELECT count(*) AS n FROM units')).toEqual([{ n: 3 }]);
  });

  it('keep their order and their types', async () => {
    const rows = await engine.query(
      `SELECT ? AS a, typeof(?) AS whole, typeof(?) AS part, ? AS truth, ? AS nothing, ? AS large`,
      ['x', 7, 7.5, false, null, 2 ** 40],
    );
    expect(rows).toEqual([
      { a: 'x', whole: 'INTEGER', part: 'DOUBLE', truth: false, nothing: null, large: 2 ** 40 },
    ]);
  });

  it('compare with text, numbers and limits', async () => {
    const rows = await engine.query(
      `SELECT unit_id, year FROM observations
       WHERE unit_id = ? AND year >= ? AND value > ? AND list_contains(string_split(?, '|'), unit_id)
       ORDER BY year DESC LIMIT ?`,
      ['soder', 2000, -0.5, 'norr|soder', 1],
    );
    expect(rows).toEqual([{ unit_id: 'soder', year: 2031 }]);
  });

  it('find nothing by null, of whatever type the column is', async () => {
    const sql = 'SELECT * FROM documents WHERE year = ? OR unit_id = ? OR decided_on = ?';
    expect(await engine.query(sql, [null, null, null])).toEqual([]);
  });

  it('are not mixed up between queries at the same time', async () => {
    const asked = Array.from({ length: 30 }, (_, n) => n);
    const answers = await Promise.all(
      asked.map((n) => engine.query('SELECT ? AS n, ? AS t', [n, `nr ${n}`])),
    );
    expect(answers).toEqual(asked.map((n) => [{ n, t: `nr ${n}` }]));
  });

  it('must be as many as the placeholders', async () => {
    const error = await rejection(engine.query('SELECT ?', []));
    expect(error).toBeInstanceOf(EngineError);
  });
});

describe('a query that fails', () => {
  it('says what it was to us and a sentence to the reader', async () => {
    const error = await rejection(engine.query('SELECT nowhere FROM units'));
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({
      failure: 'query',
      sql: 'SELECT nowhere FROM units',
      sentence: 'Uppgifterna kunde inte tas fram.',
      nextStep: 'Försök igen eller välj ett annat urval.',
      message: expect.stringContaining('nowhere'),
    });
  });

  it('leaves the engine able to answer the next', async () => {
    await rejection(engine.query('SELECT * FROM ?', ['x']));
    expect(await engine.query('SELECT ? AS one', [1])).toEqual([{ one: 1 }]);
  });
});

const endless = 'SELECT count(*) FROM range(10000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = ?';

describe('a query that is cancelled', () => {
  it('ends while it runs, and lets the next one through', async () => {
    const controller = new AbortController();
    const running = rejection(engine.query(endless, [3], { signal: controller.signal }));
    const next = engine.query('SELECT 1 AS one');
    setTimeout(() => controller.abort(), 200);
    const error = await running;
    expect(error).toBeInstanceOf(QueryCancelled);
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(await next).toEqual([{ one: 1 }]);
  });

  it('ends while it waits for its turn, without ever running', async () => {
    const first = new AbortController();
    const second = new AbortController();
    const running = rejection(engine.query(endless, [3], { signal: first.signal }));
    const waiting = rejection(engine.query('DELETE FROM units', [], { signal: second.signal }));
    second.abort();
    expect(await waiting).toBeInstanceOf(QueryCancelled);
    first.abort();
    expect(await running).toBeInstanceOf(QueryCancelled);
    expect(await engine.query('SELECT count(*) AS n FROM units')).toEqual([{ n: 3 }]);
  });

  it('never starts when it was cancelled beforehand', async () => {
    const error = await rejection(engine.query('DELETE FROM units', [], { signal: AbortSignal.abort() }));
    expect(error).toBeInstanceOf(QueryCancelled);
    expect(await engine.query('SELECT count(*) AS n FROM units')).toEqual([{ n: 3 }]);
  });

  it('does not disturb one that had its answer', async () => {
    const controller = new AbortController();
    const rows = await engine.query('SELECT 1 AS one', [], { signal: controller.signal });
    controller.abort();
    expect(rows).toEqual([{ one: 1 }]);
    expect(await engine.query('SELECT 2 AS two')).toEqual([{ two: 2 }]);
  });
});

describe('the doors of the engine', () => {
  // With autoload on, each of these went looking for an extension on another host, for ten minutes.
  it.each([
    ['a JSON function', `SELECT json_extract('{"a": 1}', '$.a')`],
    ['a Parquet function', `SELECT * FROM read_parquet('tertial/x.parquet')`],
    ['a collation', `SELECT name FROM units ORDER BY name COLLATE sv`],
    ['an extension by name', 'LOAD json'],
    ['an address', `SELECT * FROM read_csv('https://example.org/x.csv')`],
    ['a file', `SELECT * FROM read_csv('/etc/passwd')`],
    ['a file beside ours', `SELECT * FROM read_csv('tertial/../../etc/passwd')`],
    ['a file to write', `COPY units TO '/tmp/units.csv'`],
    ['another database', `ATTACH '/tmp/x.duckdb'`],
    ['the lock of the doors', 'SET enable_external_access = true'],
    ['the lock of the extensions', 'SET autoload_known_extensions = true'],
  ])('are closed to %s', async (_, sql) => {
    expect(await rejection(engine.query(sql))).toMatchObject({ failure: 'query' });
  });
});
