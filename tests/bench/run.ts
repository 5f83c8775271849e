/**
 * `npm run bench`: how long a reader waits for the built app, beside what the bare engine costs on the same machine in the same run.
 * Medians of five, in ms from the start of the navigation, with an empty and with a filled HTTP cache. Measures what `npm run build` wrote.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from '@playwright/test';
import { build } from 'vite';
import { browserArguments, browserMissing, findBrowser } from '../browser';
import { builtApp, builtAssets, requireBuiltApp } from '../e2e/support/built-app';
import { startStaticServer } from '../e2e/support/static-server';
import type { BareEngineFiles } from './bare-engine/boot';
import { loadSizes } from './first-load';

const rounds = 5;
/** What is waited for, by the name of its performance mark. */
const marks = {
  app: { 'tertial:shell': 'shell painted', 'tertial:first-figure': 'first figure painted' },
  bare: { 'bare:boot': 'bare engine: boot', 'bare:ready': 'bare engine: boot and fetch' },
};
type Times = Record<string, number>;

requireBuiltApp();
const browser = findBrowser();
if (!browser) throw new Error(browserMissing);

const work = mkdtempSync(join(tmpdir(), 'tertial-bench-'));
const bareEngine = join(work, 'bare-engine');
await build({
  configFile: false,
  root: fileURLToPath(new URL('./bare-engine/', import.meta.url)),
  base: './',
  logLevel: 'error',
  build: { outDir: bareEngine, target: 'es2023' },
});
const host = await startStaticServer({ folders: { '/x/y/': builtApp, '/bare/': bareEngine } });
const pages = {
  app: `${host.url}#/`,
  bare: `${host.origin}/bare/#${encodeURIComponent(JSON.stringify(engineFiles()))}`,
};

try {
  const firstLoad = await askedOnFirstLoad();
  const cold: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    cold.push({ ...(await inFreshProfile('app')), ...(await inFreshProfile('bare')) });
  }
  const warm = await inProfile(async (context) => {
    const times: Times[] = [];
    // The first round fills the cache and is not counted.
    for (let round = 0; round <= rounds; round++) {
      times.push({ ...(await open(context, 'app')), ...(await open(context, 'bare')) });
    }
    return times.slice(1);
  });
  printTimes(cold, warm);
  printSizes(firstLoad);
} finally {
  await host.close();
  rmSync(work, { recursive: true, force: true });
}

/** The very worker, wasm and extract that the app uses. */
function engineFiles(): BareEngineFiles {
  const [worker] = builtAssets(/^duckdb.*worker.*\.js$/);
  const [wasm] = builtAssets(/^duckdb-eh.*\.wasm$/);
  if (!worker || !wasm) throw new Error('The built app has no DuckDB under assets.');
  const extract = readdirSync(join(builtApp, 'extracts'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(parquet|csv)$|manifest\.json$/.test(file))
    .map((file) => `${host.url}extracts/${file.replaceAll('\\', '/')}`);
  return { worker: `${host.url}assets/${worker}`, wasm: `${host.url}assets/${wasm}`, extract };
}

/** A browser with a profile of its own on disk, as a reader's: a private window keeps its cache in memory and not the large files. */
async function inProfile<Result>(use: (context: BrowserContext) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(work, 'profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(browser && { executablePath: browser.path }),
    args: [...browserArguments],
    locale: 'sv-SE',
  });
  try {
    return await use(context);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function inFreshProfile(which: keyof typeof pages): Promise<Times> {
  return inProfile((context) => open(context, which));
}

/** Opens a page, waits for its marks and until it is at rest, so that it does not take time from the next. */
async function open(context: BrowserContext, which: keyof typeof pages): Promise<Times> {
  const page = await context.newPage();
  await page.goto(pages[which]);
  const times: Times = {};
  for (const mark of Object.keys(marks[which])) {
    const reached = await page.waitForFunction(
      (name) => performance.getEntriesByName(name)[0]?.startTime,
      mark,
    );
    times[mark] = (await reached.jsonValue()) ?? Number.NaN;
  }
  await page.waitForLoadState('networkidle');
  await page.close();
  return times;
}

/** The built files that a first visit asks for, until it is at rest. */
async function askedOnFirstLoad(): Promise<string[]> {
  const before = host.asked.length;
  await inFreshProfile('app');
  const prefix = new URL(host.url).pathname;
  return host.asked.slice(before).map((path) => join(builtApp, path.slice(prefix.length) || 'index.html'));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function printTimes(cold: readonly Times[], warm: readonly Times[]): void {
  const of = (times: readonly Times[], mark: string) => median(times.map((one) => one[mark] ?? Number.NaN));
  const row = (name: string, value: (times: readonly Times[]) => string) =>
    console.log(`${name.padEnd(46)}${value(cold).padStart(10)}${value(warm).padStart(10)}`);
  console.log(`${`median of ${rounds}, ms`.padEnd(46)}${'cold'.padStart(10)}${'warm'.padStart(10)}`);
  for (const [mark, name] of Object.entries({ ...marks.app, ...marks.bare }))
    row(name, (times) => of(times, mark).toFixed(0));
  for (const [mark, name] of Object.entries(marks.bare))
    row(`first figure ÷ ${name}`, (times) =>
      (of(times, 'tertial:first-figure') / of(times, mark)).toFixed(2),
    );
}

function printSizes(files: readonly string[]): void {
  const sizes = loadSizes(files);
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(10);
  const row = (name: string, count: number, bytes: number, gzipped: number) =>
    console.log(`${name.padEnd(36)}${String(count).padStart(10)}${kilobytes(bytes)}${kilobytes(gzipped)}`);
  console.log(
    `\n${'first load, kB'.padEnd(36)}${'files'.padStart(10)}${'raw'.padStart(10)}${'gzip'.padStart(10)}`,
  );
  for (const { kind, files: count, bytes, gzipped } of sizes) row(kind, count, bytes, gzipped);
  const rest = sizes.filter(({ kind }) => kind !== 'wasm');
  const sum = (size: (one: (typeof sizes)[number]) => number) =>
    rest.reduce((total, one) => total + size(one), 0);
  row(
    'all but wasm',
    sum((one) => one.files),
    sum((one) => one.bytes),
    sum((one) => one.gzipped),
  );
}
