import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveEngine } from '@/engine/live-engine';
import { type ShownEngine, shownEngine } from '@/engine/shown-engine';
import { engineOn, parquetExtract, rejection } from './engine-fixture';

const heading =
  'unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line';

/** Norr's three women are few; the men would give them away. */
const tables = {
  units: `unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds
norr,"=HYPERLINK(""x"") <b>Norr</b>",Norra,unit,,,,,
`,
  observations: `${heading}
norr,trivsel,2031,year,total,80,reported,80,10,20,,outcome,,1
norr,trivsel,2031,year,women,61.7,reported,"61,7",3,,,outcome,,1
norr,trivsel,2031,year,women,61.9,reported,"61,9",,,,text,,9
norr,trivsel,2031,year,men,88.9,reported,"88,9",7,,,outcome,,1
norr,trivsel,2030,year,total,60,reported,60,9,,,outcome,,1
`,
};

const womenAndMen = (['women', 'men'] as const).map((sex) => ({
  unit_id: 'norr',
  indicator_id: 'trivsel',
  year: 2031,
  period: 'year' as const,
  sex,
}));

let live: LiveEngine;
let shown: ShownEngine;
beforeAll(async () => {
  live = engineOn({ provet: await parquetExtract(tables), annan: await parquetExtract(tables) });
  await live.open('provet');
  await live.open('annan');
  shown = shownEngine(live, 'provet', { threshold: 5, figures: womenAndMen });
});
afterAll(() => live.close());

const ask = (text: string, limit = 1000, engine = shown) => engine.ask(text, limit, {});
const rowsOf = async (text: string) => {
  const answer = await ask(text);
  return answer.kind === 'answered' ? answer.rows : answer;
};
const everything = () =>
  live.extract('provet').query('SELECT * FROM observations ORDER BY ALL').then(JSON.stringify);

describe('A question in the reader’s own words', () => {
  it('is answered with every cell as the engine writes it, in the order asked for', async () => {
    expect(
      await ask(
        "SELECT year, value, [1, 2] AS lista, 12345678901234567890::HUGEINT AS stort, value AS year FROM observations WHERE sex = 'total' ORDER BY observations.year",
      ),
    ).toEqual({
      kind: 'answered',
      columns: [
        { name: 'year', type: 'INTEGER' },
        { name: 'value', type: 'DOUBLE' },
        { name: 'lista', type: 'INTEGER[]' },
        { name: 'stort', type: 'HUGEINT' },
        { name: 'year_1', type: 'DOUBLE' },
      ],
      rows: [
        ['2030', '60.0', '[1, 2]', '12345678901234567890', '60.0'],
        ['2031', '80.0', '[1, 2]', '12345678901234567890', '80.0'],
      ],
      more: false,
    });
  });

  it('may begin with SELECT, WITH, FROM, VALUES or SUMMARIZE, and end with a semicolon or a comment', async () => {
    for (const text of [
      'SELECT count(*) FROM observations;',
      'SELECT count(*) FROM observations -- alla',
      'WITH o AS (FROM observations) SELECT count(*) FROM o',
      'FROM observations SELECT count(*)',
      'VALUES (5)',
    ])
      expect(await rowsOf(text), text).toEqual([['5']]);
    expect(await rowsOf('FROM (SUMMARIZE observations) SELECT count(*)')).toEqual([['14']]);
    expect(await rowsOf("PIVOT observations ON sex IN ('total') USING count(*) GROUP BY unit_id")).toEqual([
      ['norr', '2'],
    ]);
  });

  it('gives as many rows as the limit and says that there are more, not where there are just as many', async () => {
    expect(await ask('FROM range(11)', 10)).toMatchObject({ more: true, rows: { length: 10 } });
    expect(await ask('FROM range(10)', 10)).toMatchObject({ more: false, rows: { length: 10 } });
    expect(await ask('SELECT 1) UNION ALL (FROM range(50)', 10)).toMatchObject({ rows: { length: 10 } });
  });

  it('has a table’s own columns alone, though the views have one more', async () => {
    const answer = await ask('FROM observations LIMIT 0');
    expect(answer.kind === 'answered' && answer.columns.map(({ name }) => name)).toEqual(heading.split(','));
  });

  it('can be cancelled while the engine works, which then answers the next', async () => {
    const cancel = new AbortController();
    const long = shown.ask('SELECT count(*) FROM range(100000000000) a', 10, { signal: cancel.signal });
    setTimeout(() => cancel.abort(), 200);
    expect(await rejection(long)).toMatchObject({ name: 'AbortError' });
    expect(await rowsOf('SELECT 1')).toEqual([['1']]);
  });
});

describe('Nothing is changed by', () => {
  it.each([
    "INSERT INTO observations (unit_id) VALUES ('x')",
    'UPDATE observations SET value = 1',
    'DELETE FROM observations',
    'DROP TABLE observations',
    'DROP SCHEMA provet CASCADE',
    'CREATE TABLE x AS SELECT 1',
    'CREATE OR REPLACE VIEW observations AS SELECT 1',
    'ALTER TABLE observations RENAME TO x',
    'TRUNCATE observations',
    "ATTACH ':memory:' AS x",
    "COPY observations TO 'x.csv'",
    "EXPORT DATABASE 'x'",
    'SET threads = 1',
    'SET VARIABLE x = 1',
    'RESET threads',
    'PRAGMA version',
    'INSTALL json',
    'LOAD json',
    'CALL duckdb_settings()',
    'EXPLAIN ANALYZE DELETE FROM observations',
    'BEGIN TRANSACTION',
    'PREPARE x AS SELECT 1',
    'USE annan',
    'VACUUM',
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP TABLE provet.observations',
    'SELECT 1) t; DROP TABLE provet.observations; --',
    'SELECT 1) LIMIT 5; DROP TABLE provet.observations; SELECT * FROM (SELECT 1',
    'SELECT 1; DELETE FROM provet.observations; SELECT (1',
    ') --',
    'SELECT 1) --',
    'SELECT 1 /*',
    'SELECT 1) /*',
    '/* */ DELETE FROM observations',
    '-- x\nDELETE FROM observations',
    'SELECT $$ ; DROP TABLE provet.observations; $',
    "SELECT * FROM query('DROP TABLE provet.observations')",
    'WITH x AS (DELETE FROM observations RETURNING *) FROM x',
    'SELECT * FROM (DELETE FROM observations RETURNING *)',
    ';',
    '',
  ])('%s', async (text) => {
    const before = await everything();
    const answer = await ask(text);
    expect(answer.kind).toBe('refused');
    expect(answer.kind === 'refused' && answer.sentence).toMatch(/^[A-ZÅÄÖ”].+\.$/);
    expect(await everything()).toBe(before);
    expect((await shown.tables()).map(({ name }) => name)).toContain('observations');
  });
});

describe('What is hidden', () => {
  const secret = /61[.,][79]|88[.,]9/;

  it('has neither value, print nor n, wherever the figure is told, and says that it is hidden', async () => {
    expect(
      await rowsOf(
        'SELECT sex, value, status, raw, answers_n, line FROM observations WHERE year = 2031 ORDER BY sex, line',
      ),
    ).toEqual([
      ['men', null, 'suppressed', null, null, '1'],
      ['total', '80.0', 'reported', '80', '10', '1'],
      ['women', null, 'suppressed', null, null, '1'],
      ['women', null, 'suppressed', null, null, '9'],
    ]);
  });

  it.each([
    'FROM provet.observations',
    'FROM memory.provet.observations',
    'FROM "PROVET"."observations"',
    'FROM "provet" /* */ . observations',
    'FROM annan.observations',
    'FROM "provet visas 5".observations',
    'SELECT (SELECT max(value) FROM provet.observations)',
    'SELECT 1 WHERE EXISTS (FROM provet.observations WHERE value = 61.7)',
    'WITH x AS (FROM provet.observations) FROM x',
    'WITH observations AS (FROM provet.observations) FROM observations',
    'SELECT 1) UNION ALL (SELECT value FROM provet.observations',
    'SUMMARIZE provet.observations',
    'SELECT * FROM (PIVOT provet.observations ON sex IN (1) USING max(value))',
    "FROM query('FROM provet.observations')",
    "FROM query('FROM pro' || 'vet.observations')",
    "FROM query_table('provet.observations')",
    'FROM "query"(\'FROM provet.observations\')',
    "FROM duckdb_table_sample('provet.observations')",
    "FROM pragma_storage_info('provet.observations')",
    "FROM pragma_storage_info/**/('provet.observations')",
    "FROM read_csv('tertial/observations.csv')",
    "FROM 'tertial/observations.csv'",
    "FROM glob('*')",
    'FROM arrow_scan(1, 2, 3)',
    'SELECT stats(value), stats(raw) FROM observations LIMIT 1',
    'SELECT raw.STATS() FROM observations',
    'SELECT "stats"(raw) FROM observations',
    'SELECT system.main.stats(raw) FROM observations',
    'SELECT list_transform([raw], x -> stats(x)) FROM observations',
    'FROM (DESCRIBE FROM provet.observations)',
    'FROM (SUMMARIZE provet.observations)',
    'FROM (EXPLAIN ANALYZE FROM observations)',
    'FROM observations o POSITIONAL JOIN provet.observations p',
    'FROM observations o POSITIONAL JOIN "provet visas 5".hidden_rows',
    "FROM duckdb_\u200btable_sample('provet.observations')",
    'FROM "duckdb_\0table_sample"(\'provet.observations\')',
    "FROM duc\u212adb_table_sample('provet.observations')",
    'SELECT \u017ftats(raw) FROM observations',
    'FROM hidden_rows',
    'FROM main.observations',
  ])('cannot be had by %s', async (text) => {
    const answer = await ask(text);
    expect(answer.kind).toBe('refused');
    expect(JSON.stringify(answer)).not.toMatch(secret);
  });

  it.each([
    `FROM U&"duckdb_\\0074able_sample"('provet.observations')`,
    `FROM u&"duckdb_!0074able_sample" UESCAPE '!' ('provet.observations')`,
    'SELECT U&"st\\0061ts"(raw) FROM observations',
    "SELECT u&'\\0061'",
  ])('cannot be had by a name whose letters are written as numbers: %s', async (text) => {
    expect(await ask(text)).toMatchObject({
      kind: 'refused',
      sentence: `Skriv tecknen som de är: U&"…" och U&'…' går inte att använda här.`,
    });
  });

  it('may be a great many figures, and is hidden among them', async () => {
    const others = Array.from({ length: 30_000 }, (_, at) => ({
      unit_id: `en-enhet-med-ett-ganska-langt-namn-${at}`,
      indicator_id: 'en-indikator-med-ett-ganska-langt-namn',
      year: 2031,
      period: 'year' as const,
      sex: 'total' as const,
    }));
    const many = shownEngine(live, 'provet', { threshold: 3, figures: [...others, ...womenAndMen] });
    const answer = await ask("SELECT count(*) FROM observations WHERE status = 'suppressed'", 10, many);
    expect(answer).toMatchObject({ rows: [['3']] });
  });

  it('is hidden whatever signs its ids are of, those that part ids from each other too', async () => {
    const odd = ['nor\u001fr', 'nor\u001er', 'å%41+b c', '"norr",\tx', 'norr'];
    const rows = odd.map(
      (id) => `"${id.replaceAll('"', '""')}",trivsel,2031,year,total,61.7,reported,"61,7",,,,outcome,,1`,
    );
    const folder = await parquetExtract({ observations: `${heading}\n${rows.join('\n')}\n` });
    const own = engineOn({ udda: folder });
    await own.open('udda');
    const figures = odd.slice(0, 4).map((unit_id) => ({
      unit_id,
      indicator_id: 'trivsel',
      year: 2031,
      period: 'year' as const,
      sex: 'total' as const,
    }));
    const engine = shownEngine(own, 'udda', { threshold: 5, figures });
    expect(await ask('SELECT unit_id FROM observations WHERE value IS NOT NULL', 10, engine)).toMatchObject({
      rows: [['norr']],
    });
    own.close();
  });

  it('is shown where the reader has small groups shown, but for what the extract hides', async () => {
    const all = shownEngine(live, 'provet', { threshold: 0, figures: [] });
    const answer = await ask('SELECT max(value) FROM observations', 10, all);
    expect(answer).toMatchObject({ rows: [['88.9']] });
    // And not then by the one who has them hidden.
    expect(await ask('FROM "provet visas 0".observations')).toMatchObject({ kind: 'refused' });
  });
});

describe('A refusal', () => {
  it('says in Swedish what is wrong, where, and what the engine says', async () => {
    expect(await ask('SELECT *\nFROM observations\nWHERE verde = 3')).toEqual({
      kind: 'refused',
      sentence: 'Kolumnen ”verde” finns inte.',
      words: expect.stringMatching(/^Binder Error: Referenced column "verde" not found/),
      place: { line: 3, column: 7 },
    });
    expect(await ask('SELECT * FROM utfall')).toMatchObject({
      sentence: 'Tabellen ”utfall” finns inte i uttaget.',
      place: { line: 1, column: 15 },
    });
    expect(await ask('SELEC 1')).toMatchObject({ sentence: 'Frågan går inte att läsa som SQL.' });
    expect(await ask('FROM provet.observations')).toMatchObject({
      sentence: 'Skriv bara tabellens namn, ”observations”, utan något framför.',
    });
    expect(await ask("SELECT 'x'::INTEGER")).toMatchObject({ kind: 'refused' });
    expect(await ask(`SELECT ${'1 + '.repeat(60)}saknas FROM observations`)).toMatchObject({
      place: { line: 1, column: 8 + 4 * 60 },
    });
  });
});

describe('A question that the engine dies of', () => {
  it('is not asked again, and the engine comes back for the next', async () => {
    const trap = "SELECT repeat('a', 2200000000)";
    expect(await rejection(ask(trap))).toMatchObject({ name: 'EngineError', failure: 'crash' });
    expect(await rowsOf("SELECT count(*) FROM observations WHERE status = 'suppressed'")).toEqual([['3']]);
    // However often: it is the reader's own doing, and the engine is not given up.
    for (let times = 0; times < 4; times++)
      expect(await rejection(ask(trap))).toMatchObject({ failure: 'crash' });
    expect(await rowsOf('SELECT 1')).toEqual([['1']]);
  });
});
