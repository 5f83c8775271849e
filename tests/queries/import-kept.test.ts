import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { nodeHost } from '@/engine/boot-node';
import { LiveImporter } from '@/engine/import/live-importer';
import { LiveEngine } from '@/engine/live-engine';
import { folderSource } from '@/engine/source-folder';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { ImportSession } from '@/pages/open/import-session';
import { parquetExtract, temporaryFolder } from './engine-fixture';
import {
  about,
  fileOf,
  importerOn,
  indicator,
  keptSource,
  mappingOf,
  patiently,
  rejection,
  tablesOf,
  unit,
  used,
  value,
} from './import-fixture';

const bytesOf = (file: string) => new Uint8Array(readFileSync(file));

/** The files of a whole extract, dropped as a folder. */
async function wholeExtract(): Promise<File[]> {
  const folder = await parquetExtract();
  return readdirSync(folder).map((name) =>
    Object.defineProperty(fileOf(name, bytesOf(path.join(folder, name))), 'webkitRelativePath', {
      value: `uttag/${name}`,
    }),
  );
}

const mapping = mappingOf([{ is: 'unit' }, { is: 'year' }, value()], {
  whole: { indicator: 'Antal' },
  indicators: { Antal: indicator('antal') },
  units: { Norr: unit('norr') },
});

/** An engine whose own extracts are those that are kept, and nothing else. */
async function tab(kept: Map<string, ReadyExtract>) {
  const provet = await parquetExtract();
  const live = new LiveEngine(nodeHost, async (name) => {
    if (name === 'provet') return folderSource(provet);
    const found = kept.get(name);
    if (found) return keptSource(found);
    throw new Error(`${name} is not kept`);
  });
  const importer = new LiveImporter(
    live,
    async () => ['provet', ...kept.keys()],
    async () => 'provet',
  );
  const make = async (figure: string) => {
    const [table] = tablesOf(
      await importer.read([fileOf('a.csv', `Enhet;År;Värde\nNorr;2030;${figure}\n`)], patiently()),
    );
    return importer.use([{ id: table?.id ?? '', mapping }], about('eget-x'), patiently());
  };
  const schemas = async () =>
    (
      await live
        .extract('provet')
        .query<{ name: string }>(
          `SELECT schema_name AS name FROM information_schema.schemata WHERE catalog_name = 'memory' ORDER BY ALL`,
        )
    ).map(({ name }) => name);
  return { live, importer, make, schemas };
}

describe('an extract that was made and not kept', () => {
  it('is not in the way of the same one made again, nor of another of its name', async () => {
    const kept = new Map<string, ReadyExtract>();
    const here = await tab(kept);
    const before = await here.schemas();
    await here.make('1');
    await here.importer.discard();
    expect(await here.schemas()).toEqual(before);
    // The keeping was stopped: another tab keeps its own under the name, and it is that one that is opened here.
    const there = await tab(new Map());
    kept.set('eget-x', await there.make('2'));
    there.live.close();
    const figures = () => here.live.extract('eget-x').query('SELECT value FROM observations');
    expect(await figures()).toEqual([{ value: 2 }]);
    kept.clear();
    expect(await rejection(here.make('3'))).toMatchObject({
      sentence: 'Det finns redan ett uttag som heter eget-x.',
    });
    here.live.close();
  });

  it('can be made again under its name', async () => {
    const { live, make } = await tab(new Map());
    await make('1');
    expect((await make('1')).manifest.name).toBe('eget-x');
    live.close();
  });
});

describe('a whole extract that was read and not kept', () => {
  it('is gone from the engine, and read again has the name that it had', async () => {
    const { live, importer, schemas } = await tab(new Map());
    const files = await wholeExtract();
    const before = await schemas();
    const names: string[] = [];
    for (let time = 0; time < 2; time++) {
      const [read] = await importer.read(files, patiently());
      if (read?.kind === 'extract') names.push(read.extract.manifest.name);
      await importer.discard();
      expect(await schemas()).toEqual(before);
    }
    expect(names).toEqual(['eget-provet', 'eget-provet']);
    live.close();
  });
});

describe('a comparison of two extracts', () => {
  it('leaves the one that is shown shown', async () => {
    const { live, importer } = importerOn({ provet: await parquetExtract(), annat: await parquetExtract() });
    await live.open('provet');
    const steps: string[] = [];
    live.subscribe(() => steps.push(live.getStatus().step));
    expect(await importer.changes('annat', 'provet', new AbortController().signal)).toEqual([]);
    // The reading in of the other is not told as if it were the page's own.
    expect(steps).toEqual([]);
    live.close();
  });
});

describe('what is in hand', () => {
  it('is nothing any more when it has been made and kept, also where no page looks on', async () => {
    const { live, importer } = await tab(new Map());
    const session = new ImportSession(importer, () => ({
      propose: () => Promise.reject(new Error('No tables to map')),
      complete: () => Promise.reject(new Error('No tables to map')),
      questions: () => Promise.reject(new Error('No tables to map')),
      end: () => {},
    }));
    await session.open(await wholeExtract(), async () => ({ units: [], indicators: [] }));
    const made: OwnExtract = {
      ...{ name: 'eget-provet', title: 'Provet', source: 'Påhittat', fictional: true, created: '2032-03-01' },
      ...{ opened: '2032-03-02T12:00:00Z', hash: 'a', rows: 1, bytes: 1, kept: 'browser' },
    };
    expect(session.getState().stage).toBe('read');
    const stop = () => Promise.reject(new Error('full'));
    expect(await session.make(stop)).toBeUndefined();
    expect(session.getState().stage).toBe('read');
    expect(await session.make(async () => made)).toBe(made);
    expect(session.getState()).toEqual({ stage: 'empty' });
    live.close();
  });
});

describe('whole numbers of a table that is kept as it is', () => {
  it('are the same when it is read again: small ones numbers, those that a number cannot hold text', async () => {
    const file = path.join(temporaryFolder(), 'tal.parquet');
    const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
    await duckdb.run(
      `COPY (SELECT * FROM (VALUES (12::BIGINT, 199001011234, 9007199254740993, 18446744073709551615::UBIGINT), (NULL, -5, 1, NULL)) t(a, b, c, d))
       TO '${file}' (FORMAT parquet)`,
    );
    duckdb.closeSync();
    const on = importerOn({ provet: await parquetExtract() });
    const asIs = mappingOf([{ is: 'left_out' }, { is: 'left_out' }, { is: 'left_out' }, { is: 'left_out' }], {
      shape: 'plain',
    });
    const { engine } = await used(on, fileOf('tal.parquet', bytesOf(file)), asIs, 'eget-tal');
    expect(await engine.query('SELECT * FROM egen_tal')).toEqual([
      { a: 12, b: 199001011234, c: '9007199254740993', d: '18446744073709551615' },
      { a: null, b: -5, c: '1', d: null },
    ]);
    expect(await engine.query('SELECT DISTINCT typeof(a) AS a, typeof(b) AS b FROM egen_tal')).toEqual([
      { a: 'INTEGER', b: 'DOUBLE' },
    ]);
    on.live.close();
  });
});
