import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeHost } from '@/engine/boot-node';
import type { EngineHost } from '@/engine/host';
import type { LiveImporter } from '@/engine/import/live-importer';
import type { LiveEngine } from '@/engine/live-engine';
import { tableNames } from '@/extracts/schema';
import { parquetExtract } from './engine-fixture';
import {
  about,
  fileOf,
  importerOn,
  indicator,
  mappingOf,
  patiently,
  rejection,
  tablesOf,
  unit,
  value,
} from './import-fixture';

/** A host whose newest engine can be felled from outside: its dispatcher throws at a message that is none. */
const workers: Worker[] = [];
const host: EngineHost = {
  ...nodeHost,
  startWorker: () => {
    const worker = nodeHost.startWorker();
    workers.push(worker);
    return worker;
  },
};
const fell = () => workers.at(-1)?.postMessage(null);

let live: LiveEngine;
let importer: LiveImporter;
beforeAll(async () => {
  ({ live, importer } = importerOn({ provet: await parquetExtract() }, host));
  await live.open('provet');
});
afterAll(() => live.close());

/** Every row of every table of an extract. */
const everything = async (name: string) =>
  JSON.stringify(
    await Promise.all(
      tableNames.map((table) => live.extract(name).query(`SELECT * FROM ${table} ORDER BY ALL`)),
    ),
  );

/** The schemas that stand in the engine besides its own. */
const schemas = async () =>
  (
    await live
      .extract('provet')
      .query<{ name: string }>(
        `SELECT schema_name AS name FROM information_schema.schemata WHERE catalog_name = 'memory' ORDER BY ALL`,
      )
  ).map(({ name }) => name);

const rows = 150_000;
const large = (): File => {
  const lines = Array.from({ length: rows }, (_, row) => `Enhet ${row % 500};${1900 + (row % 200)};${row}\n`);
  return fileOf('stor.csv', `Enhet;År;Värde\n${lines.join('')}`);
};
const largeMapping = mappingOf([{ is: 'unit' }, { is: 'year' }, value()], {
  whole: { indicator: 'Antal' },
  indicators: { Antal: indicator('antal') },
  units: Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`Enhet ${at}`, unit(`enhet-${at}`)])),
});

const small = fileOf('liten.csv', 'Enhet;År;Värde\nEnhet 1;2030;5\n');

describe('an open extract', () => {
  it('is as it was after an import, and answers while it goes on', async () => {
    const before = await everything('provet');
    const order: string[] = [];
    const onProgress = ({ fraction }: { fraction: number }) => {
      if (fraction < 0.5 || order.length > 0) return;
      order.push('asked');
      void live
        .extract('provet')
        .query('SELECT count(*) FROM units')
        .then(() => order.push('answered'));
    };
    const [table] = tablesOf(await importer.read([large()], { ...patiently(), onProgress }));
    order.push('read');
    expect(order).toEqual(['asked', 'answered', 'read']);
    expect(table?.profile.rows).toBe(rows);
    // Several rows for each unit and year, all different: none may be chosen.
    const tables = [{ id: table?.id ?? '', mapping: largeMapping }];
    expect(await rejection(importer.use(tables, about('eget-stort'), patiently()))).toMatchObject({
      sentence: expect.stringContaining('flera gånger med olika värden'),
    });
    expect(await everything('provet')).toBe(before);
    expect(await schemas()).not.toContain('+made');
  });

  it('is as it was after a file that cannot be read, which is refused by itself while the others go on', async () => {
    const before = await everything('provet');
    const read = await importer.read(
      [fileOf('trasig.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])), small, fileOf('tom.csv', '')],
      patiently(),
    );
    expect(read.map(({ kind, file }) => [kind, file])).toEqual([
      ['refused', 'trasig.xlsx'],
      ['tables', 'liten.csv'],
      ['refused', 'tom.csv'],
    ]);
    for (const one of read) {
      if (one.kind === 'refused') expect(one.sentence).toMatch(/^\p{Lu}.+\.$/u);
    }
    expect(await everything('provet')).toBe(before);
  });

  it('is as it was after a reading that was stopped at any step, and nothing of the file is left', async () => {
    const before = await everything('provet');
    await importer.discard();
    expect(await schemas()).not.toContain('+import');
    for (const stopAt of [1, 3, 5]) {
      const controller = new AbortController();
      let told = 0;
      const onProgress = () => {
        if (++told === stopAt) controller.abort();
      };
      const reading = importer.read([large()], { signal: controller.signal, onProgress });
      expect(await rejection(reading)).toMatchObject({ name: 'AbortError' });
    }
    const left = await live
      .extract('provet')
      .query(`SELECT table_name FROM information_schema.tables WHERE table_schema = '+import'`);
    expect(left).toEqual([]);
    expect(await everything('provet')).toBe(before);
  });

  it('is as it was after a making that was stopped, of which nothing is left', async () => {
    const before = await everything('provet');
    const csv = Array.from(
      { length: 1_000 },
      (_, row) => `Enhet ${row % 5};${1900 + Math.floor(row / 5)};${row}\n`,
    );
    const file = fileOf('lagom.csv', `Enhet;År;Värde\n${csv.join('')}`);
    const [table] = tablesOf(await importer.read([file], patiently()));
    const tables = [{ id: table?.id ?? '', mapping: largeMapping }];
    for (const stopAt of ['Läser cellerna', 'Gör tabellerna', 'Packar uttaget']) {
      const controller = new AbortController();
      const onProgress = ({ step }: { step: string }) => {
        if (step === stopAt) controller.abort();
      };
      const using = importer.use(tables, about('eget-stoppat'), { signal: controller.signal, onProgress });
      expect(await rejection(using)).toMatchObject({ name: 'AbortError' });
      expect(await schemas()).not.toContain('+made');
      expect(live.has('eget-stoppat')).toBe(false);
    }
    expect(await everything('provet')).toBe(before);
    // And the same can be made afterwards.
    await importer.use(tables, about('eget-stoppat'), patiently());
    expect(await live.extract('eget-stoppat').query('SELECT count(*) AS n FROM observations')).toEqual([
      { n: 1000 },
    ]);
  });

  it('and the one that was made are there again after the engine has died', async () => {
    const before = await Promise.all([everything('provet'), everything('eget-stoppat')]);
    const [table] = tablesOf(await importer.read([small], patiently()));
    fell();
    expect(await Promise.all([everything('provet'), everything('eget-stoppat')])).toEqual(before);
    // What was read but not used went with the engine, and is said to have.
    const tables = [{ id: table?.id ?? '', mapping: largeMapping }];
    expect(await rejection(importer.preview(tables, new AbortController().signal))).toMatchObject({
      name: 'EngineError',
      nextStep: 'Öppna filerna igen.',
    });
    const [again] = tablesOf(await importer.read([small], patiently()));
    expect(again?.profile.rows).toBe(1);
  });

  it('is there again where the engine dies in the middle of a reading, which is refused', async () => {
    const before = await everything('provet');
    let felled = false;
    const onProgress = ({ fraction }: { fraction: number }) => {
      if (!felled && fraction > 0.6) fell();
      felled ||= fraction > 0.6;
    };
    const reading = importer.read([large()], { ...patiently(), onProgress });
    expect(await rejection(reading)).toMatchObject({ failure: 'crash', name: 'EngineError' });
    expect(await everything('provet')).toBe(before);
  });
});

describe('a name that is taken', () => {
  it('is refused in words, and what has it stays', async () => {
    const before = await everything('provet');
    const [table] = tablesOf(await importer.read([small], patiently()));
    const tables = [{ id: table?.id ?? '', mapping: largeMapping }];
    expect(await rejection(importer.use(tables, about('provet'), patiently()))).toMatchObject({
      sentence: 'Det finns redan ett uttag som heter provet.',
    });
    expect(await everything('provet')).toBe(before);
  });
});
