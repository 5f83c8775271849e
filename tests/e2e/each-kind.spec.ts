import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { parquetExtract, temporaryFolder } from '../queries/engine-fixture';
import { downloaded } from './support/download';
import { openPage } from './support/open-page';
import { figuresOnly } from './support/planted-own';
import { expect, test } from './support/test';
import { workbook } from './support/workbook';

/** One table in every kind of file that holds tables: two units, two years, a share in percent. */
const header = ['Enhet', 'Indikator', 'År', 'Värde'] as const;
const rows = [
  ['Almens förskola', 'Trygga barn (%)', 2030, 81.5],
  ['Almens förskola', 'Trygga barn (%)', 2031, 84],
  ['Bokens förskola', 'Trygga barn (%)', 2030, 73],
  ['Bokens förskola', 'Trygga barn (%)', 2031, 69.5],
] as const;

const text = (delimiter: string) =>
  [header, ...rows]
    .map((cells) => cells.map((cell) => String(cell).replace('.', ',')).join(delimiter))
    .join('\r\n');

const select = `SELECT * FROM (VALUES ${rows
  .map(([unit, indicator, year, value]) => `('${unit}', '${indicator}', ${year}, ${value}::DOUBLE)`)
  .join(', ')}) AS t("Enhet", "Indikator", "År", "Värde")`;

const folder = temporaryFolder();
const made = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const fixture = (file: string) => fileURLToPath(new URL(`../fixtures/${file}`, import.meta.url));

/** Written by DuckDB itself, not by this project. */
async function byDuckdb(name: string, sql: (file: string) => readonly string[]): Promise<string> {
  const file = path.join(folder, name);
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
  for (const statement of sql(file)) await duckdb.run(statement);
  duckdb.closeSync();
  return file;
}

const kinds: Readonly<Record<string, () => string | Promise<string>>> = {
  'CSV with semicolons': () => made('semikolon.csv', text(';')),
  'text with tabs': () => made('tabbar.txt', text('\t')),
  Excel: () => made('arbetsbok.xlsx', workbook('Blad1', [[...header], ...rows.map((row) => [...row])])),
  Parquet: () => byDuckdb('figurer.parquet', (file) => [`COPY (${select}) TO '${file}' (FORMAT parquet)`]),
  DuckDB: () =>
    byDuckdb('databas.duckdb', (file) => [
      `ATTACH '${file}' AS made (STORAGE_VERSION 'v1.0.0')`,
      `CREATE TABLE made.figurer AS ${select}`,
      'DETACH made',
    ]),
};

/** Files that need no mapping: an extract is all there, and of a report the parser makes one. */
const wholes: Readonly<Record<string, () => string | Promise<string>>> = {
  'a report as text': () => made('vb-2024.txt', readFileSync(fixture('reports/vb-2024.txt'))),
  'a report in Word': () => fixture('document/vb-2024.docx'),
  'a report as PDF': () => fixture('document/vb-2024.pdf'),
  'an extract in a zip': async () => {
    const from = await parquetExtract(figuresOnly);
    const manifest = JSON.parse(readFileSync(path.join(from, 'manifest.json'), 'utf8')) as {
      tables: Record<string, { file: string }>;
    };
    const names = ['manifest.json', ...Object.values(manifest.tables).map(({ file }) => file)];
    const entries = names.map((name) => [name, new Uint8Array(readFileSync(path.join(from, name)))] as const);
    return made('uttag.zip', zipSync(Object.fromEntries(entries)));
  },
};

async function give(page: Page, file: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Öppna filer', exact: true }).click();
  await (await chooser).setFiles(file);
}

const figures = (page: Page) => page.locator('main table').first();
const list = (page: Page) => page.getByRole('region', { name: 'Uttag som finns här' });

/** What stands on Översikt when the extract has been opened, and its name in the link. */
async function opened(page: Page): Promise<{ readonly name: string; readonly shown: string }> {
  await expect(page).toHaveURL(/#\/\?uttag=eget-/);
  await expect(figures(page)).toBeVisible();
  const name = /uttag=([a-z0-9-]+)/.exec(page.url())?.[1] ?? '';
  return { name, shown: (await figures(page).textContent()) ?? '' };
}

/** Seen on Trender, there after a reload, removed and had back, taken out and opened again as it was. */
async function livesOn(page: Page, info: { outputPath(name: string): string }): Promise<void> {
  const { name, shown } = await opened(page);
  await page.getByRole('link', { name: 'Trender' }).click();
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`trend\\?uttag=${name}`));
  await openPage(page, `./#/?uttag=${name}`);
  await page.reload();
  await expect(figures(page)).toHaveText(shown);

  await openPage(page, './#/data?vy=uttag');
  const card = list(page).getByRole('article').filter({ hasText: name });
  await card.getByRole('button', { name: /^Ta bort/ }).click();
  await list(page)
    .getByRole('button', { name: /^Ångra/ })
    .click();
  const out = await downloaded(page, card.getByRole('button', { name: /^Ladda ner(?! som)/ }));
  const zip = info.outputPath(out.name);
  writeFileSync(zip, out.bytes);
  await give(page, zip);
  await page.getByRole('button', { name: 'Öppna uttaget' }).click();
  const again = await opened(page);
  expect(again.name).not.toBe(name);
  expect(again.shown).toBe(shown);
}

test.describe('Each kind of file', () => {
  for (const [kind, file] of Object.entries(kinds)) {
    test(`of a table, ${kind}, is mapped, seen, kept, removed, had back, taken out and opened again`, async ({
      page,
    }, info) => {
      await openPage(page, './#/data/oppna');
      await give(page, await file());
      await expect(page.getByRole('heading', { name: 'Kolumnerna' })).toBeVisible();
      const first = page.getByRole('region', { name: 'De första raderna', exact: true });
      await expect(first.getByRole('row').nth(1)).toHaveText('Almens förskolaTrygga barn (%)203081,5');
      await page.getByRole('button', { name: /^Stämmer/ }).click();
      await expect(page.getByText('Alla 4 rader används. De ger 4 utfall')).toBeVisible();
      await page.getByRole('button', { name: 'Använd uppgifterna' }).click();
      await opened(page);
      await expect(figures(page).getByRole('row', { name: /Almens förskola/ })).toContainText('84');
      await expect(figures(page).getByRole('row', { name: /Bokens förskola/ })).toContainText('69,5');
      await livesOn(page, info);
    });
  }

  for (const [kind, file] of Object.entries(wholes)) {
    test(`that is whole, ${kind}, is opened without a mapping, and lives on in the same way`, async ({
      page,
    }, info) => {
      await openPage(page, './#/data/oppna');
      await give(page, await file());
      await page.getByRole('button', { name: 'Öppna uttaget' }).click();
      await livesOn(page, info);
    });
  }
});
