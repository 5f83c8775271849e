import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { choose } from './support/choose';
import { downloaded } from './support/download';
import { openPage } from './support/open-page';
import {
  foldersKept,
  keepInPage,
  type PlantedExtract,
  plantedExtract,
  withOwnStoreDoor,
} from './support/own-store-door';
import { figuresOnly } from './support/planted-own';
import { routes } from './support/routes';
import { expect, test } from './support/test';

const title = 'Nöjdhet 2032';
const name = 'eget-nojdhet-2032';
const file = 'nojdhet-2032.csv';

let extract: PlantedExtract;

test.beforeAll(async () => {
  extract = await plantedExtract(figuresOnly, {
    name: 'nojdhet-2032',
    title,
    source: file,
    fictional: false,
  });
});

test.beforeEach(async ({ context }) => {
  await withOwnStoreDoor(context);
});

const banner = (page: Page) => page.getByRole('banner');
const picker = (page: Page) => banner(page).getByRole('button', { name: /Uttag$/ });
const list = (page: Page) => page.getByRole('region', { name: 'Uttag som finns här' });
const card = (page: Page, of = title) => list(page).getByRole('article').filter({ hasText: of });

/** Opens a zip as a reader does. */
async function openZip(page: Page, zip: string): Promise<void> {
  await openPage(page, './#/data');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Öppna filer' }).click(),
  ]);
  await chooser.setFiles(zip);
  await page.getByRole('button', { name: 'Öppna uttaget' }).click();
}

async function secondTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await openPage(page, url);
  return page;
}

test.describe('An own extract that is kept', () => {
  test('is in the list of extracts under its own heading, and opens from there', async ({ page }) => {
    await openPage(page, './#/');
    await keepInPage(page, extract);
    await choose(page, 'Uttag', title);
    await expect(page).toHaveURL(new RegExp(`#/\\?uttag=${name}$`));
    await expect(page.locator('main table').first()).toContainText('Almgården');
    await picker(page).click();
    const section = page.getByRole('group', { name: 'Egna uttag' });
    await expect(section.getByRole('option', { name: title })).toBeVisible();
  });

  test('opens by its link on every page, after the browser has been left and opened again', async ({
    page,
    context,
  }) => {
    await openPage(page, './#/');
    await keepInPage(page, extract);
    const again = await context.newPage();
    await page.close();
    for (const { path } of routes) {
      await openPage(again, `./#${path}?uttag=${name}`);
      await expect(picker(again)).toContainText(title);
      await expect(again.getByRole('alert')).toHaveCount(0);
      await expect(again.locator('main').getByText(/Länken/)).toHaveCount(0);
    }
    await again.reload();
    await expect(picker(again)).toContainText(title);
  });

  test('names the file and the line as the source of every figure, in the table and under it', async ({
    page,
  }) => {
    await openPage(page, './#/');
    await keepInPage(page, extract);
    await openPage(page, `./#/trend?uttag=${name}&indikator=nojdhet`);
    await expect(page.locator('figcaption').first()).toContainText(`Källa: ${file}, varje värde med rad.`);
    await expect(page.locator('main')).toContainText(`${file}, rad 14`);
    await expect(page.locator('main')).not.toContainText('okänd');
  });

  test('and not a served one is the first: a link without a name opens what it always did', async ({
    page,
  }) => {
    await openPage(page, './#/');
    const before = await picker(page).textContent();
    await keepInPage(page, extract);
    await page.reload();
    await expect(picker(page)).toHaveText(before ?? '');
  });
});

test.describe('In two tabs', () => {
  test('the one hears what is kept, renamed, removed and had back in the other', async ({
    page,
    context,
  }) => {
    await openPage(page, './#/data');
    const other = await secondTab(context, './#/data');
    await keepInPage(page, extract);
    await expect(card(other)).toBeVisible();

    await card(other).getByRole('button', { name: 'Byt namn' }).click();
    await other.getByLabel('Nytt namn').fill('Nöjdheten, rättad');
    await other.keyboard.press('Enter');
    await expect(card(page, 'Nöjdheten, rättad')).toBeVisible();
    await expect(card(page)).toHaveCount(0);

    await card(page, 'Nöjdheten, rättad').getByRole('button', { name: 'Ta bort' }).click();
    await expect(card(other, '”Nöjdheten, rättad” är borttaget')).toBeVisible();
    await other.getByRole('button', { name: /^Ångra/ }).click();
    await expect(card(page, 'Nöjdheten, rättad').getByRole('button', { name: 'Ta bort' })).toBeVisible();
  });

  test('both can keep one of the same name at once, and each has its own', async ({ page, context }) => {
    await openPage(page, './#/');
    const other = await secondTab(context, './#/');
    const [one, two] = await Promise.all([keepInPage(page, extract), keepInPage(other, extract)]);
    expect(new Set([one?.extract.name, two?.extract.name])).toEqual(new Set([name, `${name}-2`]));
    expect(Object.keys(await foldersKept(page)).sort()).toEqual([name, `${name}-2`]);
  });

  test('the one that shows what the other removes says so, shows the first, and has it back whole', async ({
    page,
    context,
  }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    const link = `./#/trend?uttag=${name}&enheter=almgarden&indikator=nojdhet`;
    const other = await secondTab(context, link);
    const before = await other.locator('main table').first().textContent();
    await card(page).getByRole('button', { name: 'Ta bort' }).click();
    await expect(other.getByText(`Uttaget ”${title}” är borttaget.`)).toBeVisible();
    await expect(picker(other)).not.toContainText(title);
    await expect(other.locator('main').getByText(/Länken/)).toHaveCount(0);
    await other.getByRole('button', { name: 'Ångra' }).click();
    await expect(picker(other)).toContainText(title);
    await expect(other.locator('main table').first()).toHaveText(before ?? '');
    await expect(other).toHaveURL(/enheter=almgarden/);
  });
});

test.describe('Where something goes wrong', () => {
  test('a tab that dies in the middle leaves nothing to be seen, and its half is cleared away', async ({
    page,
    context,
  }) => {
    await openPage(page, './#/');
    await keepInPage(page, extract, { stopAfter: 2 });
    // As long as it lives, another tab lets it be.
    const other = await secondTab(context, './#/data');
    expect(Object.keys(await foldersKept(other))).toEqual([name]);
    await expect(card(other)).toHaveCount(0);
    await page.close();
    await other.reload();
    await expect.poll(() => foldersKept(other)).toEqual({});
    await expect(card(other)).toHaveCount(0);
    // And its name is free for the next try.
    expect((await keepInPage(other, extract))?.extract.name).toBe(name);
  });

  test('given up halfway, nothing of it is left and what was there is as it was', async ({ page }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    await expect(keepInPage(page, extract, { giveUpAfter: 2 })).rejects.toThrow(/AbortError/);
    expect(Object.keys(await foldersKept(page))).toEqual([name]);
    await expect(list(page).getByRole('article').filter({ hasText: title })).toHaveCount(1);
  });

  test('a full browser loses nothing, says so with sizes, and keeps the new one for the page', async ({
    page,
  }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5000 });
    const second = { ...extract, manifest: { ...extract.manifest, name: 'andra', title: 'Andra uttaget' } };
    const kept = await keepInPage(page, second);
    expect(kept?.extract).toMatchObject({ name: 'eget-andra', kept: 'page' });
    expect(kept?.notKept?.sentence).toMatch(
      /^”Andra uttaget” fick inte plats i webbläsaren: uttaget är \d+\skB, .*\. De uttag som redan finns är kvar\.$/,
    );
    expect(Object.keys(await foldersKept(page))).toEqual([name]);
    await openPage(page, `./#/?uttag=${name}`);
    await expect(page.locator('main table').first()).toContainText('Almgården');
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  });

  test('removed ones make room, the oldest first, when it is needed', async ({ page }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    await card(page).getByRole('button', { name: 'Ta bort' }).click();
    await expect(page.getByRole('button', { name: /^Ångra/ })).toBeFocused();
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    // Too little for two of them, and enough for one.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: Math.round(used * 1.5) });
    const kept = await keepInPage(page, extract);
    expect(kept?.notKept).toBeUndefined();
    // Never the name of one that is gone: a tab may have that open still.
    expect(Object.keys(await foldersKept(page))).toEqual([`${name}-2`]);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  });

  test('a browser without a place for files keeps it for the page, and says why', async ({ page }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.getDirectory = () =>
        Promise.reject(new DOMException('Not in a private window', 'SecurityError'));
    });
    await openPage(page, './#/data');
    const kept = await keepInPage(page, extract);
    expect(kept?.extract.kept).toBe('page');
    expect(kept?.notKept?.sentence).toContain('Webbläsaren låter inte Tertial spara uttag här.');
    expect(kept?.notKept?.nextStep).toContain('tills sidan stängs');
  });

  test.describe('and a kept file is damaged', () => {
    test.use({ clean: false });

    test('that one says so, the others open, and it can be removed', async ({ page }) => {
      await openPage(page, './#/data');
      await keepInPage(page, extract);
      const second = {
        ...extract,
        manifest: { ...extract.manifest, name: 'hela', title: 'Det hela uttaget' },
      };
      await keepInPage(page, second);
      await page.evaluate(async (folder) => {
        const root = await navigator.storage.getDirectory();
        const place = await (await root.getDirectoryHandle('uttag')).getDirectoryHandle(folder);
        const handle = await place.getFileHandle('observations.parquet');
        const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
        bytes[40] = (bytes[40] ?? 0) ^ 0xff;
        const writable = await handle.createWritable();
        await writable.write(bytes);
        await writable.close();
      }, name);
      await page.goto(`./#/?uttag=${name}`);
      await page.reload();
      await expect(page.getByRole('alert')).toContainText('Filen observations.parquet');
      await expect(page.getByRole('alert')).toContainText('Välj ett annat uttag i listan överst.');
      await choose(page, 'Uttag', 'Det hela uttaget');
      await expect(page.locator('main table').first()).toContainText('Almgården');
      await openPage(page, './#/data');
      await card(page).getByRole('button', { name: 'Ta bort' }).click();
      await expect(card(page, `”${title}” är borttaget`)).toBeVisible();
    });
  });

  test('a link to an own extract that is not here says where it is, without blaming each choice', async ({
    page,
  }) => {
    await openPage(page, './#/trend?uttag=eget-nagon-annans&enheter=almgarden&indikator=nojdhet');
    const said = page.locator('main').getByText(/Länken/);
    await expect(said).toHaveCount(1);
    await expect(said).toContainText('Egna uttag finns bara där de har öppnats');
  });
});

test.describe('Taken out', () => {
  for (const words of ['Ladda ner', 'Ladda ner som CSV'] as const) {
    test(`by "${words}" and opened again, it shows the same figures with the same sources`, async ({
      page,
    }, info) => {
      await openPage(page, './#/data');
      await keepInPage(page, extract);
      await card(page).getByRole('button', { name: 'Byt namn' }).click();
      await page.getByLabel('Nytt namn').fill('Nöjdheten');
      await page.keyboard.press('Enter');
      const { name: zipName, bytes } = await downloaded(
        page,
        card(page, 'Nöjdheten').getByRole('button', { name: `${words}, Nöjdheten` }),
      );
      expect(zipName).toMatch(/^tertial-nojdheten-2032-03-01(-csv)?\.zip$/);
      await openPage(page, `./#/trend?uttag=${name}&indikator=nojdhet`);
      const before = await page.locator('main table').first().textContent();
      expect(before).toContain(`${file}, rad 14`);

      const zip = info.outputPath(zipName);
      writeFileSync(zip, bytes);
      await openZip(page, zip);
      await expect(page).toHaveURL(new RegExp(`uttag=${name}-2`));
      await openPage(page, `./#/trend?uttag=${name}-2&indikator=nojdhet`);
      await expect(picker(page)).toContainText('Nöjdheten');
      expect(await page.locator('main table').first().textContent()).toBe(before);
    });
  }

  test('it opens in a browser that keeps nothing, for as long as the page is open, which is said', async ({
    page,
    context,
  }, info) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    const { bytes } = await downloaded(
      page,
      card(page).getByRole('button', { name: `Ladda ner, ${title}`, exact: true }),
    );
    const zip = info.outputPath('uttag.zip');
    writeFileSync(zip, bytes);
    const other = await context.newPage();
    await other.addInitScript(() => {
      StorageManager.prototype.getDirectory = () =>
        Promise.reject(new DOMException('Not in a private window', 'SecurityError'));
    });
    await openZip(other, zip);
    await expect(other.getByText('Webbläsaren låter inte Tertial spara uttag här.')).toBeVisible();
    await expect(picker(other)).toContainText(title);
    await openPage(other, `./#/data?uttag=${name}`);
    await expect(card(other)).toContainText('bara tills sidan stängs eller läses in på nytt');
    await openPage(other, `./#/trend?uttag=${name}&indikator=nojdhet`);
    await expect(other.locator('main table').first()).toContainText(`${file}, rad 14`);
    await other.reload();
    await expect(other.getByText('Egna uttag finns bara där de har öppnats')).toBeVisible();
  });

  test('a served extract too, and given up halfway it leaves no file and the page as it was', async ({
    page,
  }) => {
    await openPage(page, './#/data');
    const served = card(page, 'Fiktiva stadsdelen');
    const { name: zipName } = await downloaded(
      page,
      served.getByRole('button', { name: 'Ladda ner, Fiktiva stadsdelen' }),
    );
    expect(zipName).toMatch(/^fiktiva-data-tertial-fiktiva-stadsdelen-/);
    await served.getByRole('button', { name: /^Ladda ner som CSV/ }).click();
    await served.getByRole('button', { name: /^Avbryt/ }).click();
    await expect(served).toContainText('Nedladdningen avbröts.');
    await expect(served.getByRole('button', { name: /^Ladda ner som CSV/ })).toBeVisible();
  });
});

test.describe('The list on Data', () => {
  test('shows name, time, size, source and place, and how much all take', async ({ page }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    const own = card(page);
    await expect(own).toContainText(name);
    await expect(own).toContainText(file);
    await expect(own).toContainText('i den här webbläsaren');
    await expect(own).toContainText(/Storlek\d+\skB/);
    await expect(own).toContainText(/Öppnat här\d{4}-\d\d-\d\d \d\d:\d\d/);
    await expect(list(page)).toContainText(/De tar \d+\skB av de/);
  });

  test('by keyboard alone: renamed, given up, removed and had back, the focus never lost', async ({
    page,
  }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    const rename = card(page).getByRole('button', { name: 'Byt namn' });
    await rename.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Nytt namn')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rename).toBeFocused();
    await card(page).getByRole('button', { name: 'Ta bort' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Ångra/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('heading', { name: title })).toBeFocused();
  });

  test('also of the one that is open: the first is shown, and the focus is at the undo', async ({ page }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    await openPage(page, `./#/data?uttag=${name}`);
    await card(page).getByRole('button', { name: 'Ta bort' }).click();
    await expect(page.getByText(`Uttaget ”${title}” är borttaget.`)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ångra', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(picker(page)).toContainText(title);
  });

  test('an undo that the browser does not write says so, and can be tried again', async ({ page }) => {
    await openPage(page, './#/data');
    await keepInPage(page, extract);
    await openPage(page, `./#/data?uttag=${name}`);
    await card(page).getByRole('button', { name: 'Ta bort' }).click();
    const undo = page.getByRole('button', { name: /^Ångra/ });
    await expect(undo).toHaveCount(2);
    await page.evaluate(() => {
      const { createWritable } = FileSystemFileHandle.prototype;
      let failures = 2;
      FileSystemFileHandle.prototype.createWritable = function (options) {
        if (failures-- > 0) return Promise.reject(new DOMException('refused', 'NoModificationAllowedError'));
        return createWritable.call(this, options);
      };
    });
    await undo.first().click();
    await expect(page.getByText('Uttaget kunde inte tas tillbaka.')).toHaveCount(1);
    await undo.last().click();
    await expect(page.getByText('Uttaget kunde inte tas tillbaka.')).toHaveCount(2);
    await undo.last().click();
    await expect(picker(page)).toContainText(title);
  });

  for (const width of [1280, 320]) {
    test(`can be read by anyone, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openPage(page, './#/data');
      await keepInPage(page, extract);
      const long = {
        ...extract.manifest,
        name: 'lang',
        title: 'Övergripandeverksamhetsuppföljningsunderlaget'.repeat(2),
      };
      await keepInPage(page, { ...extract, manifest: long });
      await card(page).getByRole('button', { name: 'Ta bort' }).click();
      await card(page, long.title).getByRole('button', { name: 'Byt namn' }).click();
      await expectAccessible(page);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
    });
  }
});
