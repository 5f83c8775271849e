import { expect, type Page } from '@playwright/test';
import type { PageLog } from './page-log';

/** Opens a page of the app and waits until it stands: its heading is there, and nothing is under way any more. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('progress')).toHaveCount(0);
}

/** Waits until the page's first figure is painted, which the app marks: its drawing comes after the page's words. */
export async function figurePainted(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('tertial:first-figure').length > 0);
}

/** As `openPage`, and waits until all that the app starts by itself has been asked for: the engine, and the extract that it takes in. */
export async function openWhole(page: Page, url: string, log: PageLog): Promise<void> {
  await openPage(page, url);
  for (const file of [/duckdb-eh[^/]*\.wasm$/, /parquet_wasm[^/]*\.wasm$/])
    await expect
      .poll(() => log.requests.some((request) => file.test(request)), `${file} is asked for`)
      .toBe(true);
  await page.waitForLoadState('networkidle');
}
