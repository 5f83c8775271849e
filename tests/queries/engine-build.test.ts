import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { parseManifest } from '@/extracts/manifest';
import { prefetchDefaultViews } from '@/queries/default-views';
import { DataError } from '../../data/build/problems';
import { storedViews } from '../../data/build/stored-views';
import { writeExtract } from '../../data/build/write-extract';
import {
  type CsvTables,
  dataFolder,
  engineOn,
  example,
  parquetExtract,
  rejection,
  temporaryFolder,
} from './engine-fixture';

const contents = (folder: string) =>
  readdirSync(folder)
    .sort()
    .map((file) => [file, readFileSync(path.join(folder, file)).toString('base64')]);

/** What the build says of a table in which one thing has been changed. */
async function complaint(changed: CsvTables, curated: CsvTables = {}): Promise<string> {
  const error = await rejection(
    writeExtract(dataFolder({ ...example, ...changed }, curated), temporaryFolder()),
  );
  expect(error).toBeInstanceOf(DataError);
  return (error as DataError).message;
}

describe('the data build', () => {
  it('gives the same bytes of the same data, answers included', async () => {
    const folders = [await parquetExtract(), await parquetExtract()] as const;
    expect(contents(folders[0])).toEqual(contents(folders[1]));
    const views = await Promise.all(
      folders.map((folder) => {
        const manifest = parseManifest(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
        return storedViews(folder, manifest, prefetchDefaultViews);
      }),
    );
    expect(views[0]?.state.queries.length).toBeGreaterThan(5);
    expect(JSON.stringify(views[0])).toBe(JSON.stringify(views[1]));
  });

  it('gives another hash as soon as one figure is another', async () => {
    const hash = async (tables: CsvTables) =>
      parseManifest(
        JSON.parse(readFileSync(path.join(await parquetExtract(tables), 'manifest.json'), 'utf8')),
      ).hash;
    const observations = example.observations?.replace('81.25', '81.26') ?? '';
    expect(await hash({ ...example, observations })).not.toBe(await hash(example));
  });

  it('puts the figures kept by hand after those of the reports', async () => {
    const curated = {
      observations: `${example.observations?.split('\n')[0]}
norr,trivsel,2029,year,total,70.5,reported,,,,,text,vb-2031-norr,44
`,
    };
    const folder = temporaryFolder();
    await writeExtract(dataFolder(example, curated), folder);
    const live = engineOn({ provet: folder });
    const rows = await live.extract('provet').query('SELECT year, origin FROM observations ORDER BY rowid');
    expect(rows.at(-1)).toEqual({ year: 2029, origin: 'text' });
    expect(rows.length).toBe(5);
    live.close();
  });

  it.each([
    [
      'value',
      ',77,',
      ',"77,0",',
      'observations.csv, row 5, column value: "77,0" is not a number with a decimal point',
    ],
    ['year', ',2030,', ',2030.5,', 'observations.csv, row 5, column year: "2030.5" is not an integer'],
    [
      'sex',
      ',women,',
      ',kvinnor,',
      'observations.csv, row 3, column sex: "kvinnor" is none of total, women, men',
    ],
    [
      'unit',
      'norr,trivsel,2031,year,women',
      'vast,trivsel,2031,year,women',
      'observations.csv, row 3, column unit_id: "vast" is not in units',
    ],
    [
      'blank',
      '77,reported',
      ',reported',
      'observations.csv, row 5, column value: is empty but the status is reported',
    ],
    [
      'number beside missing',
      ',women,,missing',
      ',women,0,missing',
      'observations.csv, row 3, column value: "0" stands beside the status missing',
    ],
  ])('names file, row and column of a wrong %s', async (_, from, to, message) => {
    expect(await complaint({ observations: example.observations?.replace(from, to) ?? '' })).toBe(message);
  });

  it('names a date that there is none of, and an id that stands twice', async () => {
    expect(await complaint({ documents: example.documents?.replace('2032-02-29', '2031-02-29') ?? '' })).toBe(
      'documents.csv, row 2, column decided_on: "2031-02-29" is not a date such as 2025-03-20',
    );
    expect(await complaint({ units: `${example.units}norr,N,N,unit,staden,,,,\n` })).toBe(
      'units.csv, row 5, column unit_id: "norr" stands twice',
    );
  });

  it('names the columns that a header lacks or has too many', async () => {
    expect(
      await complaint({}, { targets: 'unit_id,indicator_id,year,nivå,value,raw,document_id,line\n' }),
    ).toBe(
      [
        'curated/targets.csv, row 1, column level: is missing',
        'curated/targets.csv, row 1, column nivå: is no column of the table',
      ].join('\n'),
    );
  });

  it('leaves nothing behind when the data are wrong', async () => {
    const folder = path.join(temporaryFolder(), 'extract');
    const wrong = { ...example, units: example.units?.replace(',city,', ',stad,') ?? '' };
    await rejection(writeExtract(dataFolder(wrong), folder));
    expect(existsSync(folder)).toBe(false);
  });
});

describe('the answers that are written beside an extract', () => {
  it('are the ones that the engine gives, and are dated by the extract, not by a clock', async () => {
    const folder = await parquetExtract();
    const manifest = parseManifest(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
    const { state, extract } = await storedViews(folder, manifest, prefetchDefaultViews);
    expect(extract).toBe(manifest.hash);

    const live = engineOn({ provet: folder });
    const client = new QueryClient();
    await prefetchDefaultViews(client, live.extract('provet'), manifest.hash);
    const answers = (queries: readonly { queryHash: string; state: { data?: unknown } }[]) =>
      Object.fromEntries(queries.map((query) => [query.queryHash, query.state.data]));
    expect(answers(state.queries)).toEqual(answers(dehydrate(client).queries));
    expect(new Set(state.queries.map((query) => query.state.dataUpdatedAt))).toEqual(
      new Set([Date.UTC(2032, 2, 1)]),
    );
    live.close();
    client.clear();
  });
});
