import { createHash } from 'node:crypto';
import type { Page, Route } from '@playwright/test';

/** The files that a visit depends on, as addresses for `page.route`. */
export const files = {
  engine: /\/duckdb-eh-[^/]*\.wasm$/,
  index: /\/extracts\/index\.json$/,
  manifest: /\/manifest\.json(\?|$)/,
  views: /\/views\.json(\?|$)/,
  observations: /\/observations\.parquet(\?|$)/,
  chart: /\/assets\/chart-[^/]*\.js$/,
  trendPage: /\/assets\/trend-page-[^/]*\.js$/,
} as const;

/** Keeps a file back, as a slow network does, until the returned function is called. */
export async function withhold(page: Page, file: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(file, async (route) => {
    await released;
    // The page may be gone by then.
    await route.continue().catch(() => {});
  });
  return release;
}

/** Answers a file's address with a failure until the returned function is called. */
export async function refuse(page: Page, file: RegExp, status = 500): Promise<() => Promise<void>> {
  const handler = (route: Route) => route.fulfill({ status, body: 'refused by the test' });
  await page.route(file, handler);
  return () => page.unroute(file, handler);
}

/** Serves the real file with its bytes changed, until the returned function is called. */
export async function damage(
  page: Page,
  file: RegExp,
  change: (bytes: Buffer) => Buffer,
): Promise<() => Promise<void>> {
  const handler = async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ status: response.status(), body: change(await response.body()) });
  };
  await page.route(file, handler);
  return () => page.unroute(file, handler);
}

/** The stored answers as they lie beside the extract, as far as the tests change them. */
interface StoredViews {
  extract: string;
  state: { queries: { queryKey: [string, string, string, unknown[]]; queryHash: string; state: unknown }[] };
}

/** Serves the stored answers with a change, and an index that has their new hash: as if they had been built so. */
export async function changeViews(page: Page, change: (views: StoredViews) => void): Promise<void> {
  const changed = (bytes: Buffer) => {
    const views = JSON.parse(bytes.toString('utf8')) as StoredViews;
    change(views);
    return Buffer.from(JSON.stringify(views));
  };
  await damage(page, files.views, changed);
  await page.route(files.index, async (route) => {
    const index = (await (await route.fetch()).json()) as { name: string; views: string }[];
    for (const extract of index) {
      const views = await page.request.get(new URL(`${extract.name}/views.json`, route.request().url()).href);
      extract.views = createHash('sha256')
        .update(changed(await views.body()))
        .digest('hex');
    }
    await route.fulfill({ json: index });
  });
}

/** Takes the answers of these years out of the stored ones: then Översikt needs the engine for them. */
export const withoutYears = (page: Page, years: readonly number[]) =>
  changeViews(page, ({ state }) => {
    state.queries = state.queries.filter(
      ({ queryKey: [, , , parameters] }) => !years.some((year) => parameters.includes(year)),
    );
  });
