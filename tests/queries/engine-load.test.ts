import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import type { LiveEngine } from '@/engine/live-engine';
import { csvExtract, engineOn, example, parquetExtract, rejection, rewriteManifest } from './engine-fixture';

/** One engine for all: an extract that is refused must not be in the way of the next. */
const folders: Record<string, string> = {};
const live: LiveEngine = engineOn(folders);
afterAll(() => live.close());

/** What the reader is told when a folder is opened as an extract. */
async function sentenceOf(folder: string): Promise<unknown> {
  const name = `extract-${Object.keys(folders).length}`;
  folders[name] = folder;
  const error = await rejection(live.open(name));
  expect(error).toMatchObject({ name: 'EngineError', failure: 'load' });
  return (error as { sentence: unknown }).sentence;
}

/** Writes a table's Parquet file anew from a query, and sets the manifest right. */
async function replaceTable(folder: string, table: string, select: string): Promise<void> {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  const file = path.join(folder, `${table}.parquet`);
  await duckdb.run(`CREATE TABLE t AS SELECT * FROM '${file}'`);
  await duckdb.run(`COPY (${select}) TO '${file}' (FORMAT parquet)`);
  duckdb.closeSync();
  rewriteManifest(folder);
}

describe('an extract is refused, in words,', () => {
  it('where a column is missing', async () => {
    const folder = await parquetExtract();
    await replaceTable(folder, 'units', 'SELECT * EXCLUDE (name) FROM t');
    expect(await sentenceOf(folder)).toBe('Tabellen units saknar kolumnen name.');
  });

  it('where a column has another type', async () => {
    const folder = await parquetExtract();
    await replaceTable(folder, 'observations', `SELECT * REPLACE ('81,25' AS value) FROM t`);
    expect(await sentenceOf(folder)).toBe(
      'Kolumnen value i tabellen observations ska vara tal men är VARCHAR.',
    );
  });

  it('where a required cell is empty', async () => {
    const folder = await parquetExtract();
    await replaceTable(folder, 'units', 'SELECT * REPLACE (NULL::VARCHAR AS name) FROM t');
    expect(await sentenceOf(folder)).toBe(
      'Kolumnen name i tabellen units har 3 tomma celler men måste vara ifylld.',
    );
  });

  it('where a closed column holds another word', async () => {
    const folder = await parquetExtract();
    await replaceTable(folder, 'observations', `SELECT * REPLACE ('barn' AS sex) FROM t`);
    expect(await sentenceOf(folder)).toBe(
      'Kolumnen sex i tabellen observations har värdet ”barn”. Tillåtna värden är total, women, men.',
    );
  });

  it('where a file has fewer rows than the manifest says', async () => {
    const folder = await parquetExtract();
    await replaceTable(folder, 'observations', 'SELECT * FROM t LIMIT 3');
    expect(await sentenceOf(folder)).toBe(
      'Tabellen observations har 3 rader men ska ha 4. Filen är troligen avkortad eller utbytt.',
    );
  });

  it('where a Parquet file is cut off', async () => {
    const folder = await parquetExtract();
    const file = path.join(folder, 'observations.parquet');
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 60));
    expect(await sentenceOf(folder)).toBe(
      `Filen observations.parquet är ${whole.length - 60} byte men ska vara ${whole.length}. Den är troligen avkortad eller utbytt.`,
    );
    // Also where the manifest was written from the cut-off file.
    rewriteManifest(folder);
    expect(await sentenceOf(folder)).toBe(
      'Filen observations.parquet går inte att läsa. Den är troligen skadad.',
    );
  });

  it('where a file of the right length holds something else', async () => {
    const folder = await parquetExtract();
    const file = path.join(folder, 'units.parquet');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(file, bytes);
    expect(await sentenceOf(folder)).toBe(
      'Filen units.parquet har ett annat innehåll än uttagets innehållsförteckning anger.',
    );
  });

  it('where a file is not there', async () => {
    const folder = await parquetExtract();
    rmSync(path.join(folder, 'goals.parquet'));
    expect(await sentenceOf(folder)).toBe('Filen goals.parquet kunde inte läsas.');
  });

  it('where the manifest is of another version', async () => {
    const folder = await parquetExtract();
    const file = path.join(folder, 'manifest.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 2'));
    expect(await sentenceOf(folder)).toBe(
      'Uttaget har formatversion 2. Den här versionen av Tertial läser version 1.',
    );
  });

  it('where a CSV cell is not a number, with its row and column', async () => {
    const observations = example.observations?.replace(',77,', ',sjuttiosju,') ?? '';
    expect(await sentenceOf(await csvExtract({ ...example, observations }))).toBe(
      'Filen observations.csv går inte att läsa (rad 5, kolumnen value).',
    );
  });

  it('where a CSV row has too few cells', async () => {
    const units = `${example.units}vast,Väst\n`;
    expect(await sentenceOf(await csvExtract({ ...example, units }))).toBe(
      'Filen units.csv går inte att läsa (rad 5).',
    );
  });
});

describe('an extract is read in, with a note,', () => {
  it('where it has a table and a column that the format does not know', async () => {
    const folder = await csvExtract({
      ...example,
      units: example.units?.replaceAll(/$/gm, ',x').replace(/,x$/, '') ?? '',
    });
    rewriteManifest(folder, (tables) => {
      if (tables.units) tables.weather = { ...tables.units };
    });
    folders.noted = folder;
    const { noted } = await live.open('noted');
    expect(noted.map(({ sentence }) => sentence)).toEqual([
      'Tabellen weather hör inte till formatet och läses inte.',
      'Kolumnen x i tabellen units hör inte till formatet och läses inte.',
    ]);
    expect(await live.extract('noted').query('SELECT count(*) AS n FROM units')).toEqual([{ n: 3 }]);
  });

  it('where it lacks a table, which then stands empty', async () => {
    const folder = await parquetExtract();
    rewriteManifest(folder, (tables) => {
      delete tables.economy;
    });
    folders.lacking = folder;
    const { noted } = await live.open('lacking');
    expect(noted.map(({ sentence }) => sentence)).toEqual([
      'Uttaget saknar tabellen economy. Den räknas som tom.',
    ]);
    expect(await live.extract('lacking').query('SELECT * FROM economy')).toEqual([]);
  });

  it('where its columns stand in another order', async () => {
    const folder = await parquetExtract();
    await replaceTable(
      folder,
      'observations',
      'SELECT line, value, * EXCLUDE (line, value, answers_n), answers_n FROM t',
    );
    folders.shuffled = folder;
    const rows = await live
      .extract('shuffled')
      .query('SELECT unit_id, value, answers_n, line FROM observations');
    expect(rows[0]).toEqual({ unit_id: 'norr', value: 81.25, answers_n: 16, line: 12 });
  });
});

describe('a large table', () => {
  it('is read in by row group, every row once', async () => {
    const folder = await parquetExtract();
    const rows = 300_000;
    const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
    const file = path.join(folder, 'observations.parquet');
    await duckdb.run(
      `CREATE TABLE t AS SELECT * REPLACE (i AS line) FROM '${file}', range(${rows / 4}) r(i)`,
    );
    await duckdb.run(`COPY t TO '${file}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 20000)`);
    duckdb.closeSync();
    rewriteManifest(folder, (tables) => {
      if (tables.observations) tables.observations.rows = rows;
    });
    folders.large = folder;
    const [row] = await live
      .extract('large')
      .query('SELECT count(*) AS n, count(DISTINCT line) AS lines, sum(line) AS sum FROM observations');
    const each = rows / 4;
    expect(row).toEqual({ n: rows, lines: each, sum: 4 * ((each * (each - 1)) / 2) });
  });
});

describe('an idle engine', () => {
  it('does not keep a script from ending', () => {
    const script = `
      import { engineOn, parquetExtract } from './tests/queries/engine-fixture';
      const engine = engineOn({ provet: await parquetExtract() }).extract('provet');
      console.log(JSON.stringify(await engine.query('SELECT count(*) AS n FROM units')));
    `;
    const out = execFileSync('npx', ['tsx', '--input-type=module', '--eval', script], { encoding: 'utf8' });
    expect(out.trim()).toBe('[{"n":3}]');
  });
});
