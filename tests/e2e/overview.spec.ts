import { committed, documentOf, indicatorColumns, typed } from '../data/tables';
import { choose, chooseYear } from './support/choose';
import { openPage } from './support/open-page';
import { cellAt, heatTable, inPrint, shownIn } from './support/read-table';
import { expect, test } from './support/test';

const units = [
  'Personligt stöd',
  'Liljeholmens dagliga verksamhet',
  'Beställarenheten funktionsnedsättning',
  'Beställarenheten äldre',
] as const;

test.describe('The headline cards of 2024', () => {
  const cards = [
    {
      name: 'Aktivt medskapandeindex',
      says: [
        '3 enheter, 64–85',
        '64 lägst',
        'Personligt stöd, −5 indexenheter från 2023',
        '✕',
        'under årsmålet 72',
      ],
    },
    {
      name: 'Sjukfrånvaro',
      says: [
        '3 enheter, 3,5–11,6 %',
        '11,6 % högst',
        'Personligt stöd, +2,1 procentenheter',
        '✕',
        'över årsmålet 9 %',
      ],
    },
    {
      name: /nöjda med sin insats/,
      says: ['2 enheter, 89 %', '−2 procentenheter', 'För lite underlag för slutsats', '✓', 'årsmål'],
    },
    {
      name: 'Synpunkter och klagomål',
      says: [
        '2 enheter, per ämne',
        '4 och 2',
        'Personligt stöd och Liljeholmen',
        'inget mål; fler anmälda kan vara bättre',
      ],
    },
  ];

  test('are four', async ({ page }) => {
    await openPage(page, './#/');
    await expect(page.getByRole('region', { name: 'Nyckeltal 2024' }).getByRole('article')).toHaveCount(4);
  });

  for (const { name, says } of cards) {
    test(`say of ${name} what the drawn page says`, async ({ page }) => {
      await openPage(page, './#/');
      const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name }) });
      for (const words of says) await expect(card).toContainText(words);
    });
  }

  test('never call a change of an index or of a percentage a change in per cent', async ({ page }) => {
    await openPage(page, './#/');
    const cards = page.getByRole('region', { name: 'Nyckeltal 2024' });
    await expect(cards).toBeVisible();
    expect(await cards.textContent()).not.toMatch(/[+−]\d[\d,]*\s*(%|procent(?!enhet))/);
  });

  test('draw the course beside the three figures that have one, not beside the complaints', async ({
    page,
  }) => {
    await openPage(page, './#/');
    await expect(page.getByRole('article').first()).toBeVisible();
    const drawn = await page
      .getByRole('article')
      .evaluateAll((cards) => cards.map((card) => card.querySelector('svg') !== null));
    expect(drawn).toEqual([true, true, true, false]);
  });
});

test.describe('The heat table', () => {
  const drawn = [
    { unit: units[1], indicator: 'AMI', figure: '85', target: 'mål 83', mark: '✓' },
    { unit: units[0], indicator: 'AMI', figure: '64', target: 'mål 72', mark: '✕' },
    { unit: units[0], indicator: 'Sjukfrånvaro', figure: '11,6', target: 'mål 9', mark: '✕' },
    { unit: units[1], indicator: 'Sjukfrånvaro', figure: '9,5', target: 'mål 10', mark: '✓' },
    { unit: units[0], indicator: 'Dag 1–14', figure: '3,6', target: 'mål 3,5', mark: '✕' },
    { unit: units[1], indicator: 'Väl bemött', figure: '94,5', target: 'mål 90', mark: '✓' },
    { unit: units[1], indicator: 'Kan påverka', figure: '83', target: 'mål 79', mark: '✓' },
  ];
  test('has the figures, targets and marks of the drawn page', async ({ page }) => {
    await openPage(page, './#/');
    for (const { unit, indicator, figure, target, mark } of drawn) {
      const shown = await shownIn(await cellAt(heatTable(page), unit, indicator));
      expect(shown, `${unit}, ${indicator}`).toMatchObject({ figure, mark });
      expect(shown.notes, `${unit}, ${indicator}`).toContain(target);
    }
  });

  test('has 0 for the organic food of Personligt stöd, which is a figure and not a missing one', async ({
    page,
  }) => {
    await openPage(page, './#/');
    const cell = await cellAt(heatTable(page), units[0], 'Ekologiskt');
    // The council's target is told beside, and gives the cell no mark of the unit's own.
    expect(await shownIn(cell)).toMatchObject({ figure: '0', mark: '' });
    await expect(cell).not.toContainText('saknas');
    await expect(cell.getByRole('link')).toHaveAccessibleName(/^0\s%/);
  });

  const absent = [
    { unit: units[0], indicator: 'Väl bemött', word: 'ingår inte', spoken: /ingår inte/ },
    { unit: units[2], indicator: 'Ekologiskt', word: 'saknas', spoken: /saknas/ },
    { unit: units[0], indicator: 'Timavlönade', word: 'saknas', spoken: /saknas/ },
    { unit: units[3], indicator: 'AMI', word: 'ingen rapport 2024', spoken: /ingen rapport .*2024/ },
    { unit: units[3], indicator: 'Ekologiskt', word: 'ingår inte', spoken: /ingår inte/ },
  ];
  test('says why a figure is absent, in a word to the eye and in a sentence to a screen reader', async ({
    page,
  }) => {
    await openPage(page, './#/');
    for (const { unit, indicator, word, spoken } of absent) {
      const cell = await cellAt(heatTable(page), unit, indicator);
      expect((await shownIn(cell)).figure, `${unit}, ${indicator}`).toBe(word);
      await expect(cell, `${unit}, ${indicator}`).toHaveAccessibleName(spoken);
    }
  });

  test('gives a unit without targets its figure, "mål saknas" or the council\'s, and no mark', async ({
    page,
  }) => {
    await openPage(page, './#/');
    const sickLeave = await shownIn(await cellAt(heatTable(page), units[2], 'Sjukfrånvaro'));
    expect(sickLeave).toEqual({ figure: '3,5', notes: ['mål saknas'], mark: '' });
    const index = await shownIn(await cellAt(heatTable(page), units[2], 'AMI'));
    expect(index).toMatchObject({ figure: '80', mark: '' });
    expect(index.notes.join()).not.toMatch(/^mål \d/);
  });

  test('tells the status in words, not by colour and mark alone', async ({ page }) => {
    await openPage(page, './#/');
    const name = async (unit: string, indicator: string) => {
      const link = (await cellAt(heatTable(page), unit, indicator)).getByRole('link');
      return expect(link);
    };
    await (await name(units[1], 'AMI')).toHaveAccessibleName(/85.*, når årsmålet 83/);
    await (await name(units[0], 'AMI')).toHaveAccessibleName(/64.*, når inte årsmålet 72/);
    await (await name(units[2], 'AMI')).toHaveAccessibleName(/80.*inget eget årsmål/);
    // Lower is better here: 9,5 against 10 is met.
    await (await name(units[1], 'Sjukfrånvaro')).toHaveAccessibleName(/9,5.*, når årsmålet 10/);
  });

  for (const year of [2022, 2023, 2024, 2025]) {
    test(`has a number or a reason in words in every cell of ${year}`, async ({ page }) => {
      await openPage(page, `./#/?ar=${year}`);
      const table = heatTable(page, `helår ${year}`);
      await expect(table).toBeVisible();
      const cells = await table.locator('tbody td').all();
      expect(cells.length).toBeGreaterThan(3);
      for (const cell of cells) {
        const { figure } = await shownIn(cell);
        expect(figure).toMatch(/^(−?\d[\d ,]*|saknas|ingår inte|dolt|ingen rapport \d{4})$/);
        await expect(cell).toHaveAccessibleName(/\d|\.$/);
      }
    });
  }

  test('has every outcome that was typed in by hand from the reports, in the year of its report', async ({
    page,
  }) => {
    const shortNames = new Map(committed('indicators').map((row) => [row.indicator_id, row.short_name]));
    const unitNames = new Map(committed('units').map((row) => [row.unit_id, row.short_name]));
    const rows = typed('indicators', indicatorColumns).filter((row) => documentOf(row.source).kind === 'VB');
    expect(rows).toHaveLength(24);
    for (const year of [2023, 2024, 2025]) {
      await openPage(page, `./#/?ar=${year}`);
      for (const row of rows.filter((one) => documentOf(one.source).year === year)) {
        const unit = unitNames.get(documentOf(row.source).unit_id) ?? '';
        const cell = await cellAt(
          heatTable(page, `helår ${year}`),
          unit,
          shortNames.get(row.indicator_id) ?? '',
        );
        const { figure } = await shownIn(cell);
        expect(`${unit} ${row.indicator_id} ${figure}`).toBe(
          `${unit} ${row.indicator_id} ${row.outcome === '' ? 'saknas' : inPrint(Number(row.outcome))}`,
        );
      }
    }
  });

  test('leads from a cell to the trend of that unit and that indicator', async ({ page }) => {
    await openPage(page, './#/');
    await (await cellAt(heatTable(page), units[1], 'Sjukfrånvaro')).getByRole('link').click();
    await expect(page).toHaveURL(/#\/trend\?/);
    const search = new URLSearchParams(new URL(page.url()).hash.split('?')[1]);
    expect(search.get('enheter')).toBe('liljeholmens-dagliga-verksamhet');
    expect(search.get('indikator')).toBe('sjukfranvaro');
    await expect(page.locator('main h1')).toContainText('Liljeholmens dagliga verksamhet');
    await expect(page.getByText(/^Sjukfrånvaro, /)).toBeVisible();
  });
});

test.describe('The choices', () => {
  test('of year are those that the data hold, and change the link and the title', async ({ page }) => {
    await openPage(page, './#/');
    const years = page.getByRole('radiogroup', { name: 'År' }).getByRole('radio');
    await expect(years).toHaveCount(4);
    for (const [index, year] of ['2022', '2023', '2024', '2025'].entries()) {
      await expect(years.nth(index)).toHaveAccessibleName(year);
    }
    await expect(years.nth(2)).toBeChecked();
    await expect(page.locator('main h1')).toContainText('2024');

    await chooseYear(page, 2025);
    await expect(page).toHaveURL(/[?&]ar=2025\b/);
    await expect(page.locator('main h1')).toContainText('2025');
    await expect(heatTable(page, 'helår 2025')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Nyckeltal 2025' })).toBeVisible();
  });

  test('of units leave the rows of the chosen ones, and the last one stays', async ({ page }) => {
    await openPage(page, './#/');
    await page.getByRole('button', { name: 'Enheter alla 4' }).click();
    const dialog = page.getByRole('dialog', { name: 'Välj enheter' });
    for (const unit of [units[0], units[2], units[3]]) await dialog.getByText(unit, { exact: true }).click();
    await expect(heatTable(page).locator('tbody th')).toHaveText([/^Liljeholmens dagliga verksamhet/]);
    await expect(page).toHaveURL(/enheter=liljeholmens-dagliga-verksamhet(&|$)/);

    await dialog.getByText(units[1], { exact: true }).click();
    await expect(dialog.getByRole('checkbox', { name: units[1] })).toBeChecked();
    await dialog.getByRole('button', { name: 'Visa alla redovisande enheter' }).click();
    await expect(heatTable(page).locator('tbody tr')).toHaveCount(4);
    await expect(page).not.toHaveURL(/enheter=/);
  });

  test('of sex put women and men into the cells that have them, and only there', async ({ page }) => {
    await openPage(page, './#/?ar=2025');
    await choose(page, 'Kön', 'kvinnor och män');
    await expect(page).toHaveURL(/kon=kvinnor-och-man/);
    const table = heatTable(page, 'helår 2025');
    await expect(table).toContainText('K 83 · M 86');
    const cell = await cellAt(table, units[2], 'Nöjd med insats');
    expect((await shownIn(cell)).notes).toContain('K 83 · M 86');
    await expect(cell.getByRole('link')).toHaveAccessibleName(/kvinnor 83\s%, män 86\s%/);
    expect((await shownIn(await cellAt(table, units[2], 'Trygghet'))).notes).toContain('K 68 · M 94');
    expect((await shownIn(await cellAt(table, units[2], 'AMI'))).notes.join()).not.toMatch(/K \d/);
  });

  test('of sex are not told where totals alone were asked for', async ({ page }) => {
    await openPage(page, './#/?ar=2025');
    await expect(heatTable(page, 'helår 2025')).toContainText('84');
    await expect(heatTable(page, 'helår 2025')).not.toContainText('K 83');
  });
});
