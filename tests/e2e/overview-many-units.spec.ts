import { downloaded, spreadsheetRows } from './support/download';
import { openPage } from './support/open-page';
import { type OwnExtract, ownExtract, serveExtract } from './support/own-extract';
import { figuresOnly } from './support/planted-own';
import { heatTable } from './support/read-table';
import { expect, test } from './support/test';

/** More units than anyone reads; each has a figure of its own, so that none stands for another. */
const many = 160;
const units = Array.from({ length: many }, (_, at) => `enhet-${String(at + 1).padStart(3, '0')}`);
const head = (csv = '') => csv.slice(0, csv.indexOf('\n') + 1);

let extract: OwnExtract;
test.beforeAll(async () => {
  extract = await ownExtract({
    ...figuresOnly,
    units: head(figuresOnly.units) + units.map((id) => `${id},${id},${id},unit,,,,,\n`).join(''),
    observations:
      head(figuresOnly.observations) +
      units
        .map((id, at) => `${id},franvaro,2032,year,total,${at + 1},reported,,,,,outcome,,${at + 1}\n`)
        .join(''),
  });
});

test.describe('Översikt of very many units', () => {
  test.beforeEach(({ context }) => serveExtract(context, extract));

  test('shows the first and says of how many, gives more when asked, and downloads all', async ({ page }) => {
    await openPage(page, './#/');
    const rows = heatTable(page, 'helår 2032').locator('tbody tr');
    const status = page.getByRole('main').getByText(/^De första/);
    await expect(status).toHaveText('De första 50 av 160 enheter visas.');
    await expect(rows).toHaveCount(50);
    await expect(rows.last()).toContainText('enhet-050');

    await page.getByRole('button', { name: 'Visa 50 till' }).click();
    await expect(status).toHaveText('De första 100 av 160 enheter visas.');
    await expect(rows).toHaveCount(100);

    const { bytes } = await downloaded(page, page.getByRole('button', { name: 'Ladda ner CSV' }));
    expect(spreadsheetRows(bytes).map((row) => [row.Enhet, row.Utfall])).toEqual(
      units.map((id, at) => [id, String(at + 1)]),
    );

    await page.emulateMedia({ media: 'print' });
    await expect(status).toBeVisible();
    await expect(page.getByText('Filen har alla.')).toBeHidden();
  });

  test('hands the focus on when the last of them stand', async ({ page }) => {
    await openPage(page, './#/');
    await page.getByRole('button', { name: 'Visa 50 till' }).press('Enter');
    await page.getByRole('button', { name: 'Visa 50 till' }).press('Enter');
    await page.getByRole('button', { name: 'Visa 10 till' }).press('Enter');
    await expect(heatTable(page, 'helår 2032').locator('tbody tr')).toHaveCount(many);
    await expect(page.getByText(/^De första/)).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Enheter och indikatorer, tabell' })).toBeFocused();
  });
});
