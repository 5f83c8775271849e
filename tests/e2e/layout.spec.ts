import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { files, refuse } from './support/broken-files';
import { downloaded, spreadsheetRows } from './support/download';
import { figurePainted, openPage } from './support/open-page';
import { heatTable, trendTable } from './support/read-table';
import { routes } from './support/routes';
import { expect, test } from './support/test';

async function openPainted(page: Page, { path, figure }: { path: string; figure: boolean }): Promise<void> {
  await openPage(page, `./#${path}`);
  if (figure) await figurePainted(page);
  await page.evaluate(() => document.fonts.ready);
}

/** How far the page reaches past its right edge and what does; the parts that scroll by themselves are no matter. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} "${element.textContent?.slice(0, 40)}"`);
    return [`${scrollWidth} px of ${clientWidth}`, ...beyond.slice(0, 4)];
  });

const wide = {
  path: '/trend?indikator=nojd-med-insats&kon=kvinnor-och-man&visa=multiplar',
  name: 'Trender, små multiplar',
  figure: true,
};

test.describe('No page scrolls sideways', () => {
  const screens = [
    { name: 'at 320 px', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
    { name: 'at 200 % zoom of 1280 px', viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  ];
  for (const { name: screen, ...options } of screens) {
    test.describe(screen, () => {
      test.use(options);
      for (const route of [...routes, wide]) {
        test(route.name, async ({ page }) => {
          await openPainted(page, route);
          expect(await overflow(page)).toEqual([]);
        });
      }

      test('with a list open, and the list is inside the screen', async ({ page }) => {
        await openPage(page, './#/trend');
        await page.getByRole('button', { name: /Indikator$/ }).click();
        const list = await page.getByRole('listbox').boundingBox();
        expect(list?.x).toBeGreaterThanOrEqual(0);
        expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThanOrEqual(options.viewport.width);
        expect(await overflow(page)).toEqual([]);
      });
    });
  }

  test('unless something wider than it is planted, so that the tests above can fail', async ({ page }) => {
    await openPage(page, './#/om');
    await page.evaluate(() => {
      const wide = document.createElement('pre');
      wide.textContent = 'x'.repeat(1000);
      document.querySelector('main')?.append(wide);
    });
    expect(await overflow(page)).not.toEqual([]);
  });
});

test.describe('The header has room for every page and for the settings, none over another,', () => {
  /** Pairs of its words and controls that share some ground. */
  const overlaps = (page: Page) =>
    page.locator('header').evaluate((header) => {
      const parts = [...header.querySelectorAll('p, a, button, strong')];
      const isOver = (one: Element, other: Element) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        return (
          a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
        );
      };
      return parts.flatMap((one, at) =>
        parts
          .slice(at + 1)
          .filter((other) => !one.contains(other) && isOver(one, other))
          .map((other) => `${one.textContent} over ${other.textContent}`),
      );
    });

  for (const [width, scale] of [
    [320, 1],
    [640, 2],
    [720, 1],
    [1280, 1],
    [1920, 1],
  ] as const) {
    test.describe(`at ${width} px and scale ${scale}`, () => {
      test.use({ viewport: { width, height: 640 }, deviceScaleFactor: scale });
      for (const extract of ['hagersten-alvsjo', 'fiktiv-stadsdel']) {
        test(`on ${extract}`, async ({ page }) => {
          await openPage(page, `./#/om?uttag=${extract}`);
          const links = page.getByRole('navigation', { name: 'Sidor' }).getByRole('link');
          await expect(links).toHaveText(routes.map(({ name }) => name));
          await expect(page.locator('header').getByRole('button', { name: /Små grupper/ })).toBeVisible();
          await page.evaluate(() => document.fonts.ready);
          expect(await overlaps(page)).toEqual([]);
          expect(await overflow(page)).toEqual([]);
        });
      }
    });
  }

  test('unless one is pushed over another, so that the tests above can fail', async ({ page }) => {
    await openPage(page, './#/om');
    const pushed = page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Mål' });
    await pushed.evaluate((link: HTMLElement) => link.style.setProperty('margin-left', '-60px'));
    expect(await overlaps(page)).not.toEqual([]);
  });
});

test.describe('On a wall of 1920 px', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });
  /** The size of everything that has text of its own, in CSS pixels, with the smallest first. */
  const smallest = (page: Page, where: string) =>
    page.evaluate((selector) => {
      const sizes = [...document.querySelectorAll(selector)]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((element) => element.getBoundingClientRect().width > 1)
        .map((element) => ({
          size: Number.parseFloat(getComputedStyle(element).fontSize),
          text: element.textContent,
        }));
      return sizes.sort((a, b) => a.size - b.size)[0];
    }, where);

  for (const path of ['/trend?indikator=ami', '/trend?indikator=sjukfranvaro', wide.path]) {
    test(`every label of the chart and every cell of the table of ${path} has at least 18 px`, async ({
      page,
    }) => {
      await openPainted(page, { path, figure: true });
      const label = await smallest(page, 'main figure svg text');
      expect(label?.size, label?.text ?? 'no label').toBeGreaterThanOrEqual(18);
      const cell = await smallest(page, 'main table *');
      expect(cell?.size, cell?.text ?? 'no cell').toBeGreaterThanOrEqual(18);
    });
  }

  test('every word of the cards and of the heat table has at least 18 px', async ({ page }) => {
    await openPainted(page, { path: '/', figure: true });
    for (const where of ['main article, main article *', 'main table *']) {
      const found = await smallest(page, where);
      expect(found?.size, found?.text ?? 'nothing').toBeGreaterThanOrEqual(18);
    }
  });
});

test.describe('On paper', () => {
  // A4 landscape between margins of 14 mm.
  test.use({ viewport: { width: 1017, height: 688 } });
  for (const route of [...routes, wide]) {
    test(`${route.name} has light colours though the screen is dark, no navigation, and nothing past the edge`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await openPainted(page, route);
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(await ground()).toBe('rgb(20, 24, 28)');
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      await expect.poll(ground).toMatch(/^(rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\))$/);
      await expect(page.getByRole('navigation', { name: 'Sidor' })).toBeHidden();
      await expect(page.getByRole('button', { name: 'Kopiera länk' })).toBeHidden();
      expect(await overflow(page)).toEqual([]);
      for (const svg of await page.locator('main figure svg').all()) {
        const box = await svg.boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1017);
      }
      const table = page.locator('main table').first();
      if (await table.count()) {
        const cut = await table.evaluate((element) => element.getBoundingClientRect().right > innerWidth + 1);
        expect(cut, 'a table is cut off at the edge of the paper').toBe(false);
      }
    });
  }
});

test.describe('By keyboard alone', () => {
  /** Presses Tab until the element has the focus, as a reader does, and not for ever. */
  async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${target}`);
  }

  test('a reader comes from the address bar to a changed year, a chosen unit and a downloaded file', async ({
    page,
  }) => {
    await openPage(page, './#/');
    // The chosen year is the group's one stop; an arrow chooses the next.
    await tabTo(page, page.getByRole('radio', { name: '2024' }));
    await page.keyboard.press('ArrowRight');
    const latest = page.getByRole('radio', { name: '2025' });
    await expect(latest).toBeFocused();
    await expect(latest).toBeChecked();
    await expect(heatTable(page, 'helår 2025')).toBeVisible();

    await tabTo(page, page.getByRole('button', { name: /^Enheter/ }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Välj enheter' });
    await expect(dialog).toBeVisible();
    await tabTo(page, dialog.getByRole('checkbox', { name: 'Beställarenheten äldre' }));
    await page.keyboard.press('Space');
    await expect(heatTable(page, 'helår 2025').locator('tbody tr')).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    const button = page.getByRole('button', { name: 'Ladda ner CSV' });
    await tabTo(page, button);
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/2025\.csv$/);
  });

  test('the first stop leads past the navigation, into the content', async ({ page }) => {
    await openPage(page, './#/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: 'Hoppa till innehållet' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await expect(page).toHaveURL(/#\/$/);
  });

  for (const { path, name } of routes) {
    test(`the focus is seen wherever it stands on ${name}`, async ({ page }) => {
      await openPage(page, `./#${path}`);
      const unseen: string[] = [];
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          // A box is drawn by the element beside or around its input.
          const drawn = [
            element,
            element.parentElement,
            ...(element.closest('label')?.querySelectorAll('*') ?? []),
          ];
          const isSeen = drawn.some((one) => {
            if (one === null) return false;
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
            return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
          });
          return { isSeen, name: `${element.tagName} ${element.textContent?.slice(0, 40)}` };
        });
        if (found === undefined) break;
        if (!found.isSeen) unseen.push(found.name);
      }
      expect(unseen).toEqual([]);
    });
  }

  test('an open list closes by Escape and gives the focus back, with nothing chosen', async ({ page }) => {
    await openPage(page, './#/trend');
    for (const list of [/Indikator$/, /Från$/, /Visa$/]) {
      const button = page.getByRole('button', { name: list });
      const before = await button.textContent();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listbox')).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('listbox')).toHaveCount(0);
      await expect(button).toBeFocused();
      await expect(button).toHaveText(before ?? '');
    }
  });

  test('the unit picker closes by Escape and gives the focus back', async ({ page }) => {
    await openPage(page, './#/');
    const button = page.getByRole('button', { name: /^Enheter/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test('an indicator is chosen by its first letters, and a figure downloaded', async ({ page }) => {
    await openPage(page, './#/trend');
    await page.getByRole('button', { name: /Indikator$/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.type('Sjuk');
    await page.keyboard.press('Enter');
    await expect(trendTable(page)).toContainText('11,6');
    const { bytes } = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    expect(spreadsheetRows(bytes).map((row) => row.Indikator)).toContain('Sjukfrånvaro');
  });
});

test.describe('axe finds nothing, in either theme,', () => {
  test('with a list open', async ({ page }) => {
    await openPage(page, './#/trend');
    await page.getByRole('button', { name: /Indikator$/ }).click();
    await expect(page.getByRole('listbox')).toBeVisible();
    await expectAccessible(page);
  });

  test('with the unit picker open', async ({ page }) => {
    await openPage(page, './#/');
    await page.getByRole('button', { name: /^Enheter/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    // Beside the dialog its library puts two buttons, for screen readers alone, in no landmark.
    await expectAccessible(page, '[role="dialog"]');
  });

  const states = [
    ['with women and men on Översikt', '/?ar=2025&kon=kvinnor-och-man'],
    ['with women and men in small multiples', wide.path],
    ['with the city beside and low response', '/trend?indikator=boendestod-valja-utforare&stad=ja'],
    ['with problems in the link', '/?enheter=okand,personligt-stod&ar=2019&farg=rod'],
    ['on a page that does not exist', '/finns-inte'],
  ] as const;
  for (const [what, path] of states) {
    test(what, async ({ page }) => {
      await openPage(page, `./#${path}`);
      await expectAccessible(page);
    });
  }

  test.describe('with an error', () => {
    test.use({ clean: false });

    test('beside the figures', async ({ page }) => {
      await refuse(page, files.engine);
      await openPage(page, './#/');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });

    test('in their place', async ({ page }) => {
      await refuse(page, files.views, 404);
      await refuse(page, files.manifest);
      await page.goto('./#/');
      // The engine's failure is told a moment before the page gives up its figures.
      await expect(page.getByRole('heading', { level: 1, name: 'Sidan kunde inte visas' })).toBeVisible();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    });
  });
});
