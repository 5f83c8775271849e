import { committed, curated, documentOf, indicatorColumns, typed } from '../data/tables';
import { choose, tick } from './support/choose';
import { figurePainted, openPage } from './support/open-page';
import { cellAt, inPrint, shownIn, trendTable } from './support/read-table';
import { expect, test } from './support/test';

const units = {
  personal: 'Personligt stöd',
  daily: 'Liljeholmens dagliga verksamhet',
  disability: 'Beställarenheten funktionsnedsättning',
  elderly: 'Beställarenheten äldre',
} as const;

/** All that the figure says, in the words that a screen reader gets. */
const figure = (page: Parameters<typeof trendTable>[0]) =>
  page.getByRole('img', { name: /^Linjediagram över/ });

test.describe('The table under the figure', () => {
  const drawn = [
    {
      unit: units.daily,
      values: { 2023: '79', 2024: '85' },
      change: '+6 indexenheter',
      target: /^83 ✓/,
      source: 'VB 2024, rad 342',
    },
    {
      unit: units.elderly,
      values: { 2022: '83', 2023: '84' },
      change: '+1 indexenhet',
      target: /^83 ✓/,
      source: 'VB 2023, rad 346',
    },
    {
      unit: units.disability,
      values: { 2024: '80', 2025: '79' },
      change: /över seriebrott/,
      target: /^79 ✓/,
      source: 'VB 2025, rad 346',
    },
    {
      unit: units.personal,
      values: { 2023: '69', 2024: '64' },
      change: '−5 indexenheter',
      target: /^72 ✕/,
      source: 'VB 2024, rad 228',
    },
  ];
  for (const { unit, values, change, target, source } of drawn) {
    test(`has the drawn page's values, change, target and source for ${unit}`, async ({ page }) => {
      await openPage(page, './#/trend?indikator=ami');
      const table = trendTable(page);
      for (const [year, value] of Object.entries(values)) {
        expect((await shownIn(await cellAt(table, unit, year))).figure).toBe(value);
      }
      await expect(await cellAt(table, unit, 'Förändring')).toHaveText(change);
      await expect(await cellAt(table, unit, 'Årsmål')).toHaveText(target);
      await expect(await cellAt(table, unit, 'Källa')).toContainText(source);
    });
  }

  test('leaves a year without a report empty to the eye and says it to a screen reader', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami');
    const cell = await cellAt(trendTable(page), units.elderly, '2024');
    await expect(cell.locator('[aria-hidden="true"]')).toHaveCount(0);
    await expect(cell).toHaveAccessibleName(/ingen rapport/);
  });

  test('has every outcome and every previous year that was typed in by hand, with report and line', async ({
    page,
  }) => {
    const unitNames = new Map(committed('units').map((row) => [row.unit_id, row.short_name]));
    const rows = typed('indicators', indicatorColumns).filter(
      (row) => documentOf(row.source).kind === 'VB' && row.outcome !== '',
    );
    // All but the one whose outcome is empty in the report.
    expect(rows).toHaveLength(23);
    for (const row of rows) {
      const { unit_id, year } = documentOf(row.source);
      const unit = unitNames.get(unit_id) ?? '';
      await openPage(page, `./#/trend?indikator=${row.indicator_id}&enheter=${unit_id}`);
      await expect(trendTable(page).locator('tbody th')).toHaveText([unit]);
      // The figures before stand until the next are known, and may be of the same unit.
      await expect(async () => {
        const figureOf = async (of: number) =>
          (await shownIn(await cellAt(trendTable(page), unit, String(of)))).figure;
        const source = (await cellAt(trendTable(page), unit, 'Källa')).getByText(String(year));
        const printed = (text: string) => (text === '' ? undefined : inPrint(Number(text)));
        expect({
          unit,
          indicator: row.indicator_id,
          outcome: await figureOf(year),
          previous: row.previous_year === '' ? undefined : await figureOf(year - 1),
          source: await source.first().textContent(),
        }).toEqual({
          unit,
          indicator: row.indicator_id,
          outcome: printed(row.outcome),
          previous: printed(row.previous_year),
          source: expect.stringMatching(new RegExp(`VB ${year}, rad ${row.line}$`)),
        });
      }).toPass({ timeout: 30_000 });
    }
  });

  test('has the same units as the figure, and the same values', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami');
    await figurePainted(page);
    for (const words of ['79, 2024 85', '83, 2023 84', '80, 2025 79', '69, 2024 64'])
      await expect(figure(page)).toHaveAccessibleName(new RegExp(`20\\d\\d ${words}`));
    await expect(trendTable(page).locator('tbody tr')).toHaveCount(4);
  });
});

test.describe('Women and men', () => {
  test('get lines and rows of their own, named in words', async ({ page }) => {
    await openPage(page, './#/trend?indikator=nojd-med-insats');
    await expect(trendTable(page)).not.toContainText('kvinnor');
    await tick(page, 'Kvinnor och män');
    await expect(page).toHaveURL(/kon=kvinnor-och-man/);
    const table = trendTable(page);
    await expect(table).toContainText(`${units.disability}, kvinnor`);
    expect((await shownIn(await cellAt(table, `${units.disability}, kvinnor`, '2025'))).figure).toBe('83');
    expect((await shownIn(await cellAt(table, `${units.disability}, män`, '2025'))).figure).toBe('86');
    expect((await shownIn(await cellAt(table, units.disability, '2025'))).figure).toBe('84');
    await expect(figure(page)).toHaveAccessibleName(/kvinnor: .*2025 83\s%.*män: .*2025 86\s%/);
  });

  test('cannot be asked for where the reports do not tell of them, and the box says so', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami');
    const box = page.getByRole('checkbox', { name: 'Kvinnor och män – redovisas inte' });
    await expect(box).toBeDisabled();
    await expect(box).not.toBeChecked();
  });
});

test.describe("The city's figure", () => {
  test("stands beside the unit's where a report gives it: 88 % beside 91 % in 2025", async ({ page }) => {
    await openPage(page, './#/trend?indikator=hemtjanst-valja-utforare');
    await expect(trendTable(page)).not.toContainText('Stockholm');
    await tick(page, 'Stockholms stad');
    await expect(page).toHaveURL(/stad=ja/);
    await expect(trendTable(page)).toContainText('Stockholm');
    expect((await shownIn(await cellAt(trendTable(page), units.disability, '2025'))).figure).toBe('91');
    expect((await shownIn(await cellAt(trendTable(page), 'Stockholm', '2025'))).figure).toBe('88');
    await expect(await cellAt(trendTable(page), 'Stockholm', 'Källa')).toContainText(/VB 2025.*, rad 198/);
    await expect(figure(page)).toHaveAccessibleName(/Stockholm: .*2025 88\s%/);
  });

  test('has no target of its own, and so no mark', async ({ page }) => {
    await openPage(page, './#/trend?indikator=hemtjanst-valja-utforare&stad=ja');
    await expect(await cellAt(trendTable(page), 'Stockholm', 'Årsmål')).not.toContainText(/[✓✕]/);
  });
});

test('Small multiples draw a figure for each unit, all on the same scale', async ({ page }) => {
  await openPage(page, './#/trend?indikator=ami');
  await choose(page, 'Visa', 'en figur per enhet');
  await expect(page).toHaveURL(/visa=multiplar/);
  for (const unit of Object.values(units)) {
    const panel = page.getByRole('region', { name: unit, exact: true });
    await expect(panel.getByRole('img', { name: new RegExp(`: .*${unit}|\\. ${unit}:`) })).toBeVisible();
    await expect(panel.locator('svg')).toBeVisible();
  }
  const scales = await Promise.all(
    Object.values(units).map(async (unit) => {
      const texts = await page
        .getByRole('region', { name: unit, exact: true })
        .locator('svg text')
        .allTextContents();
      return texts
        .filter((text) => /^(60|70|80|90|Axeln börjar på \d+)$/.test(text))
        .sort()
        .join();
    }),
  );
  expect(new Set(scales).size).toBe(1);
  expect(scales[0]).toMatch(/\d/);
  await expect(trendTable(page).locator('tbody tr')).toHaveCount(4);
});

test.describe('What the data do not bear', () => {
  const enough = 'räcker inte för att tala om en trend';

  test('is said of two values per unit', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami');
    await expect(page.locator('main figure')).toContainText(enough);
    await expect(page.locator('main figure')).toContainText('antal svar inte redovisas');
  });

  test('is never said all the same: no indicator has a trend word or a verdict', async ({ page }) => {
    const held = new Set(
      [...committed('observations'), ...curated('observations')].map((row) => row.indicator_id),
    );
    const indicators = committed('indicators').filter(({ indicator_id }) => held.has(indicator_id));
    expect(indicators.length).toBeGreaterThan(30);
    // No \b: it knows no ö.
    const trendWord =
      /(?<!\p{L})(ökar|ökat|minskar|minskat|stiger|sjunker|uppåtgående|nedåtgående|trenden är|säker )|förbättr|försämr/iu;
    for (const { indicator_id, name } of indicators) {
      await openPage(page, `./#/trend?indikator=${indicator_id}`);
      // The definition of an indicator may say what it will; what is judged is the title, the sentence and the table.
      await expect(page.getByRole('region', { name: 'Urval' })).toContainText(name);
      const said = `${await page.locator('main h1').textContent()} ${await page.locator('main figure').textContent()}`;
      expect(said.replaceAll(enough, ''), indicator_id).not.toMatch(trendWord);
      expect(await figure(page).getAttribute('aria-label'), indicator_id).not.toMatch(trendWord);
    }
  });
});

test.describe('A break in the series', () => {
  test('is marked in the figure with its reason, said in the sentence, and in the change', async ({
    page,
  }) => {
    await openPage(page, './#/trend?indikator=ami');
    await figurePainted(page);
    await expect(page.locator('main svg text', { hasText: 'egen enhet från 1 april 2025' })).toBeVisible();
    await expect(page.locator('main figure')).toContainText(
      `${units.disability}: egen enhet från 1 april 2025`,
    );
    await expect(await cellAt(trendTable(page), units.disability, 'Förändring')).toContainText(
      'över seriebrott',
    );
    await expect(await cellAt(trendTable(page), units.daily, 'Förändring')).not.toContainText('seriebrott');
  });

  test('of a reworded question is marked too, at its year', async ({ page }) => {
    await openPage(page, './#/trend?indikator=paverka-insatsen');
    await figurePainted(page);
    await expect(page.locator('main svg text', { hasText: 'frågan omformulerad 2024' })).toBeVisible();
    await expect(await cellAt(trendTable(page), units.daily, 'Förändring')).toContainText('över seriebrott');
  });
});

test.describe('The boxes beside the figure', () => {
  test('take a unit out of the figure and of the table, and put it back', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami');
    await figurePainted(page);
    await tick(page, units.personal);
    await expect(trendTable(page).locator('tbody tr')).toHaveCount(3);
    await expect(trendTable(page)).not.toContainText(units.personal);
    await expect(figure(page)).not.toHaveAccessibleName(/Personligt stöd/);
    await expect(page.locator('main svg text', { hasText: 'Personligt stöd' })).toHaveCount(0);
    await tick(page, units.personal);
    await expect(trendTable(page).locator('tbody tr')).toHaveCount(4);
  });

  test('keep the last ticked one: a page of no units says nothing', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami&enheter=personligt-stod');
    await tick(page, units.personal);
    await expect(page.getByRole('checkbox', { name: units.personal })).toBeChecked();
    await expect(trendTable(page).locator('tbody th')).toHaveText([units.personal]);
  });

  test('of the targets take the target steps out of the figure, not out of the table', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami&enheter=personligt-stod');
    await figurePainted(page);
    const own = page.locator('main svg text', { hasText: /^årsmål/ });
    const council = page.locator('main svg text', { hasText: 'KF:s årsmål' });
    await expect(own).toHaveText('årsmål 72');
    await expect(council).toHaveText('KF:s årsmål 83');
    await tick(page, 'Enhetens årsmål');
    await expect(own).toHaveCount(0);
    await expect(council).toHaveCount(1);
    await tick(page, 'KF:s årsmål');
    await expect(council).toHaveCount(0);
    await expect(page).toHaveURL(/mal=inga/);
    await expect(await cellAt(trendTable(page), units.personal, 'Årsmål')).toContainText('72');
  });
});

test('The indicator, the first and the last year are chosen in the bar, and stand in the link', async ({
  page,
}) => {
  await openPage(page, './#/trend');
  await choose(page, 'Indikator', 'Sjukfrånvaro');
  await expect(page).toHaveURL(/indikator=sjukfranvaro(&|$)/);
  await expect(page.getByText(/^Sjukfrånvaro, .*Lägre är bättre/)).toBeVisible();
  await choose(page, 'Från', '2023');
  await choose(page, 'Till', '2024');
  await expect(page).toHaveURL(/aren=2023-2024/);
  await expect(trendTable(page).locator('thead th')).toHaveText([
    'Enhet',
    '2023',
    '2024',
    'Förändring',
    'Årsmål',
    'KF:s årsmål',
    'Källa',
  ]);
  expect((await shownIn(await cellAt(trendTable(page), units.personal, '2024'))).figure).toBe('11,6');
  await expect(await cellAt(trendTable(page), units.personal, 'Förändring')).toHaveText(
    '+2,1 procentenheter',
  );
});
