/**
 * `npm run bench:files`: how long a reader waits for large files of their own, and how much memory that takes, beside the bare readers on
 * the same files in the same run: DuckDB-WASM's own `read_csv`, told everything, and parquet-wasm handing its batches to the engine.
 * The two do not end at the same place. The bare readers are up when the file is chosen, and are done when the engine holds the rows. In the
 * app the reader's worker and its wasm start then, and it is done when each column's texts have been counted, its meaning proposed, and the
 * page says what is left to answer. What follows the reading is printed in its parts; the bare readers have none of it.
 *
 * Measures what `npm run build` wrote. The files are made once, in the folder of `--files` (a temporary one without it).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserArguments, browserMissing, findBrowser } from '../browser';
import { builtApp, builtAssets, requireBuiltApp } from '../e2e/support/built-app';
import { startStaticServer } from '../e2e/support/static-server';
import type { BareFilesEngine } from './bare-files/read';
import { type LargeFile, makeLargeFiles } from './large-files';
import { peakMemory } from './peak-memory';

const { values } = parseArgs({
  options: { files: { type: 'string' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Number(values.rounds);
const patience = 60_000;

requireBuiltApp();
const browser = findBrowser();
if (!browser) throw new Error(browserMissing);

const work = mkdtempSync(join(tmpdir(), 'tertial-files-'));
const bareReaders = join(work, 'bare-files');
await build({
  configFile: false,
  root: fileURLToPath(new URL('./bare-files/', import.meta.url)),
  base: './',
  logLevel: 'error',
  build: { outDir: bareReaders, target: 'es2023' },
});
const host = await startStaticServer({ folders: { '/app/': builtApp, '/bare/': bareReaders } });
const app = `${host.origin}/app/`;
const files = await makeLargeFiles(values.files ?? join(work, 'files'));

interface Reading {
  /** ms from the choice of the file; the rest is none of the bare readers'. */
  readonly read: number;
  /** ms from the approval of the proposals until the page says what they give. */
  readonly counted?: number;
  /** ms from the choice to use the data until the extract is made and kept, and its page opened. */
  readonly kept?: number;
  /** ms from the same choice until figures stand on Översikt: read in again, asked and drawn. */
  readonly used?: number;
  /** The longest task of the page's own thread, ms. */
  readonly longest: number;
  readonly mebibytes: number;
}

try {
  for (const file of files) {
    const bare: Reading[] = [];
    const own: Reading[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await inFreshBrowser((page) => readBare(page, file)));
      own.push(await inFreshBrowser((page) => readInApp(page, file)));
    }
    print(file, bare, own);
  }
} finally {
  await host.close();
  rmSync(work, { recursive: true, force: true });
}

async function inFreshBrowser(read: (page: Page) => Promise<Omit<Reading, 'mebibytes'>>): Promise<Reading> {
  const profile = mkdtempSync(join(work, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(browser && { executablePath: browser.path }),
    args: [...browserArguments],
    locale: 'sv-SE',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { longest: number };
      seen.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const { result, mebibytes } = await peakMemory(profile, () => read(page));
    return { ...result, mebibytes };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function readBare(page: Page, file: LargeFile): Promise<Omit<Reading, 'mebibytes'>> {
  const [worker] = builtAssets(/^duckdb.*worker.*\.js$/);
  const [wasm] = builtAssets(/^duckdb-eh.*\.wasm$/);
  const engine: BareFilesEngine = { worker: `${app}assets/${worker}`, wasm: `${app}assets/${wasm}` };
  await page.goto(`${host.origin}/bare/#${encodeURIComponent(JSON.stringify(engine))}`);
  await page.waitForFunction(() => performance.getEntriesByName('bare:up').length > 0);
  await page.locator('input[type=file]').setInputFiles(file.path);
  await page.waitForFunction((rows) => document.documentElement.dataset.rows === String(rows), file.rows);
  return { read: await measured(page, 'bare:read'), longest: await longest(page) };
}

async function readInApp(page: Page, file: LargeFile): Promise<Omit<Reading, 'mebibytes'>> {
  await page.goto(`${app}#/data/oppna`);
  await page.waitForFunction(() => performance.getEntriesByName('tertial:extract-loaded').length > 0);
  await page.waitForLoadState('networkidle');
  await resetLongest(page);
  const chosen = await now(page);
  await page.locator('input[type=file]').first().setInputFiles(file.path);
  // The columns and their proposal stand when the page says what is left to answer: every row has been read by then.
  const read = (await stands(page, 'button', 'Visa vad som återstår')) - chosen;
  const approved = await now(page);
  await page
    .getByRole('button', { name: /^Alla \d+ förslag stämmer/ })
    .first()
    .click();
  await page.locator('main').getByText('Räknar').waitFor({ state: 'hidden' });
  const counted = (await now(page)) - approved;
  const asked = await now(page);
  await page.getByRole('button', { name: 'Använd uppgifterna' }).click();
  const kept = (await stands(page, 'main', '')) - asked;
  const used = (await stands(page, 'main table caption, main table th', '')) - asked;
  return { read, counted, kept, used, longest: await longest(page) };
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** The page's own time at which an element with a text stands; on Översikt, where nothing of the opening is left. */
async function stands(page: Page, selector: string, text: string): Promise<number> {
  const at = await page.waitForFunction(
    ([elements, words]) => {
      const isOpening = location.hash.includes('/data/oppna');
      if ((words === '') === isOpening) return undefined;
      const found = [...document.querySelectorAll(elements)].some((one) => one.textContent?.includes(words));
      return found ? performance.now() : undefined;
    },
    [selector, text] as const,
    { polling: 'raf' },
  );
  return (await at.jsonValue()) ?? Number.NaN;
}

async function measured(page: Page, name: string): Promise<number> {
  const reached = await page.waitForFunction((of) => performance.getEntriesByName(of).at(-1)?.duration, name);
  return (await reached.jsonValue()) ?? Number.NaN;
}

function resetLongest(page: Page): Promise<void> {
  return page.evaluate(() => {
    (globalThis as unknown as { longest: number }).longest = 0;
  });
}

function longest(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
}

function median(of: readonly number[]): number {
  return [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;
}

function print(file: LargeFile, bare: readonly Reading[], own: readonly Reading[]): void {
  const of = (readings: readonly Reading[], what: keyof Reading) =>
    median(readings.map((one) => one[what] ?? 0)).toFixed(0);
  const ratio = median(own.map((one) => one.read)) / median(bare.map((one) => one.read));
  console.log(
    `${file.name}: ${file.rows} rows, ${(file.bytes / 1e6).toFixed(1)} MB; medians of ${rounds}, ms and MiB
  bare   read ${of(bare, 'read')}, longest task ${of(bare, 'longest')}, peak memory ${of(bare, 'mebibytes')}
  app    read ${of(own, 'read')} (${ratio.toFixed(2)} ×), counted ${of(own, 'counted')}, kept ${of(own, 'kept')}, to figures ${of(own, 'used')}, longest task ${of(own, 'longest')}, peak memory ${of(own, 'mebibytes')}`,
  );
}
