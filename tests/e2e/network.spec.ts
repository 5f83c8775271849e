import { builtApp, builtAssets } from './support/built-app';
import { figurePainted, openWhole } from './support/open-page';
import { logPage } from './support/page-log';
import {
  type Attempts,
  attempt,
  attemptInDocument,
  attemptInWorker,
  type WorkerEntry,
} from './support/planted';
import { routes } from './support/routes';
import { type StaticServer, startStaticServer } from './support/static-server';
import { expect, expectClean, test } from './support/test';

test.describe('every page keeps to its own host and to the policy', () => {
  for (const { path, name, figure } of routes) {
    test(`${name}, at the root of a host`, async ({ page, log }) => {
      await openWhole(page, `./#${path}`, log);
      if (figure) await figurePainted(page);
      expect(log.requests.length).toBeGreaterThan(3);
    });
  }
});

test.describe('under a sub-path of a plain static host', () => {
  let host: StaticServer;
  test.beforeAll(async () => {
    host = await startStaticServer({ folders: { '/x/y/': builtApp } });
  });
  test.afterAll(() => host.close());

  for (const path of [...routes.map((route) => route.path), '/trend?indikator=ami']) {
    test(`${path} opens by its link and by a reload`, async ({ browser }) => {
      const page = await browser.newPage();
      const log = await logPage(page, host.origin);
      await openWhole(page, `${host.url}#${path}`, log);
      const heading = await page.locator('main h1').textContent();
      await page.reload();
      await expect(page.locator('main h1')).toHaveText(heading ?? '');
      await expect(page).toHaveURL(`${host.url}#${path}`);
      // Nothing is asked for above the sub-path: `/assets/…` would work at the root of a host only.
      expect(log.requests.filter((url) => url.startsWith(host.origin) && !url.startsWith(host.url))).toEqual(
        [],
      );
      expectClean(log);
      await page.close();
    });
  }
});

test.describe('a planted attempt', () => {
  test.use({ clean: false });
  const refused: Attempts = { fetch: 'refused', eval: 'refused' };
  let outside: StaticServer;
  test.beforeEach(async () => {
    outside = await startStaticServer({ folders: {} });
  });
  test.afterEach(() => outside.close());

  /** The built worker scripts with the way in that each takes: DuckDB's is a classic script, the project's own are modules. */
  const workers = () =>
    builtAssets(/worker.*\.js$/).map((file) => {
      const entry: WorkerEntry = file.startsWith('duckdb') ? 'importScripts' : 'import';
      return { file, entry };
    });

  test('from the page is refused by the policy, and the log sees it', async ({ page, log }) => {
    await openWhole(page, './#/', log);
    expect(await page.evaluate(attempt, `${outside.origin}/fetch`)).toEqual(refused);
    expect(await page.evaluate(attemptInDocument, `${outside.origin}/image`)).toEqual({
      script: 'refused',
      image: 'refused',
    });
    expect(outside.asked).toEqual([]);
    await expect
      .poll(() => [...log.violations].sort())
      .toEqual([
        `connect-src ${outside.origin}/fetch`,
        `img-src ${outside.origin}/image`,
        'script-src eval',
        'script-src-elem inline',
      ]);
    expect(() => expectClean(log)).toThrow();
  });

  test('at a host by name is refused by the policy before its name is looked up', async ({ page, log }) => {
    await openWhole(page, './#/', log);
    await page.evaluate(attempt, 'https://example.org/');
    await expect.poll(() => log.violations).toContain('connect-src https://example.org/');
  });

  test("from the app's own running workers is refused by the policy, and the log sees it", async ({
    page,
    log,
  }) => {
    await openWhole(page, './#/', log);
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    for (const worker of page.workers()) {
      expect(await worker.evaluate(attempt, `${outside.origin}/worker`)).toEqual(refused);
    }
    expect(outside.asked).toEqual([]);
    await expect.poll(() => log.violations).toContain(`connect-src ${outside.origin}/worker`);
  });

  test('from a worker made as the app makes its workers is refused by the policy', async ({
    page,
    log,
    baseURL,
  }) => {
    await openWhole(page, './#/', log);
    expect(workers().length).toBeGreaterThan(0);
    for (const { file, entry } of workers()) {
      const script = new URL(`assets/${file}`, baseURL).href;
      const options = {
        entry,
        script,
        outside: `${outside.origin}/${file}`,
        attemptSource: attempt.toString(),
      };
      expect({ file, ...(await page.evaluate(attemptInWorker, options)) }).toEqual({ file, ...refused });
    }
    expect(outside.asked).toEqual([]);
  });

  test('gets through where the policy is taken away, so that the tests above can fail', async ({
    browser,
  }) => {
    const bare = await startStaticServer({
      folders: { '/': builtApp },
      html: (html) => html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/i, ''),
    });
    const page = await browser.newPage();
    const log = await logPage(page, bare.origin);
    await openWhole(page, `${bare.url}#/`, log);
    expect(await page.evaluate(attempt, `${outside.origin}/fetch`)).toEqual({
      fetch: 'through',
      eval: 'through',
    });
    expect((await page.evaluate(attemptInDocument, `${outside.origin}/image`)).script).toBe('through');
    for (const { file, entry } of workers()) {
      const options = {
        entry,
        script: `${bare.url}assets/${file}`,
        outside: `${outside.origin}/${file}`,
        attemptSource: attempt.toString(),
      };
      expect(await page.evaluate(attemptInWorker, options)).toEqual({ fetch: 'through', eval: 'through' });
    }
    expect(outside.asked).toEqual(['/fetch', '/image', ...workers().map(({ file }) => `/${file}`)]);
    expect(log.foreign).toContain(`${outside.origin}/fetch`);
    await page.close();
    await bare.close();
  });
});
