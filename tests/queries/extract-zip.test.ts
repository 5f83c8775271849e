import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { type Manifest, parseManifest } from '@/extracts/manifest';
import { extractZip, type ZipForm } from '@/extracts/own/extract-zip';
import { tableNames } from '@/extracts/schema';
import { sha256 } from '@/extracts/sha256';
import { tableRows } from '@/queries/table-rows';
import {
  type CsvTables,
  csvExtract,
  engineOn,
  example,
  parquetExtract,
  temporaryFolder,
} from './engine-fixture';

/** Text that a careless writer of CSV would break, and numbers that a careless one would change. */
const hostile: CsvTables = {
  ...example,
  units: `unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds
staden,Staden,Staden,city,,,,,
norr,"=HYPERLINK(""http://x""); <b>Norra</b>","@Norra, ""öster""",unit,staden,"Äldre
och yngre",2030-04-01,,
soder,'; DROP TABLE units; --,‮Södra,unit,staden,,,,
`,
  observations: `unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line
norr,trivsel,2031,year,total,81.25,reported,"81,25 %",16,20,,outcome,vb-2031-norr,12
norr,trivsel,2031,year,women,,missing,,,,,outcome,vb-2031-norr,12
soder,trivsel,2031,year,total,0,reported,0 %,,,,outcome,vb-2031-soder,9
soder,trivsel,2030,year,total,-0.1,reported,"−0,1",,,12,previous_year,vb-2031-soder,9
soder,trivsel,2029,year,total,0.30000000000000004,reported,"0,3",,,,outcome,,
soder,trivsel,2028,year,total,123456789012.5,reported,,,,,outcome,,
`,
};

const engines: { close(): void }[] = [];
afterAll(() => {
  for (const engine of engines) engine.close();
});

function started(folder: string) {
  const engine = engineOn({ provet: folder });
  engines.push(engine);
  return engine;
}

type Engine = ReturnType<typeof started>;

const signal = new AbortController().signal;

/** Every row of every table, by the engine that reads the folder. */
async function allRows(engine: Engine): Promise<unknown> {
  const tables: Record<string, unknown[]> = {};
  for (const table of tableNames) {
    tables[table] = [];
    for await (const rows of tableRows(engine.extract('provet'), table, signal)) tables[table].push(...rows);
  }
  return tables;
}

const manifestIn = (folder: string): Manifest =>
  parseManifest(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));

/** Takes an extract out of a folder and unpacks what came into another, by another library's hand. */
async function takenOut(folder: string, engine: Engine, form: ZipForm, onProgress = (_: number) => {}) {
  const zip = await extractZip(
    {
      manifest: manifestIn(folder),
      read: async ({ file }) => new Uint8Array(readFileSync(path.join(folder, file))),
      rows: (table, asked) => tableRows(engine.extract('provet'), table, asked),
    },
    form,
    { signal, onProgress },
  );
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const out = temporaryFolder();
  for (const [file, bytes] of Object.entries(files)) writeFileSync(path.join(out, file), bytes);
  return { out, files };
}

describe('an extract that is taken out', () => {
  it.each(['kept', 'csv'] as const)('as %s opens again to the same rows', async (form) => {
    const folder = await parquetExtract(hostile);
    const engine = started(folder);
    const before = await allRows(engine);
    const { out } = await takenOut(folder, engine, form);
    expect(await allRows(started(out))).toEqual(before);
    expect(before).toMatchObject({ units: [{}, { name: '=HYPERLINK("http://x"); <b>Norra</b>' }, {}] });
  });

  it('holds its manifest and a file for each table, nothing else', async () => {
    const folder = await parquetExtract();
    const { files } = await takenOut(folder, started(folder), 'kept');
    expect(Object.keys(files).sort()).toEqual(
      ['manifest.json', ...tableNames.map((table) => `${table}.parquet`)].sort(),
    );
  });

  it('as CSV promises of each file what it is', async () => {
    const folder = await parquetExtract(hostile);
    const { out, files } = await takenOut(folder, started(folder), 'csv');
    const manifest = manifestIn(out);
    for (const table of tableNames) {
      const bytes = files[`${table}.csv`] ?? new Uint8Array();
      expect(manifest.tables[table]).toEqual({
        file: `${table}.csv`,
        rows: manifestIn(folder).tables[table]?.rows,
        bytes: bytes.length,
        sha256: await sha256(bytes),
      });
    }
  });

  it('as CSV writes programs what they read: a decimal point, commas, no byte order mark, cells as they are', async () => {
    const folder = await parquetExtract(hostile);
    const { files } = await takenOut(folder, started(folder), 'csv');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files['units.csv']);
    expect(text.split('\n')[2]).toBe(
      'norr,"=HYPERLINK(""http://x""); <b>Norra</b>","@Norra, ""öster""",unit,staden,"Äldre',
    );
    expect(new TextDecoder().decode(files['observations.csv'])).toContain(
      'norr,trivsel,2031,year,total,81.25,reported,"81,25 %",16,20,,outcome,vb-2031-norr,12\n',
    );
  });

  it('that was opened as CSV is taken out as it is', async () => {
    const folder = await csvExtract();
    const { out, files } = await takenOut(folder, started(folder), 'csv');
    expect(manifestIn(out).tables).toEqual(manifestIn(folder).tables);
    expect(files['units.csv']).toEqual(new Uint8Array(readFileSync(path.join(folder, 'units.csv'))));
  });

  it('tells of its progress without running back, and to the end', async () => {
    const folder = await parquetExtract();
    const told: number[] = [];
    await takenOut(folder, started(folder), 'csv', (fraction) => told.push(fraction));
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it('stops where it is given up', async () => {
    const folder = await parquetExtract();
    const controller = new AbortController();
    const taking = extractZip(
      {
        manifest: manifestIn(folder),
        read: async ({ file }) => {
          controller.abort();
          return new Uint8Array(readFileSync(path.join(folder, file)));
        },
        rows: () => {
          throw new Error('No rows are asked for');
        },
      },
      'kept',
      { signal: controller.signal, onProgress: () => {} },
    );
    await expect(taking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
