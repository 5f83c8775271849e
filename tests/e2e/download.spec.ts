import { downloaded, spreadsheetRows } from './support/download';
import { openPage } from './support/open-page';
import { cellAt, heatTable, shownIn, trendTable } from './support/read-table';
import { expect, test } from './support/test';

const button = { name: 'Ladda ner CSV' };

test.describe('The downloaded trend', () => {
  test('is UTF-8 with a byte order mark, semicolons and CRLF, and its name says what it is', async ({
    page,
  }) => {
    await openPage(page, './#/trend?indikator=sjukfranvaro');
    const { name, bytes } = await downloaded(page, page.getByRole('button', button));
    expect(name).toMatch(/^tertial-sjukfranvaro-2022-2025\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toMatch(/^\ufeffEnhet;Indikator;Kön;År;/);
    expect(lines.at(-1)).toBe('');
    expect(bytes.toString('utf8').replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('has decimal commas, and no point, sign or space inside a figure', async ({ page }) => {
    await openPage(page, './#/trend?indikator=sjukfranvaro');
    const rows = spreadsheetRows((await downloaded(page, page.getByRole('button', button))).bytes);
    const figures = rows.map((row) => row.Utfall).filter((figure) => figure !== '');
    expect(figures).toContain('11,6');
    for (const figure of figures) expect(figure).toMatch(/^\d+(,\d+)?$/);
  });

  test('has the rows of the table: every unit, sex and year, the same figures and the same sources', async ({
    page,
  }) => {
    await openPage(page, './#/trend?indikator=nojd-med-insats&kon=kvinnor-och-man');
    const table = trendTable(page);
    await expect(table).toContainText('kvinnor');
    const labels = await table.locator('tbody th').allTextContents();
    const inTable = [];
    for (const label of labels)
      for (const year of ['2022', '2023', '2024', '2025']) {
        const { figure } = await shownIn(await cellAt(table, label, year));
        // A year that no report tells of is a sentence for screen readers alone.
        inTable.push({ label, year, figure: /^\d/.test(figure) ? figure : '' });
      }
    const rows = spreadsheetRows((await downloaded(page, page.getByRole('button', button))).bytes);
    // The file has the units' whole names, the table the short ones that they end with.
    const inFile = rows.map(({ Enhet = '', Kön, År, Utfall }) => {
      const unit = labels.find((label) => Enhet.endsWith(label)) ?? Enhet;
      return { label: Kön === 'totalt' ? unit : `${unit}, ${Kön}`, year: År, figure: Utfall };
    });
    expect(inFile).toEqual(inTable);
    expect(rows.find((row) => row.Utfall === '86')).toMatchObject({
      Kön: 'män',
      År: '2025',
      Källa: 'VB 2025, rad 130',
    });
  });

  test('says why a figure is absent instead of leaving it to be guessed', async ({ page }) => {
    await openPage(page, './#/trend?indikator=ami&enheter=liljeholmens-dagliga-verksamhet');
    const rows = spreadsheetRows((await downloaded(page, page.getByRole('button', button))).bytes);
    expect(rows.map((row) => [row.År, row.Utfall, row.Status])).toEqual([
      ['2022', '', 'ingen rapport'],
      ['2023', '79', 'redovisat'],
      ['2024', '85', 'redovisat'],
      ['2025', '', 'ingen rapport'],
    ]);
  });
});

test.describe('The downloaded overview', () => {
  test('has a row for every cell, zero as 0 and absence with its reason', async ({ page }) => {
    await openPage(page, './#/');
    await expect(heatTable(page)).toBeVisible();
    const cells = await heatTable(page).locator('tbody td').count();
    const { name, bytes } = await downloaded(page, page.getByRole('button', button));
    const rows = spreadsheetRows(bytes);
    expect(name).toMatch(/^tertial-oversikt-.*2024\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows).toHaveLength(cells);
    const of = (unit: string, indicator: RegExp) =>
      rows.find((row) => row.Enhet?.includes(unit) && indicator.test(row.Indikator ?? ''));
    expect(of('personligt stöd', /ekologiska/)).toMatchObject({
      Utfall: '0',
      Status: 'redovisat',
      Källa: 'VB 2024, rad 206',
    });
    expect(of('Liljeholmen', /medskapande/)).toMatchObject({
      Utfall: '85',
      Årsmål: '83',
      'Utfall mot årsmål': 'når',
    });
    expect(of('personligt stöd', /^Sjukfrånvaro$/)).toMatchObject({
      Utfall: '11,6',
      Årsmål: '9',
      'Utfall mot årsmål': 'når inte',
    });
    expect(of('Beställarenheten äldre', /medskapande/)).toMatchObject({
      Utfall: '',
      Status: 'ingen rapport',
    });
    expect(of('Beställarenheten funktionsnedsättning', /ekologiska/)).toMatchObject({
      Utfall: '',
      Status: 'saknas',
    });
  });
});
