import type { Page } from '@playwright/test';
import { exampleQuestions } from '@/models/sql/example-questions';
import { expectAccessible } from './support/accessible';
import { choose } from './support/choose';
import { downloaded, spreadsheetRows } from './support/download';
import { openPage } from './support/open-page';
import { expect, test } from './support/test';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Frågan', exact: true });
const answer = (page: Page) => page.getByRole('region', { name: 'Svaret' });
const grid = (page: Page) => page.getByRole('grid', { name: 'Svarets rader' });

async function ask(page: Page, question: string): Promise<void> {
  await editor(page).fill(question);
  await editor(page).press('Control+Enter');
}

test.describe('A question in SQL', () => {
  test('is answered with its rows, the time they took, and a file that is the reader’s own', async ({
    page,
  }) => {
    await openPage(page, './#/data?vy=sql');
    await ask(page, 'SELECT unit_id, value, year FROM observations\nORDER BY value DESC LIMIT 3');
    await expect(answer(page)).toContainText(/^3\srader på \d+(,\d+)? sekunder\./);
    await expect(grid(page).getByRole('columnheader')).toHaveText(['unit_id', 'value', 'year']);
    const cells = await grid(page).getByRole('gridcell').allTextContents();
    await expect(page.locator('figcaption')).toContainText('Egen beräkning ur uttaget Hägersten-Älvsjö');
    const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    expect(name).toBe('egen-berakning-tertial-sql-hagersten-alvsjo.csv');
    const rows = spreadsheetRows(bytes);
    expect(rows.map((row) => row.unit_id)).toEqual([cells[0], cells[3], cells[6]]);
    expect(new Set(rows.map((row) => row.Märkning))).toEqual(new Set(['Egen beräkning']));
  });

  test('has no more rows than the limit, and says so', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    await ask(page, 'FROM range(5000)');
    await expect(answer(page)).toContainText(
      /1\s000\srader på .+ Gränsen på 1\s000 rader är nådd: svaret har fler\./,
    );
    await choose(page, 'Högst', '10 000 rader');
    await editor(page).press('Control+Enter');
    await expect(answer(page)).toContainText(/5\s000\srader på/);
    await expect(answer(page)).not.toContainText('Gränsen');
  });

  test('that would change something changes nothing and is refused in a sentence', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    for (const question of [
      'DROP TABLE observations',
      'SELECT 1; DELETE FROM observations',
      'SELECT 1) t; DROP TABLE observations; --',
    ]) {
      await ask(page, question);
      await expect(answer(page).getByRole('alert')).not.toBeEmpty();
      await expect(grid(page)).toHaveCount(0);
    }
    await ask(page, 'SELECT count(*) AS antal FROM observations');
    await expect(grid(page).getByRole('gridcell')).toHaveText(['130']);
  });

  test('with an error says where, in Swedish, with the engine’s own words beside', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    await ask(page, 'SELECT *\nFROM observations\nWHERE verde = 3');
    await expect(answer(page).getByRole('alert')).toContainText('Kolumnen ”verde” finns inte.');
    await expect(answer(page).getByRole('alert')).toContainText('Rad 3, tecken 7.');
    await expect(answer(page).getByRole('alert')).toContainText('Binder Error');
  });

  test('can be given up with Esc or the button, and the page answers meanwhile', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    const endless = 'SELECT count(*) FROM range(1000000000000)';
    await ask(page, endless);
    await expect(answer(page)).toContainText('Frågan ställs');
    await page.keyboard.press('Escape');
    await expect(answer(page)).toContainText('Frågan är avbruten.');
    await ask(page, endless);
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await expect(answer(page)).toContainText('Frågan är avbruten.');
    await ask(page, 'SELECT 1 AS ett');
    await expect(grid(page).getByRole('gridcell')).toHaveText(['1']);
  });

  test('reads no hidden figure, whatever it is called by', async ({ page }) => {
    await page.goto('./#/data?vy=sql&uttag=fiktiv-stadsdel');
    await expect(editor(page)).toBeVisible({ timeout: 90_000 });
    await ask(
      page,
      "SELECT count(*), count(value), count(raw), count(answers_n) FROM observations WHERE status = 'suppressed'",
    );
    await expect(grid(page).getByRole('gridcell')).toHaveCount(4);
    const counts = await grid(page).getByRole('gridcell').allTextContents();
    expect(Number(counts[0])).toBeGreaterThan(10_000);
    expect(counts.slice(1)).toEqual(['0', '0', '0']);
    await ask(page, 'FROM "fiktiv-stadsdel".observations');
    await expect(answer(page).getByRole('alert')).toContainText('Skriv bara tabellens namn');
  });
});

test.describe('What a question can begin from', () => {
  test('are examples, each answered by the extract', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    for (const { title } of exampleQuestions) {
      await page.getByText('Frågor att börja från').click();
      await page.getByRole('button', { name: title, exact: true }).click();
      await expect(editor(page)).toBeFocused();
      await page.keyboard.press('Control+Enter');
      await expect(answer(page), title).toContainText(/\d+\srad(er)? på/);
      await page.getByText('Frågor att börja från').click();
    }
  });

  test('are the tables and columns, whose names are written where the caret is', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    await editor(page).fill('SELECT  FROM ');
    await editor(page).evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(7, 7));
    const tables = page.getByRole('region', { name: 'Tabeller' });
    await tables.getByText('observations').first().click();
    await tables.getByRole('button', { name: 'unit_id', exact: true }).click();
    await expect(editor(page)).toHaveValue('SELECT unit_id FROM ');
    await expect(editor(page)).toBeFocused();
    await expect(tables).toContainText('Enhetens id, som tabellen Enheter har namnet till');
  });

  test('are the last questions, kept between visits, removed and had back', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    await ask(page, 'SELECT 1 AS ett');
    await expect(grid(page)).toBeVisible();
    await ask(page, 'SELECT 2 AS två');
    await page.reload();
    await expect(editor(page)).toHaveValue('SELECT 2 AS två');
    await page.getByText('Senaste frågorna (2)').click();
    await page.getByRole('button', { name: 'SELECT 1 AS ett', exact: true }).click();
    await expect(editor(page)).toHaveValue('SELECT 1 AS ett');
    await page.getByRole('button', { name: 'Ta bort alla' }).click();
    await expect(page.getByText('Senaste frågorna (0)')).toBeVisible();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(page.getByText('Senaste frågorna (2)')).toBeVisible();
    await page.getByRole('button', { name: 'Ta bort frågan SELECT 2 AS två' }).click();
    await page.reload();
    await expect(page.getByText('Senaste frågorna (1)')).toBeVisible();
  });
});

test.describe('A question that the engine dies of', () => {
  test.use({ clean: false });

  test('is told of and not asked again, and the next is answered', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    await ask(page, "SELECT repeat('a', 2200000000)");
    await expect(answer(page).getByRole('alert')).toContainText(
      'Databasen i webbläsaren stannade av frågan och har startats om.',
    );
    await ask(page, 'SELECT count(*) AS antal FROM observations');
    await expect(grid(page).getByRole('gridcell')).toHaveText(['130']);
  });
});

test.describe('By keyboard alone', () => {
  test('a question is written, asked and left by Tab, which writes nothing', async ({ page }) => {
    await openPage(page, './#/data?vy=sql');
    await editor(page).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type("SELECT 'hej' AS ord");
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Ställ frågan' })).toBeFocused();
    await expect(editor(page)).toHaveValue("SELECT 'hej' AS ord");
    await page.keyboard.press('Enter');
    await expect(grid(page).getByRole('gridcell')).toHaveText(['hej']);
  });
});

test.describe('Axe finds nothing, in either theme,', () => {
  test('with an answer, a refusal and the tables open, at 320 px, where nothing but the grid scrolls sideways', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openPage(page, './#/data?vy=sql');
    await page.getByRole('region', { name: 'Tabeller' }).getByText('observations').first().click();
    await page.getByText('Frågor att börja från').click();
    await ask(page, 'FROM observations');
    await expect(grid(page)).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await ask(page, 'FROM saknas');
    await expect(answer(page).getByRole('alert')).toContainText('finns inte');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
