import type { Page } from '@playwright/test';
import { downloaded, spreadsheetRows } from './support/download';
import { hostileTables } from './support/hostile';
import { openPage } from './support/open-page';
import { type OwnExtract, ownExtract, serveExtract } from './support/own-extract';
import { routes } from './support/routes';
import { expect, test } from './support/test';

let extract: OwnExtract;
test.beforeAll(async () => {
  extract = await ownExtract(hostileTables);
});
test.beforeEach(async ({ context }) => serveExtract(context, extract));

const figures = ['punkter', 'lutning', 'kvinnor-och-man', 'multiplar', 'samband', 'tratt', 'profil'];
const pages = [
  ...routes.map(({ path }) => path),
  '/trend?indikator=andel&kon=kvinnor,man',
  ...figures.map((figure) => `/jamfor?figur=${figure}&indikator=andel`),
];

/** Nothing of a name became markup or ran, and nothing reaches past the window. */
async function expectTextOnly(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (globalThis as unknown as { ran?: string }).ran,
    images: document.querySelectorAll('img[src="x"]').length,
    scripts: [...document.querySelectorAll('script')].filter((script) => script.textContent?.includes('ran'))
      .length,
    past: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  expect(found).toEqual({ ran: undefined, images: 0, scripts: 0, past: 0 });
}

test.describe('Names that hold HTML, SQL, formulas, marks that turn the text, or 10 000 characters', () => {
  for (const path of pages) {
    test(`are text on ${path}, and the page holds together at 1280 and 320 px`, async ({ page }) => {
      await openPage(page, `./#${path}`);
      await expectTextOnly(page);
      await page.setViewportSize({ width: 320, height: 800 });
      await expectTextOnly(page);
    });
  }

  test('are text in the tooltips and labels of a figure', async ({ page }) => {
    await openPage(page, './#/jamfor?figur=punkter&indikator=andel');
    await expect(page.getByText('<b>Fet</b>').first()).toBeAttached();
    const figure = page.locator('main figure').first();
    const box = await figure.boundingBox();
    if (box === null) throw new Error('No figure to point at');
    for (let step = 1; step < 12; step += 1) {
      await page.mouse.move(box.x + box.width * 0.6, box.y + (box.height * step) / 12);
      await expectTextOnly(page);
    }
  });

  test('are no formulas in a download', async ({ page }) => {
    await openPage(page, './#/jamfor?figur=punkter&indikator=andel');
    const { bytes } = await downloaded(page, page.getByRole('button', { name: /^Ladda ner/ }).first());
    const units = spreadsheetRows(bytes)
      .flatMap((row) => Object.values(row))
      .filter((cell) => cell.includes('HYPERLINK'));
    expect(units.length).toBeGreaterThan(0);
    expect(units.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});
