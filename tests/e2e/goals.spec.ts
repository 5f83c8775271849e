import type { Locator, Page } from '@playwright/test';
import { committed } from '../data/tables';
import { expectAccessible } from './support/accessible';
import { chooseYear } from './support/choose';
import { downloaded, spreadsheetRows } from './support/download';
import { openPage } from './support/open-page';
import { expect, test } from './support/test';

const personal = 'enheter=personligt-stod&ar=2024';
const both = 'enheter=personligt-stod,liljeholmens-dagliga-verksamhet&ar=2024';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const tree = (page: Page) => page.getByRole('treegrid', { name: /^Mål/ });
const rows = (page: Page) =>
  tree(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') });
const row = (page: Page, title: string | RegExp) =>
  rows(page).filter({ has: page.getByRole('rowheader', { name: title }) });
const cellsOf = (of: Locator) => of.getByRole('gridcell');

test.describe('The goal tree', () => {
  test('opens with the unit that has the most goals of the year that most units have', async ({ page }) => {
    await openPage(page, './#/mal');
    await expect(heading(page)).toHaveText('Alla fyra enhetsmål bedöms uppfyllas helt 2024');
    await expect(page.getByText('Uttaget har mål för 2024 för två av fyra enheter.')).toBeVisible();
    // The report has 16 goals and nine indicators in its tables.
    await expect(rows(page)).toHaveCount(25);
  });

  test('is a tree to a screen reader: each row tells its level, its place and whether it is open', async ({
    page,
  }) => {
    await openPage(page, `./#/mal?${personal}`);
    const council = row(page, /KF:s mål 3\.4/);
    await expect(council).toHaveAttribute('aria-level', '2');
    await expect(council).toHaveAttribute('aria-expanded', 'true');
    const indicator = row(page, /Aktivt medskapandeindex/);
    await expect(indicator).toHaveAttribute('aria-level', '3');
    await expect(indicator).toHaveAttribute('aria-posinset', '1');
    await expect(indicator).toHaveAttribute('aria-setsize', '5');
    await expect(indicator).not.toHaveAttribute('aria-expanded', /./);
  });

  test('has the indicator under the goal that it stands under in the report, both targets with their status', async ({
    page,
  }) => {
    await openPage(page, `./#/mal?${personal}`);
    // VB 2024 of Personligt stöd, line 228: 64 against 72 of its own and 83 of the council.
    const cell = cellsOf(row(page, /Aktivt medskapandeindex/));
    await expect(cell).toContainText('64');
    await expect(cell).toContainText('når inte årsmålet 72');
    await expect(cell).toContainText('når inte KF:s årsmål 83');
    // Line 229 is empty: no zero.
    await expect(cellsOf(row(page, /timavlönad/))).toContainText('Värdet saknas i källan.');
  });

  test('has two units’ goals beside each other, the council’s on one row', async ({ page }) => {
    await openPage(page, `./#/mal?${both}`);
    await expect(heading(page)).toHaveText('Alla sju enhetsmål i två enheter bedöms uppfyllas helt 2024');
    const council = row(page, /KF:s mål 3\.4/);
    await expect(council).toHaveCount(1);
    await expect(cellsOf(council)).toHaveCount(2);
    const own = row(page, /Enhetens medarbetare erbjuds en god arbetsmiljö/);
    await expect(cellsOf(own).nth(0)).toContainText('finns inte i enhetens dokument');
    await expect(cellsOf(own).nth(1)).toContainText('Uppfylls helt');
  });

  test('has activities with dates and marks: what is not marked is not called undone', async ({ page }) => {
    await openPage(page, './#/mal?ar=2025');
    const marked = cellsOf(row(page, /utbildas i Miljöprogram 2030/));
    await expect(marked).toContainText('klar');
    await expect(marked).toContainText('2025-01-01 – 2025-12-31');
    await expect(cellsOf(row(page, /Genomförandeplaner ska finnas/))).toContainText('inte markerad som klar');
    await expect(tree(page)).not.toContainText(/ej klar|inte genomförd/i);
  });
});

test.describe('By keyboard alone', () => {
  test('a branch is closed, opened and left for the one above', async ({ page }) => {
    await openPage(page, `./#/mal?${personal}`);
    await page.getByRole('button', { name: 'Stäng alla' }).focus();
    await page.keyboard.press('Tab');
    await expect(rows(page).first()).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(row(page, /KF:s inriktningsmål 2\./)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(row(page, /Nämndmål Personer med funktionsnedsättning/)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(row(page, /KF:s mål 1\.3/)).toBeFocused();
  });

  test('all branches are closed and opened', async ({ page }) => {
    await openPage(page, `./#/mal?${personal}`);
    const whole = await rows(page).count();
    await page.getByRole('button', { name: 'Stäng alla' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(3);
    await page.getByRole('button', { name: 'Öppna alla' }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(whole);
  });
});

test('a closed branch stands in the link, another filter opens the tree anew, and going back undoes', async ({
  page,
}) => {
  await openPage(page, `./#/mal?${personal}`);
  await rows(page).first().getByRole('button').click();
  await expect(page).toHaveURL(/stangda=1(&|$)/);
  await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'false');
  await page.reload();
  await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'false');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Uppfylls helt' }).click();
  await expect(page).not.toHaveURL(/stangda/);
  await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'true');
  await page.goBack();
  await expect(rows(page).first()).toHaveAttribute('aria-expanded', 'false');
});

test.describe('Seeking and choosing', () => {
  test('keeps matches with the goals above them, marks them, and stands in the link', async ({ page }) => {
    await openPage(page, `./#/mal?${personal}`);
    await page.getByRole('searchbox').fill('arbetsmiljö');
    await expect(page.getByText('2 träffar')).toBeVisible();
    await expect(page).toHaveURL(/sok=arbetsmilj/);
    await expect(rows(page)).toHaveCount(4);
    await expect(tree(page).locator('mark')).toHaveText(['arbetsmiljö', 'arbetsmiljö']);
    await page.reload();
    await expect(rows(page)).toHaveCount(4);
    await expect(page.getByRole('searchbox')).toHaveValue('arbetsmiljö');
    await page.getByRole('button', { name: 'Rensa sökningen' }).click();
    await expect(page).not.toHaveURL(/sok=/);
    await expect(rows(page)).toHaveCount(20);
  });

  test('shows only what is judged so, and going back undoes it', async ({ page }) => {
    await openPage(page, './#/mal?ar=2025');
    const whole = await rows(page).count();
    await page.getByRole('button', { name: 'Uppfylls delvis' }).click();
    await expect(page).toHaveURL(/bedomning=uppfylls-delvis/);
    // The only goal that was judged partly met, and the three above it.
    await expect(rows(page)).toHaveCount(4);
    await page.goBack();
    await expect(rows(page)).toHaveCount(whole);
  });

  test('that finds nothing says so, with the way out', async ({ page }) => {
    await openPage(page, `./#/mal?${personal}&bedomning=uppfylls-ej`);
    await expect(
      page.getByText('Inget mål, ingen indikator och ingen aktivitet passar urvalet.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Visa alla mål' }).click();
    await expect(rows(page)).toHaveCount(20);
  });

  test('keeps words that end in a space while they are typed', async ({ page }) => {
    await openPage(page, `./#/mal?${personal}`);
    await page.getByRole('searchbox').pressSequentially('god ');
    await expect(page).toHaveURL(/sok=god/);
    await page.getByRole('searchbox').pressSequentially('arbets');
    await expect(page.getByRole('searchbox')).toHaveValue('god arbets');
    await expect(page).toHaveURL(/sok=god(\+|%20)arbets/);
  });
});

test.describe('What is asked and what is missing', () => {
  test('is a question of a goal judged met whose indicators miss their targets, with figures and lines', async ({
    page,
  }) => {
    await openPage(page, `./#/mal?${personal}`);
    const questions = page.getByRole('region', { name: 'Att diskutera' });
    await expect(questions.getByRole('listitem')).toHaveCount(1);
    await expect(questions).toContainText('tre av tre indikatorer');
    await expect(questions).toContainText('AMI 64 mot 72 (VB 2024, rad 228)');
    await expect(questions).toContainText('Vad vägde in i bedömningen?');
  });

  test('is asked of a goal judged met over one that is partly met', async ({ page }) => {
    await openPage(page, './#/mal?ar=2025');
    const questions = page.getByRole('region', { name: 'Att diskutera' });
    await expect(questions.getByRole('listitem')).toHaveCount(2);
    await expect(questions).toContainText('(VB 2025, rad 172) delvis uppfyllt');
  });

  test('lists planned indicators that were not followed up, and new ones, with their lines', async ({
    page,
  }) => {
    await openPage(page, `./#/mal?${personal}`);
    const plans = page.getByRole('region', { name: 'Plan och utfall 2024' });
    await expect(plans).toContainText('VP 2024, rad 152');
    await expect(plans).toContainText('VP 2024, rad 200');
    await expect(plans).toContainText('inte ifyllt i berättelsen (VB 2024, rad 229)');
    await expect(plans).toContainText('redovisar 0 % (VB 2024, rad 206)');
    await expect(plans.getByRole('listitem')).toHaveCount(3);
  });

  test('lists indicators whose goal no report tells', async ({ page }) => {
    await openPage(page, './#/mal?ar=2025');
    const untied = page.getByRole('region', { name: 'Indikatorer utan känt mål, tabell' });
    // Eight targets of the unit's own that stand in running text, under the unit's goal.
    await expect(untied.getByRole('rowheader')).toHaveCount(8);
  });

  test('of a year without goals of the unit says which years it has, and leads there', async ({ page }) => {
    await openPage(page, './#/mal?enheter=bestallarenheten-aldre&ar=2024');
    await expect(
      page.getByText('Beställarenheten äldre har inga mål för 2024 i uttaget, men för 2023.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Visa 2023' }).click();
    await expect(tree(page)).toContainText('1.4 Stockholm ska vara en bra stad att åldras i');
    // That year's report prints no assessment but under the unit's own goals.
    await expect(cellsOf(row(page, /KF:s mål 1\.4/))).toContainText('ingen bedömning');
  });
});

test.describe('Taken along', () => {
  test('the goals are as many as the report has, each with level, number, assessment and line', async ({
    page,
  }) => {
    await openPage(page, `./#/mal?${personal}`);
    const { name, bytes } = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    expect(name).toBe('tertial-mal-personligt-stod-2024.csv');
    const printed = committed('goals').filter((goal) => goal.document_id === 'vb-2024-personligt-stod');
    const goals = spreadsheetRows(bytes).filter((one) => one.Nivå !== 'Indikator');
    expect(goals.map((one) => one.Källa)).toEqual(printed.map((goal) => `VB 2024, rad ${goal.line}`));
    expect(goals.filter((one) => one.Bedömning === 'Uppfylls helt')).toHaveLength(
      printed.filter((goal) => goal.assessment === 'met').length,
    );
    expect(goals[1]).toMatchObject({ Nivå: 'KF:s mål', Nummer: '1.3', År: '2024' });
  });

  test('the activities are those of the report, with dates and marks', async ({ page }) => {
    await openPage(page, './#/mal?ar=2023');
    const button = page.getByRole('button', { name: 'Ladda ner aktiviteterna (CSV)' });
    const { name, bytes } = await downloaded(page, button);
    expect(name).toBe('tertial-aktiviteter-bestallarenheten-aldre-2023.csv');
    const printed = committed('activities').filter((one) => one.year === 2023);
    const taken = spreadsheetRows(bytes);
    expect(taken.map((one) => [one.Aktivitet, one.Startdatum, one.Slutdatum, one.Markering])).toEqual(
      printed.map((one) => [
        one.title,
        one.starts_on,
        one.ends_on,
        one.status === 'done' ? 'klar' : 'inte markerad som klar',
      ]),
    );
  });

  test('on paper every branch is open, whatever is closed on the screen', async ({ page }) => {
    const pages = async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      return pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    };
    await openPage(page, `./#/mal?${personal}`);
    const whole = await pages();
    await page.getByRole('button', { name: 'Stäng alla' }).click();
    await expect(rows(page)).toHaveCount(3);
    expect(whole).toBeGreaterThan(2);
    expect(await pages()).toBe(whole);
    await expect(rows(page)).toHaveCount(3);
  });
});

test('the choice of units and year stands in the link, and a reload shows the same', async ({ page }) => {
  await openPage(page, './#/mal');
  await page.getByRole('button', { name: /^Enheter/ }).click();
  await page.getByRole('dialog').getByText('Personligt stöd', { exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/enheter=.*personligt-stod/);
  await expect(heading(page)).toContainText('i två enheter');
  await chooseYear(page, 2025);
  await expect(heading(page)).toHaveText('Inga mål för 2025 att visa');
  await page.goBack();
  await expect(heading(page)).toContainText('i två enheter');
  const said = await tree(page).textContent();
  await page.reload();
  await expect(tree(page)).toHaveText(said ?? '');
});

test('the invented district fills four columns, and is marked', async ({ page }) => {
  await openPage(page, './#/mal?uttag=fiktiv-stadsdel');
  await page.getByRole('button', { name: /^Enheter/ }).click();
  const dialog = page.getByRole('dialog');
  for (const more of [2, 3, 4]) {
    await dialog.getByRole('checkbox', { checked: false }).first().press('Space');
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(more);
  }
  await expect(page.getByText('Högst fyra enheter ryms bredvid varandra.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tree(page).getByRole('columnheader')).toHaveCount(5);
  await expect(page.locator('figcaption')).toContainText('Fiktiva data');
  await expectAccessible(page);
});

test('axe finds nothing in the tree of two units, closed and open, nor where there is nothing to show', async ({
  page,
}) => {
  await openPage(page, `./#/mal?${both}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stäng alla' }).click();
  await expectAccessible(page);
  await openPage(page, './#/mal?enheter=bestallarenheten-aldre&ar=2024');
  await expectAccessible(page);
});

for (const width of [320, 1280, 1920]) {
  test(`nothing of the page is wider than ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openPage(page, `./#/mal?${both}`);
    const widest = await page
      .locator('main')
      .evaluate((main) =>
        Math.max(...[...main.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right)),
      );
    expect(widest).toBeLessThanOrEqual(width);
  });
}
