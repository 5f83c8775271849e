import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { verified } from '@/engine/verify';
import { writeTable } from '@/extracts/csv/table-csv';
import { readReports } from '@/extracts/report/read-reports';
import { tableNames } from '@/extracts/schema';
import { catalogue } from '../fixtures/reports/catalogue';
import { csvExtract, example, parquetExtract, rewriteManifest, temporaryFolder } from './engine-fixture';
import {
  about,
  fileOf,
  importerOn,
  indicator,
  mappingOf,
  patiently,
  tablesOf,
  unit,
  used,
  value,
} from './import-fixture';
import { outside } from './typed-cells';

const on = importerOn();
afterAll(() => on.live.close());

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

/** A folder's files as they are when the folder is dropped. */
const dropped = (folder: string): File[] =>
  readdirSync(folder).map((name) => {
    const file = fileOf(name, bytesOf(path.join(folder, name)));
    return Object.defineProperty(file, 'webkitRelativePath', { value: `uttag/${name}` });
  });

async function parquetFile(name: string, select: string): Promise<File> {
  const file = path.join(temporaryFolder(), name);
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  await duckdb.run(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
  duckdb.closeSync();
  return fileOf(name, bytesOf(file));
}

const trees = { Björken: unit('bjorken'), Tallen: unit('tallen') };
const trivsel = { Trivsel: indicator('trivsel') };

describe('a file of text', () => {
  it('with a header alone is a table without rows, of which nothing can be used', async () => {
    const [table] = tablesOf(await on.importer.read([fileOf('huvud.csv', 'Enhet;År;Värde\n')], patiently()));
    expect(table?.profile).toMatchObject({ rows: 0, columns: [{ name: 'Enhet', distinctCount: 0 }, {}, {}] });
    const mapping = mappingOf([{ is: 'unit' }, { is: 'year' }, value()], {
      whole: { indicator: 'Trivsel' },
      indicators: trivsel,
    });
    const preview = await on.importer.preview(
      [{ id: table?.id ?? '', mapping }],
      new AbortController().signal,
    );
    expect(preview).toMatchObject({
      rowsRead: 0,
      observations: 0,
      findings: [{ kind: 'nothing_to_use', weight: 'stops' }],
    });
  });

  it('of a hundred thousand different texts has each row’s own', async () => {
    const rows = 120_000;
    const lines = Array.from({ length: rows }, (_, row) => `${row % 7};t${(row * 7919) % rows}\n`);
    const [table] = tablesOf(
      await on.importer.read([fileOf('texter.csv', `a;b\n${lines.join('')}`)], patiently()),
    );
    expect(table?.profile.columns[1]?.distinctCount).toBe(rows);
    const mapping = mappingOf([{ is: 'left_out' }, { is: 'left_out' }], { shape: 'plain' });
    await on.importer.use([{ id: table?.id ?? '', mapping }], about('eget-texter'), patiently());
    const found = await on.live
      .extract('eget-texter')
      .query(
        `SELECT sum(CASE WHEN b = 't' || (rowid * 7919) % ${rows} AND a = (rowid % 7)::VARCHAR THEN 1 ELSE 0 END) AS right FROM egen_texter`,
      );
    expect(found).toEqual([{ right: rows }]);
  });
});

describe('a Parquet file', () => {
  it('is taken as it is typed: numbers straight, NaN and null missing, names with the white space around them left off', async () => {
    const file = await parquetFile(
      'tal.parquet',
      `SELECT * FROM (VALUES ('Björken', 2030, 63.25::DOUBLE, 12), (' Björken ', 2031, 'NaN'::DOUBLE, NULL), ('Tallen', 2030, NULL, 3),
         ('Tallen', 2031, -99, 4), (NULL, 2031, 1, 1)) t(enhet, ar, varde, svar)`,
    );
    const mapping = mappingOf([{ is: 'unit' }, { is: 'year' }, value(), { is: 'answers_n', part: {} }], {
      units: trees,
      indicators: trivsel,
      whole: { indicator: 'Trivsel' },
      marks: { '-99': 'suppressed' },
    });
    const { engine, ready, table } = await used(on, file, mapping, 'eget-typat');
    expect(table?.profile.columns).toMatchObject([
      {
        stored: 'text',
        blanks: 1,
        distinctCount: 2,
        distinct: [
          { text: 'Björken', count: 2 },
          { text: 'Tallen', count: 2 },
        ],
      },
      { stored: 'integer', range: { least: 2030, most: 2031, hasFractions: false } },
      { stored: 'number', blanks: 2, range: { least: -99, most: 63.25, hasFractions: true } },
      { stored: 'integer', blanks: 1 },
    ]);
    expect(table?.firstRows[0]).toEqual(['Björken', '2030', '63,25', '12']);
    expect(
      await engine.query(
        'SELECT unit_id, year, value, status, answers_n, raw, line FROM observations ORDER BY unit_id, year',
      ),
    ).toEqual([
      {
        unit_id: 'bjorken',
        year: 2030,
        value: 63.25,
        status: 'reported',
        answers_n: 12,
        raw: null,
        line: null,
      },
      {
        unit_id: 'bjorken',
        year: 2031,
        value: null,
        status: 'missing',
        answers_n: null,
        raw: null,
        line: null,
      },
      { unit_id: 'tallen', year: 2030, value: null, status: 'missing', answers_n: 3, raw: null, line: null },
      {
        unit_id: 'tallen',
        year: 2031,
        value: null,
        status: 'suppressed',
        answers_n: 4,
        raw: null,
        line: null,
      },
    ]);
    expect(ready.report.leftOut).toMatchObject([{ reason: 'Raden saknar enhet', count: 1 }]);
  });

  it('of many names is coded name by name, in every part of it', async () => {
    const rows = 300_000;
    const file = await parquetFile(
      'namn.parquet',
      `SELECT 'Enhet ' || (i % 70000) AS enhet, 1900 + i // 70000 AS ar, i AS varde FROM range(${rows}) r(i)`,
    );
    const [table] = tablesOf(await on.importer.read([file], patiently()));
    expect(table?.profile.columns[0]?.distinctCount).toBe(70_000);
    const mapping = mappingOf([{ is: 'left_out' }, { is: 'left_out' }, { is: 'left_out' }], {
      shape: 'plain',
    });
    await on.importer.use([{ id: table?.id ?? '', mapping }], about('eget-namn'), patiently());
    const found = await on.live
      .extract('eget-namn')
      .query(
        `SELECT count(*) AS n, sum(CASE WHEN enhet = 'Enhet ' || (varde % 70000) AND rowid = varde THEN 1 ELSE 0 END) AS right FROM egen_namn`,
      );
    expect(found).toEqual([{ n: rows, right: rows }]);
  });
});

describe('several files', () => {
  it('of one name are each read, under names that tell them apart', async () => {
    const two = [
      fileOf('ami.csv', 'Enhet;2030\nBjörken;3\n'),
      fileOf('ami.csv', 'Enhet;2031\nBjörken;4\nTallen;5\n'),
    ];
    const read = await on.importer.read(two, patiently());
    expect(read.map(({ file }) => file)).toEqual(['ami.csv', 'ami (2).csv']);
    expect(tablesOf(read).map(({ profile }) => profile.rows)).toEqual([1, 2]);
  });

  it('in a zip that holds a zip too are read, and the inner zip is told of', async () => {
    const text = (content: string) => new TextEncoder().encode(content);
    const zip = zipSync({ 'ami.csv': text('Enhet;2030\nBjörken;3\n'), 'mer/fler.zip': text('PK') });
    const read = await on.importer.read([fileOf('allt.zip', zip as Uint8Array<ArrayBuffer>)], patiently());
    expect(read).toMatchObject([
      { kind: 'tables', file: 'allt.zip' },
      { kind: 'refused', file: 'allt.zip', sentence: expect.stringContaining('fler.zip') },
    ]);
  });

  it('in a DuckDB file are read without the view that cannot be worked out, and it is told of', async () => {
    const file = path.join(temporaryFolder(), 'kontoret.duckdb');
    await outside(async (ask) => {
      await ask("SET force_mbedtls_unsafe = 'true'");
      await ask(`ATTACH '${file}' AS kontoret (STORAGE_VERSION 'v1.0.0')`);
      await ask('CREATE TABLE kontoret.enheter AS SELECT 1 AS nr');
      await ask('CREATE TABLE kontoret.borta AS SELECT 1 AS nr');
      await ask('CREATE VIEW kontoret.svar AS SELECT nr FROM kontoret.borta');
      await ask('DROP TABLE kontoret.borta');
      await ask('DETACH kontoret');
    });
    const read = await on.importer.read([fileOf('kontoret.duckdb', bytesOf(file))], patiently());
    expect(read).toMatchObject([
      { kind: 'tables', tables: [{ profile: { rows: 1 } }] },
      {
        kind: 'refused',
        file: 'kontoret.duckdb',
        sentence: 'Vyn svar är utelämnad: den går inte att räkna fram ur filen.',
      },
    ]);
  });
});

/** Every row of every table of an extract. */
const everything = (name: string) =>
  Promise.all(tableNames.map((table) => on.live.extract(name).query(`SELECT * FROM ${table} ORDER BY ALL`)));

describe('a whole extract', () => {
  it.each([
    ['as Parquet', parquetExtract],
    ['as CSV', csvExtract],
  ])('%s in a folder is opened as it is, under a name of the reader’s own', async (_, make) => {
    const [read] = await on.importer.read(dropped(await make()), patiently());
    if (read?.kind !== 'extract') throw new Error(JSON.stringify(read));
    const { manifest } = read.extract;
    expect(manifest.name).toMatch(/^eget-provet(-\d)?$/);
    expect(
      await on.live.extract(manifest.name).query('SELECT name, valid_from FROM units ORDER BY unit_id'),
    ).toEqual([
      { name: 'Åsa "Norra" hemmet, öster', valid_from: '2030-04-01' },
      { name: "L'Été", valid_from: null },
      { name: 'Staden', valid_from: null },
    ]);
    for (const file of Object.values(manifest.tables)) {
      await expect(verified(file, await read.extract.read(file.file))).resolves.toBeDefined();
    }
  });

  it('in a zip is opened too, and a table beside it is read by itself', async () => {
    const folder = await parquetExtract();
    const files = Object.fromEntries(
      readdirSync(folder).map((name) => [`uttaget/${name}`, bytesOf(path.join(folder, name))]),
    );
    const zip = zipSync({ ...files, 'ami.csv': new TextEncoder().encode('Enhet;2030\nBjörken;3\n') });
    const read = await on.importer.read([fileOf('allt.zip', zip as Uint8Array<ArrayBuffer>)], patiently());
    expect(read.map(({ kind, file }) => [kind, file])).toEqual([
      ['extract', 'allt.zip/uttaget'],
      ['tables', 'allt.zip/ami.csv'],
    ]);
  });

  it('dropped as loose files takes only what its manifest names, and the rest is read by itself', async () => {
    const folder = await csvExtract();
    const files = readdirSync(folder).map((name) => fileOf(name, bytesOf(path.join(folder, name))));
    const beside = [fileOf('rapport.json', '{}'), fileOf('ami.csv', 'Enhet;2030\nBjörken;3\n')];
    const read = await on.importer.read([...files, ...beside], patiently());
    expect(read.map(({ kind, file }) => [kind, file])).toEqual([
      ['extract', 'Uttaget'],
      ['tables', 'ami.csv'],
    ]);
  });

  it.each<[string, (folder: string) => Promise<string>, string]>([
    [
      'a file with other content',
      async (folder) => {
        const file = path.join(folder, 'units.csv');
        const { writeFileSync } = await import('node:fs');
        writeFileSync(file, readFileSync(file, 'utf8').replace('Norra', 'Norre'));
        return folder;
      },
      'Filen units.csv har ett annat innehåll än uttagets innehållsförteckning anger.',
    ],
    [
      'a column with another word',
      async () =>
        csvExtract({ ...example, observations: example.observations?.replace('women', 'flickor') ?? '' }),
      'Kolumnen sex i tabellen observations har värdet ”flickor”. Tillåtna värden är total, women, men.',
    ],
    [
      'a row too few',
      async (folder) => {
        rewriteManifest(folder, (tables) => {
          if (tables.units) tables.units.rows = 4;
        });
        return folder;
      },
      'Tabellen units har 3 rader men ska ha 4. Filen är troligen avkortad eller utbytt.',
    ],
  ])('with %s is refused with the reason, and nothing of it is left', async (_, damage, sentence) => {
    const [read] = await on.importer.read(dropped(await damage(await csvExtract())), patiently());
    expect(read).toMatchObject({ kind: 'refused', file: 'uttag', sentence });
  });

  it('that was made of mapped tables and plain ones opens again from its files to the same rows', async () => {
    const figures = fileOf('a.csv', 'Enhet;2030;2031\nBjörken;1,5;..\nTallen;0;3\n');
    const plain = fileOf('b.csv', 'Ärende;Antal\nÅ;1\nÄ "b";\n');
    const [first, second] = tablesOf(await on.importer.read([figures, plain], patiently()));
    const ready = await on.importer.use(
      [
        {
          id: first?.id ?? '',
          mapping: mappingOf([{ is: 'unit' }, value({ year: 2030 }), value({ year: 2031 })], {
            units: trees,
            indicators: trivsel,
            whole: { indicator: 'Trivsel' },
            marks: { '..': 'missing' },
          }),
        },
        {
          id: second?.id ?? '',
          mapping: mappingOf([{ is: 'left_out' }, { is: 'left_out' }], { shape: 'plain' }),
        },
      ],
      about('eget-runt'),
      patiently(),
    );
    const files: Record<string, Uint8Array> = {
      'manifest.json': new TextEncoder().encode(JSON.stringify(ready.manifest)),
    };
    for (const { file } of Object.values(ready.manifest.tables)) files[file] = await ready.read(file);
    const zip = fileOf('runt.zip', zipSync(files) as Uint8Array<ArrayBuffer>);
    const [again] = await on.importer.read([zip], patiently());
    if (again?.kind !== 'extract') throw new Error(JSON.stringify(again));
    const { name, hash } = again.extract.manifest;
    expect(name).toBe('eget-runt-2');
    expect(hash).toBe(ready.manifest.hash);
    expect(await everything(name)).toEqual(await everything('eget-runt'));
    const own = 'SELECT * FROM egen_b ORDER BY rowid';
    expect(await on.live.extract(name).query(own)).toEqual([
      { arende: 'Å', antal: '1' },
      { arende: 'Ä "b"', antal: null },
    ]);
    const { noted } = await on.live.open(name);
    expect(noted).toEqual([]);
  });
});

describe('what has changed between two extracts', () => {
  it('is what is new, gone and otherwise said, with the names of units and indicators', async () => {
    const mapping = mappingOf(
      [
        { is: 'unit' },
        { is: 'year' },
        value(),
        { is: 'target', level: 'unit', part: {} },
        { is: 'answers_n', part: {} },
      ],
      {
        units: { Björken: unit('bjorken', { name: 'Björken' }), Tallen: unit('tallen', { name: 'Tallen' }) },
        indicators: { Trivsel: indicator('trivsel', { name: 'Trivsel' }) },
        whole: { indicator: 'Trivsel' },
      },
    );
    const before = fileOf(
      'v1.csv',
      'Enhet;År;Utfall;Mål;Svar\nBjörken;2030;61;70;9\nBjörken;2031;62;;4\nTallen;2030;5;;\n',
    );
    const after = fileOf(
      'v2.csv',
      'Enhet;År;Utfall;Mål;Svar\nBjörken;2030;61;71;9\nBjörken;2031;62,5;;8\nTallen;2031;;;\n',
    );
    await used(on, before, mapping, 'eget-v1');
    await used(on, after, mapping, 'eget-v2');
    const same = {
      indicator: 'Trivsel',
      indicator_id: 'trivsel',
      sex: 'total',
      before_n: null,
      after_n: null,
    };
    const tallen = { unit: 'Tallen', unit_id: 'tallen', ...same };
    const bjorken = { unit: 'Björken', unit_id: 'bjorken', ...same };
    expect(await on.importer.changes('eget-v1', 'eget-v2', new AbortController().signal)).toEqual([
      {
        kind: 'new',
        count: 1,
        rows: [{ ...tallen, year: 2031, period: 'year', before: '', after: 'uppgift saknas' }],
      },
      {
        kind: 'gone',
        count: 1,
        rows: [{ ...tallen, year: 2030, period: 'year', before: '5', after: '' }],
      },
      {
        kind: 'changed',
        count: 2,
        rows: [
          { ...bjorken, year: 2031, period: 'year', before: '62', after: '62,5', before_n: 4, after_n: 8 },
          { ...bjorken, year: 2030, period: 'årsmål', before: '70', after: '71' },
        ],
      },
    ]);
    expect(await on.importer.changes('eget-v1', 'eget-v1', new AbortController().signal)).toEqual([]);
  });
});

describe('reports', () => {
  it('become one extract by the parser that makes the project’s own, with the units and indicators that are known', async () => {
    const known = importerOn({
      provet: await csvExtract({
        units: writeTable('units', catalogue.units),
        indicators: writeTable('indicators', catalogue.indicators),
      }),
    });
    const names = ['vb-2023.txt', 'vb-2024.txt'];
    const texts = names.map((name) => readFileSync(`tests/fixtures/reports/${name}`, 'utf8'));
    const files = names.map((name, at) => fileOf(name, texts[at] ?? ''));
    const [read, ...others] = await known.importer.read(files, patiently());
    if (read?.kind !== 'extract') throw new Error(JSON.stringify(read));
    expect(others).toEqual([]);
    const { manifest, report } = read.extract;
    const { tables } = readReports(
      names.map((name, at) => ({ name, text: texts[at] ?? '' })),
      { ...catalogue, complaintCategories: [] },
    );
    expect(tables.observations.length).toBeGreaterThan(10);
    const engine = known.live.extract(manifest.name);
    for (const table of ['documents', 'observations', 'targets', 'goals', 'economy'] as const) {
      expect(await engine.query(`SELECT * FROM ${table} ORDER BY rowid`)).toEqual(tables[table]);
    }
    expect(report.files.map(({ file }) => file)).toEqual(names);
    known.live.close();
  });
});
