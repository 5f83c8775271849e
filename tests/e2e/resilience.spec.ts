import type { Page } from '@playwright/test';
import { changeViews, damage, files, refuse, withhold, withoutYears } from './support/broken-files';
import { chooseYear } from './support/choose';
import { figurePainted, openPage } from './support/open-page';
import { cellAt, heatTable, shownIn, trendTable } from './support/read-table';
import { expect, test } from './support/test';

/** The figure of Beställarenheten äldre's AMI in its report of 2023, and the year before's beside it. */
const elderly = { unit: 'Beställarenheten äldre', indicator: 'AMI', 2022: '83', 2023: '84' } as const;

async function expectYear(page: Page, year: 2022 | 2023): Promise<void> {
  const table = heatTable(page, `helår ${year}`);
  expect((await shownIn(await cellAt(table, elderly.unit, elderly.indicator))).figure).toBe(elderly[year]);
}

const alert = (page: Page) => page.getByRole('alert');
const again = (page: Page) => alert(page).getByRole('button', { name: 'Försök igen' });
const pending = (page: Page) => page.getByText('Valet visas så snart uttaget är inläst');

test.describe('The first figure does not wait for the engine', () => {
  test('on Översikt: figures stand though its program never arrives, and stored choices are answered', async ({
    page,
  }) => {
    await withhold(page, files.engine);
    await openPage(page, './#/');
    await figurePainted(page);
    await expect(heatTable(page)).toContainText('11,6');
    await chooseYear(page, 2023);
    await expectYear(page, 2023);
    await expect(alert(page)).toHaveCount(0);
  });

  test('on Trender: the figure is drawn and its table filled', async ({ page }) => {
    await withhold(page, files.engine);
    await openPage(page, './#/trend?indikator=sjukfranvaro');
    await figurePainted(page);
    await expect(page.locator('main figure svg')).toBeVisible();
    await expect(trendTable(page)).toContainText('11,6');
  });
});

test.describe('A choice made before the engine is up', () => {
  test('is answered when it comes, and the reader is told of the wait meanwhile', async ({ page }) => {
    const release = await withhold(page, files.engine);
    await withoutYears(page, [2023]);
    await openPage(page, './#/');
    await chooseYear(page, 2023);
    await expect(page).toHaveURL(/ar=2023/);
    await expect(pending(page)).toContainText('%');
    // What was shown stays, and stays true: it says its own year.
    await expect(heatTable(page, 'helår 2024')).toContainText('11,6');
    release();
    await expectYear(page, 2023);
    await expect(pending(page)).toHaveCount(0);
  });

  test('gives way to a later one: the last choice is what is shown', async ({ page }) => {
    const release = await withhold(page, files.engine);
    await withoutYears(page, [2022, 2023]);
    await openPage(page, './#/');
    await chooseYear(page, 2023);
    await chooseYear(page, 2022);
    release();
    await expectYear(page, 2022);
    await expect(page).toHaveURL(/ar=2022/);
  });
});

test.describe('Without stored answers', () => {
  test.use({ clean: false });

  test('the page says what it waits for, with a percentage, and then shows the figures', async ({ page }) => {
    const release = await withhold(page, files.engine);
    await refuse(page, files.views, 404);
    await page.goto('./#/');
    const waiting = page.getByRole('main').getByRole('status');
    await expect(waiting).toContainText(/Startar databasen … \d+\s%/);
    await expect(waiting.getByRole('progressbar')).toBeVisible();
    // The shell is there all the while, and a page that needs no figures opens.
    await page.getByRole('navigation').getByRole('link', { name: 'Trender' }).click();
    await expect(page).toHaveURL(/#\/trend/);
    await page.getByRole('navigation').getByRole('link', { name: 'Översikt' }).click();
    release();
    await expect(heatTable(page)).toContainText('11,6');
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  });

  for (const [what, spoil] of [
    ['missing', (page: Page) => refuse(page, files.views, 404)],
    ['refused', (page: Page) => refuse(page, files.views, 500)],
    [
      'half a file',
      (page: Page) => damage(page, files.views, (bytes) => bytes.subarray(0, bytes.length / 2)),
    ],
    [
      'of another shape',
      (page: Page) => damage(page, files.views, () => Buffer.from('{"extract":1,"state":[2]}')),
    ],
  ] as const) {
    test(`(${what}) the engine gives the figures`, async ({ page }) => {
      await spoil(page);
      await openPage(page, './#/?ar=2023');
      await expectYear(page, 2023);
      await expect(alert(page)).toHaveCount(0);
    });
  }
});

test.describe('Stored answers that are not of this extract', () => {
  /** Makes the stored figure of 2023 a false one, that no report has. */
  const falsify = (page: Page, extract?: string) =>
    changeViews(page, (views) => {
      const text = JSON.stringify(views.state).replaceAll('"value":84', '"value":12');
      views.state = JSON.parse(text);
      if (extract !== undefined) views.extract = extract;
    });

  test('are not shown: the page waits for the engine and shows its figures', async ({ page }) => {
    const release = await withhold(page, files.engine);
    await falsify(page, 'f'.repeat(64));
    await page.goto('./#/?ar=2023');
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(heatTable(page, 'helår 2023')).toHaveCount(0);
    release();
    await expectYear(page, 2023);
  });

  test('would be shown were they of this extract, so that the test above can fail', async ({ page }) => {
    await falsify(page);
    await openPage(page, './#/?ar=2023');
    const cell = await cellAt(heatTable(page, 'helår 2023'), elderly.unit, elderly.indicator);
    expect((await shownIn(cell)).figure).toBe('12');
  });

  test("nor are answers to another version's questions", async ({ page }) => {
    const release = await withhold(page, files.engine);
    await changeViews(page, ({ state }) => {
      for (const query of state.queries) {
        query.queryKey[2] += ' -- an older question';
        query.queryHash = JSON.stringify(query.queryKey);
      }
    });
    await page.goto('./#/?ar=2023');
    await expect(page.getByRole('progressbar')).toBeVisible();
    release();
    await expectYear(page, 2023);
  });
});

test.describe('Stored answers with another hash than the index promises', () => {
  test('are not shown: half a file, or an old one, is none', async ({ page }) => {
    await damage(page, files.views, (bytes) =>
      Buffer.from(bytes.toString('utf8').replaceAll('"value":84', '"value":12')),
    );
    await openPage(page, './#/?ar=2023');
    await expectYear(page, 2023);
  });
});

test.describe('A part of the program that does not arrive', () => {
  test.use({ clean: false });

  test('leaves the table and the download where it is the figure, and comes with a reload', async ({
    page,
  }) => {
    const lift = await refuse(page, files.chart, 404);
    await page.goto('./#/trend?indikator=ami');
    await expect(alert(page)).toContainText('Figuren kunde inte ritas');
    await expect(trendTable(page)).toContainText('85');
    await expect(page.getByRole('button', { name: 'Ladda ner CSV' })).toBeVisible();
    await lift();
    await alert(page).getByRole('button', { name: 'Läs in sidan igen' }).click();
    await expect(page.locator('main figure svg')).toBeVisible();
  });

  test('leaves the shell and the navigation where it is a page, and comes with a reload', async ({
    page,
  }) => {
    const lift = await refuse(page, files.trendPage, 404);
    await page.goto('./#/trend?indikator=sjukfranvaro');
    await expect(alert(page)).toContainText('ditt val står i adressen');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Översikt' })).toBeVisible();
    await lift();
    await alert(page).getByRole('button', { name: 'Läs in sidan igen' }).click();
    await expect(trendTable(page)).toContainText('11,6');
  });

  test('leaves the navigation where it is the index of extracts', async ({ page }) => {
    await refuse(page, files.index, 500);
    await page.goto('./#/');
    await expect(alert(page)).toBeVisible();
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Trender' })).toBeVisible();
  });
});

test.describe('A failure is a sentence with a way on', () => {
  test.use({ clean: false });

  /** Marks the document, so that a page that was loaded anew is told from one that mended itself. */
  const mark = (page: Page) =>
    page.evaluate(() => document.documentElement.setAttribute('data-visit', 'first'));
  const expectSameVisit = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-visit', 'first');

  const failures = [
    {
      what: "the engine's program is refused",
      file: files.engine,
      sentence: 'Databasen i webbläsaren kunde inte startas.',
    },
    {
      what: 'the manifest is refused',
      file: files.manifest,
      sentence: 'Filen manifest.json kunde inte hämtas.',
    },
    {
      what: 'a table is refused',
      file: files.observations,
      sentence: 'Filen observations.parquet kunde inte hämtas.',
    },
    {
      what: 'the index of extracts is refused',
      file: files.index,
      sentence: 'Filen index.json kunde inte hämtas.',
    },
  ];
  for (const { what, file, sentence } of failures) {
    test(`where ${what}; trying again works once it is there, without a reload`, async ({ page }) => {
      await refuse(page, files.views, 404);
      const lift = await refuse(page, file);
      await page.goto('./#/?ar=2023');
      await expect(alert(page)).toContainText(sentence);
      await mark(page);
      // Still refused: still a sentence, and still a way on.
      const refusedAgain = page.waitForResponse((response) => file.test(response.url()));
      await again(page).click();
      await refusedAgain;
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await expect(alert(page)).toContainText(sentence);
      await lift();
      // An attempt that was under way when the file came back may fail late: then a reader presses again.
      await expect(async () => {
        if (await again(page).isVisible()) await again(page).click({ timeout: 2_000 });
        await expect(heatTable(page, 'helår 2023')).toBeVisible({ timeout: 8_000 });
      }).toPass();
      await expectYear(page, 2023);
      await expect(alert(page)).toHaveCount(0);
      await expectSameVisit(page);
    });
  }

  test('where a table arrives cut off', async ({ page }) => {
    await refuse(page, files.views, 404);
    const lift = await damage(page, files.observations, (bytes) => bytes.subarray(0, bytes.length - 100));
    await page.goto('./#/?ar=2023');
    await expect(alert(page)).toContainText(/Filen observations\.parquet är \d+ byte men ska vara \d+\./);
    await lift();
    await again(page).click();
    await expectYear(page, 2023);
  });

  test('where a table has another content than the manifest says', async ({ page }) => {
    await refuse(page, files.views, 404);
    await damage(page, files.observations, (bytes) => {
      const other = Buffer.from(bytes);
      other.writeUInt8(other.readUInt8(200) ^ 1, 200);
      return other;
    });
    await page.goto('./#/?ar=2023');
    await expect(alert(page)).toContainText('har ett annat innehåll');
    await expect(heatTable(page, 'helår 2023')).toHaveCount(0);
  });

  test('beside the stored figures, which stay', async ({ page }) => {
    const lift = await refuse(page, files.engine);
    await openPage(page, './#/');
    await expect(alert(page)).toContainText('Databasen i webbläsaren kunde inte startas.');
    await expect(heatTable(page)).toContainText('11,6');
    await lift();
    await again(page).click();
    await expect(alert(page)).toHaveCount(0);
    await expect(heatTable(page)).toContainText('11,6');
  });

  test('also for a choice that the stored answers do not have, and it is answered after it', async ({
    page,
  }) => {
    const lift = await refuse(page, files.engine);
    await withoutYears(page, [2023]);
    await openPage(page, './#/');
    await expect(alert(page)).toBeVisible();
    await chooseYear(page, 2023);
    await expect(alert(page)).toHaveCount(1);
    await expect(alert(page)).toContainText('Databasen i webbläsaren kunde inte startas.');
    await lift();
    await again(page).click();
    await expectYear(page, 2023);
  });
});

test.describe('An engine that dies', () => {
  test.use({ clean: false });

  /** Opens Översikt and waits until the engine has answered: then one worker is left, the engine's. */
  async function openWithEngine(page: Page): Promise<void> {
    await withoutYears(page, [2022, 2023, 2025]);
    await openPage(page, './#/');
    await chooseYear(page, 2022);
    await expectYear(page, 2022);
    await expect.poll(() => page.workers().length).toBe(1);
  }

  const workerOf = (page: Page) => {
    const [worker] = page.workers();
    if (worker === undefined) throw new Error('The engine has no worker');
    return worker;
  };

  test('with an error is started again, and the next choice is answered', async ({ page }) => {
    await openWithEngine(page);
    const worker = workerOf(page);
    const ended = worker.waitForEvent('close');
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('Planted by the test');
      });
    });
    await ended;
    await chooseYear(page, 2023);
    await expectYear(page, 2023);
    expect(workerOf(page)).not.toBe(worker);
    await expect(alert(page)).toHaveCount(0);
  });

  test('without a word is held for dead after a silent minute, and its question is asked again', async ({
    page,
  }) => {
    await page.clock.install();
    await openWithEngine(page);
    await workerOf(page).evaluate(() => self.close());
    await chooseYear(page, 2023);
    await page.clock.runFor(70_000);
    await expectYear(page, 2023);
    await expect(alert(page)).toHaveCount(0);
  });
});

test.describe('A browser that is offline after the start', () => {
  // The browser asks for the page's icon again when it likes.
  test.use({ clean: false });

  test('still answers', async ({ page, context }) => {
    await withoutYears(page, [2022, 2023]);
    await openPage(page, './#/');
    await chooseYear(page, 2022);
    await expectYear(page, 2022);
    await context.setOffline(true);
    await chooseYear(page, 2023);
    await expectYear(page, 2023);
  });
});

test.describe("The reader's last view", () => {
  test.use({ clean: false });
  const prefix = 'tertial:senaste-vy:1:';
  const keys = (page: Page) => page.evaluate(() => Object.keys(localStorage));

  /** A visit whose view the engine answers, and its end. */
  async function visit(page: Page): Promise<void> {
    await refuse(page, files.views, 404);
    await openPage(page, './#/?ar=2023');
    await expectYear(page, 2023);
    await page.goto('about:blank');
  }

  test('is painted at the next visit before the engine is up', async ({ page }) => {
    await visit(page);
    await withhold(page, files.engine);
    await openPage(page, './#/?ar=2023');
    await expectYear(page, 2023);
    expect(await keys(page)).toEqual([expect.stringMatching(new RegExp(`^${prefix}[0-9a-f]{64}$`))]);
  });

  test('is the only one kept: another view waits for the engine', async ({ page }) => {
    await visit(page);
    const release = await withhold(page, files.engine);
    await page.goto('./#/?ar=2022');
    await expect(page.getByRole('progressbar')).toBeVisible();
    release();
    await expectYear(page, 2022);
  });

  test('of another extract is not shown, and is cleared away', async ({ page }) => {
    await visit(page);
    const release = await withhold(page, files.engine);
    const other = `${prefix}${'0'.repeat(64)}`;
    await page.addInitScript((name) => {
      if (sessionStorage.getItem('renamed') !== null) return;
      sessionStorage.setItem('renamed', 'yes');
      for (const key of Object.keys(localStorage)) {
        localStorage.setItem(name, (localStorage.getItem(key) ?? '').replaceAll('"value":84', '"value":12'));
        localStorage.removeItem(key);
      }
    }, other);
    await page.goto('./#/?ar=2023');
    await expect(page.getByRole('progressbar')).toBeVisible();
    expect(await keys(page)).toEqual([other]);
    release();
    await expectYear(page, 2023);
    await page.reload();
    await expectYear(page, 2023);
    expect(await keys(page)).not.toContain(other);
  });

  test('that is damaged is not used', async ({ page }) => {
    await visit(page);
    await page.addInitScript(() => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"queries":[{"half":');
    });
    await openPage(page, './#/?ar=2023');
    await expectYear(page, 2023);
    await expect(alert(page)).toHaveCount(0);
  });
});

test.describe('A browser that refuses to store', () => {
  test('shows everything all the same, from view to view and at a reload', async ({ page }) => {
    await page.addInitScript(() => {
      for (const store of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, store, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
    });
    await openPage(page, './#/');
    await chooseYear(page, 2023);
    await expectYear(page, 2023);
    await heatTable(page, 'helår 2023').getByRole('link').first().click();
    await expect(trendTable(page)).toBeVisible();
    await page.goBack();
    await expectYear(page, 2023);
    await page.reload();
    await expectYear(page, 2023);
  });

  test('since its store is full leaves no error behind', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await openPage(page, './#/?ar=2023');
    await expectYear(page, 2023);
    await page.reload();
    await expectYear(page, 2023);
  });
});
