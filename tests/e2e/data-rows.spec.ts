import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { choose } from './support/choose';
import { downloaded, spreadsheetRows } from './support/download';
import { openPage } from './support/open-page';
import { type OwnExtract, ownExtract, serveExtract } from './support/own-extract';
import { expect, test } from './support/test';

const grid = (page: Page) => page.getByRole('grid');
const cell = (page: Page, row: number, column: number) =>
  grid(page).locator(`[aria-rowindex="${row + 1}"] [aria-colindex="${column}"]`);
const found = (page: Page) => page.locator('main figure [role="status"]').first();
const plain = (text: string) => text.replace(/\s/g, ' ');

/** Opens a heading: what the column is and how to order and filter by it. */
async function openColumn(page: Page, name: string): Promise<void> {
  await grid(page)
    .getByRole('button', { name: new RegExp(`^${name}(, filtrerad)?: `) })
    .click();
  await expect(page.getByRole('dialog')).toContainText('Olika värden');
}

test.describe('The rows of the extract', () => {
  test('are a part of the page with an address of its own, and the checks are what stands first', async ({
    page,
  }) => {
    await openPage(page, './#/data');
    const parts = page.getByRole('navigation', { name: 'Delar av sidan' });
    await expect(parts.getByRole('link')).toHaveText(['Avstämning', 'Rader', 'SQL', 'Uttag']);
    await expect(parts.locator('[aria-current]')).toHaveText(['Avstämning']);
    await parts.getByRole('link', { name: 'Rader' }).click();
    await expect(page.locator('main h1')).toHaveText('Utfall');
    await expect(parts.locator('[aria-current]')).toHaveText(['Rader']);
    await expect(page).toHaveURL(/#\/data\?vy=rader$/);
    await expect(found(page)).toHaveText('130 rader i tabellen');
    await parts.getByRole('link', { name: 'Uttag' }).click();
    await expect(page.getByRole('heading', { name: 'Uttag som finns här' })).toBeVisible();
    await page.goBack();
    await expect(page.locator('main h1')).toHaveText('Utfall');
  });

  test('stand as the extract has them, in Swedish, with the document and the line of each', async ({
    page,
  }) => {
    await openPage(page, './#/data?vy=rader&filter=unit_id.nagon.personligt-stod,indicator_id.nagon.ami');
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '3');
    await expect(grid(page).getByRole('columnheader')).toHaveCount(17);
    const texts = await grid(page).getByRole('row').nth(1).getByRole('gridcell').allTextContents();
    expect(texts.slice(0, 8)).toEqual([
      'Enheten för personligt stöd',
      'Aktivt medskapandeindex',
      '2024',
      'helår',
      'totalt',
      '64',
      'redovisat',
      '64',
    ]);
    // As the report itself is numbered: VB 2024, line 228.
    expect(texts.at(-1)).toBe('VB 2024, rad 228');
  });

  test('are of any table, whose columns are its own', async ({ page }) => {
    await openPage(page, './#/data?vy=rader&filter=sex.nagon.women&sortering=value&sok=a');
    await choose(page, 'Tabell', 'Dokument');
    await expect(page.locator('main h1')).toHaveText('Dokument');
    await expect(page).toHaveURL(/vy=rader&tabell=documents$/);
    await expect(found(page)).toHaveText('5 rader i tabellen');
    await expect(grid(page).getByRole('columnheader').first()).toHaveText(/^Enhet/);
  });
});

test.describe('A choice of rows', () => {
  test('by value, range, emptiness and words narrows them, stands in the link and is undone by going back', async ({
    page,
  }) => {
    await openPage(page, './#/data?vy=rader');
    await openColumn(page, 'Kön');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('sex');
    await dialog.getByText('kvinnor', { exact: true }).click();
    await expect(page).toHaveURL(/filter=sex\.nagon\.women$/);
    await page.keyboard.press('Escape');
    // Counted when the rows have come.
    await expect(found(page)).toHaveText(/^\d\d? av 130\srader i tabellen$/);
    const women = await found(page).textContent();

    await openColumn(page, 'År');
    await dialog.getByLabel('Från').fill('2025');
    await dialog.getByLabel('Till').fill('åtta');
    await dialog.getByRole('button', { name: 'Filtrera' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Skriv tal, till exempel 9,5.');
    await dialog.getByLabel('Till').fill('');
    await dialog.getByRole('button', { name: 'Filtrera' }).click();
    await expect(page).toHaveURL(/filter=sex\.nagon\.women,year\.mellan\.2025\*$/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('list', { name: 'Filter' })).toContainText('Kön är kvinnor');
    await expect(page.getByRole('list', { name: 'Filter' })).toContainText('År minst 2025');

    await page.getByRole('searchbox', { name: 'Sök i raderna' }).fill('TRYGG');
    await expect(page).toHaveURL(/sok=TRYGG/);
    await expect(found(page)).not.toHaveText(women ?? '');
    const link = page.url();
    const shown = await found(page).textContent();
    await page.goto('about:blank');
    await openPage(page, link);
    await expect(found(page)).toHaveText(shown ?? '');

    await page.getByRole('button', { name: 'Ta bort filtret År minst 2025' }).click();
    await expect(page).not.toHaveURL(/year/);
    await expect(page.locator('main h1')).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/year/);
    await page.getByRole('button', { name: 'Visa alla rader' }).click();
    await expect(found(page)).toHaveText('130 rader i tabellen');
  });

  test('of an order is said to the reader, and taken away by the same button', async ({ page }) => {
    await openPage(page, './#/data?vy=rader');
    await openColumn(page, 'Värde');
    await page.getByRole('button', { name: 'Störst först' }).click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/sortering=value\.fallande$/);
    await expect(grid(page).locator('[aria-sort]')).toHaveAttribute('aria-sort', 'descending');
    const values = await grid(page).locator('[role="gridcell"][aria-colindex="6"]').allTextContents();
    const numbers = values
      .slice(0, 5)
      .map((text) => Number(plain(text).replaceAll(' ', '').replace(',', '.')));
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one));
    await openColumn(page, 'Värde');
    await page.getByRole('button', { name: 'Störst först' }).click();
    await expect(page).not.toHaveURL(/sortering/);
  });

  test('that fits no row says so, and what a link has wrong is said', async ({ page }) => {
    await openPage(page, './#/data?vy=rader&sok=finnsinte');
    await expect(page.getByText('Ingen rad i tabellen stämmer med filtren.')).toBeVisible();
    await openPage(page, './#/data?vy=rader&tabell=egen_borta&filter=finnsinte.tom');
    await expect(page.getByText('Länken nämner tabellen ”egen_borta”')).toBeVisible();
    await expect(page.getByText('1 filter i länken gäller en kolumn som inte finns')).toBeVisible();
    await expect(found(page)).toHaveText('130 rader i tabellen');
  });
});

/** What must be hidden is worked out first: seconds' work, and many times that on a machine that others use too. */
async function openLarge(page: Page, choice: string): Promise<void> {
  await page.goto(`./#/data?vy=rader&uttag=fiktiv-stadsdel&${choice}`);
  await expect(page.locator('main h1')).toHaveText('Utfall', { timeout: 90_000 });
}

test.describe('A large extract', () => {
  test('has all its rows, of which only those that are seen are drawn', async ({ page }) => {
    await openLarge(page, 'sortering=value');
    await expect(found(page)).toHaveText(/^88\s430\srader i tabellen$/);
    await expect(grid(page)).toHaveAttribute('aria-rowcount', '88431');
    expect(await grid(page).getByRole('row').count()).toBeLessThan(80);
    await cell(page, 1, 1).click();
    await page.keyboard.press('Control+End');
    await expect(cell(page, 88_430, 17)).toBeFocused();
    await expect(cell(page, 88_430, 17)).not.toHaveText('…');
    await page.keyboard.press('Control+Home');
    await expect(cell(page, 1, 1)).toBeFocused();
  });

  test('is downloaded whole, marked, with each row’s source', async ({ page }) => {
    await openLarge(page, 'filter=year.mellan.2024*,sex.nagon.total');
    await expect(found(page)).toContainText(' av ');
    const count = Number(
      plain((await found(page).textContent()) ?? '')
        .split(' av ')[0]
        ?.replaceAll(' ', ''),
    );
    const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    expect(name).toBe('fiktiva-data-tertial-rader-utfall-fiktiva-stadsdelen.csv');
    const rows = spreadsheetRows(bytes);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row.Märkning))).toEqual(new Set(['Fiktiva data']));
    expect(new Set(rows.map((row) => row.Kön))).toEqual(new Set(['totalt']));
    // Hidden in the file as on the page.
    const hidden = rows.filter((row) => row.Status === 'dolt');
    expect(hidden.length).toBeGreaterThan(0);
    expect(new Set(hidden.flatMap((row) => [row.Värde, row.Tryckt, row.Svar, row.Tillfrågade]))).toEqual(
      new Set(['']),
    );
  });
});

test.describe('What small groups hide', () => {
  const tables = {
    units: `unit_id,name,short_name,level,parent_id,service_area,valid_from,valid_to,succeeds
norr,"<img src=x onerror=alert(1)>","=HYPERLINK(""http://x"")",unit,,\u202eÄldre,,,
lang,${'ö'.repeat(10_000)},Lång,unit,,,,,
`,
    indicators: `indicator_id,name,short_name,area,unit_of_measure,decimals,polarity,measurement,periodicity,definition,aliases
trygg,Andel som är trygga,Trygg,Brukare,percent,1,higher,survey_share,year,,
`,
    observations: `unit_id,indicator_id,year,period,sex,value,status,raw,answers_n,population_n,base_month,origin,document_id,line
norr,trygg,2031,year,total,80.3,reported,"80,3",12,30,,outcome,,1
norr,trygg,2031,year,women,61.7,reported,"61,7",3,4,,outcome,,1
norr,trygg,2031,year,men,88.9,reported,"88,9",9,10,,outcome,,1
norr,trygg,2031,year,women,64.1,reported,"64,1",,,,text,,9
`,
  };
  const secret = /61[.,]7|64[.,]1|88[.,]9/;
  let extract: OwnExtract;
  test.beforeAll(async () => {
    extract = await ownExtract(tables);
  });
  test.beforeEach(({ context }) => serveExtract(context, extract));

  const everything = async (page: Page) => plain(await page.locator('body').innerHTML());

  test('is in no row, no summary and no file until the reader has it shown', async ({ page }) => {
    await openPage(page, './#/data?vy=rader&sortering=value.fallande');
    await expect(page.getByText('2 värden är dolda för att skydda små grupper')).toBeVisible();
    await expect(grid(page).getByText('dolt', { exact: true })).toHaveCount(15);
    await openColumn(page, 'Värde');
    expect(await everything(page)).not.toMatch(secret);
    await page.keyboard.press('Escape');
    const file = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    expect(new TextDecoder().decode(file.bytes)).not.toMatch(secret);
    await page.getByRole('searchbox').fill('61,7');
    await expect(page.getByText('Ingen rad i tabellen stämmer med filtren.')).toBeVisible();

    await page
      .getByRole('banner')
      .getByRole('button', { name: /Små grupper/ })
      .click();
    await page.getByText('Visa små grupper under det här besöket').click();
    await page.keyboard.press('Escape');
    await expect(found(page)).toHaveText('1 av 4 rader i tabellen');
    await expect(grid(page)).toContainText('61,7');
    await expect(page.locator('figcaption').getByText('Små grupper visas')).toBeVisible();
  });

  test('and hostile names are text, on the page and in the file', async ({ page }) => {
    await openPage(page, './#/data?vy=rader&tabell=units');
    await expect(cell(page, 1, 2)).toHaveText('<img src=x onerror=alert(1)>');
    await expect(grid(page).locator('img')).toHaveCount(0);
    await cell(page, 2, 2).click();
    // Cut in its cell, whole beneath.
    await expect(cell(page, 2, 2)).toHaveText(`${'ö'.repeat(300)}…`);
    await expect(page.getByText('ö'.repeat(10_000), { exact: true })).toHaveCount(1);
    await openColumn(page, 'Namn');
    await page.keyboard.press('Escape');
    const { bytes } = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    const [norr, lang] = spreadsheetRows(bytes);
    expect(norr).toMatchObject({
      Namn: '<img src=x onerror=alert(1)>',
      'Kort namn': `'=HYPERLINK("http://x")`,
    });
    expect(lang?.Namn).toBe('ö'.repeat(10_000));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });
});

test.describe('By keyboard alone', () => {
  test('rows are gone through, a cell is copied, and a column is ordered by', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openPage(page, './#/data?vy=rader');
    await page.getByRole('searchbox').focus();
    const first = cell(page, 1, 1);
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((element) => element === document.activeElement)) break;
    }
    // One stop for the whole grid: the cell, not its seventeen headings.
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 2, 2)).toBeFocused();
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Cellen är kopierad.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await cell(page, 2, 2).textContent(),
    );
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    await expect(grid(page).locator(':focus')).toHaveAttribute('aria-colindex', '17');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowUp');
    await expect(grid(page).getByRole('button', { name: /^Enhet:/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Ö till A' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/sortering=unit_name\.fallande/);
    await expect(grid(page).getByRole('button', { name: /^Enhet:/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(cell(page, 1, 1)).toBeFocused();
    // The rows of the new order are fetched first.
    await expect(page.getByRole('button', { name: 'Kopiera cellen' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Kopiera cellen' })).toBeFocused();
  });
});

test.describe('Axe finds nothing, in either theme,', () => {
  test('with filters, at 320 px, where nothing but the grid scrolls sideways', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openPage(page, './#/data?vy=rader&filter=sex.nagon.women*men&sortering=value');
    await expect(grid(page).getByRole('gridcell').first()).not.toHaveText('…');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await openColumn(page, 'Kön');
    await expectAccessible(page, '[role="dialog"]');
  });
});
