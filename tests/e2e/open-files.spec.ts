import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { choose } from './support/choose';
import { downloaded, spreadsheetRows } from './support/download';
import { openPage } from './support/open-page';
import { expect, test } from './support/test';
import { workbook } from './support/workbook';

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, ...lines: string[]): Given => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});

/** A long table with title, two kinds of sign, a target, and a footnote that says where it comes from. */
const long = csv(
  'trygghet_2024.csv',
  'Trygghet per enhet',
  '',
  'Enhet;År;Kön;Indikator;Utfall;Årsmål;Antal svar',
  'Solbackens hemtjänst;2022;Totalt;Känner sig trygga;79;80;31',
  'Solbackens hemtjänst;2023;Totalt;Känner sig trygga;81;80;34',
  'Solbackens hemtjänst;2024;Totalt;Känner sig trygga;84;80;41',
  'Ängsgården;2022;Totalt;Känner sig trygga;73;80;28',
  'Ängsgården;2023;Totalt;Känner sig trygga;..;80;',
  'Ängsgården;2024;Totalt;Känner sig trygga;77;80;22',
  '',
  'Källa: Påhittad enkät',
);

/** The way in that has no picker of the system's: what a drop does, with the files made in the page. */
async function drop(page: Page, files: readonly Given[], release = true): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    text: buffer.toString('base64'),
  }));
  await page.evaluate(
    ({ sent, release }) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, text } of sent) {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const target = document.querySelector('main') ?? document.body;
      for (const type of ['dragenter', 'dragover', ...(release ? ['drop'] : [])])
        target.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    },
    { sent, release },
  );
}

async function chooseFiles(page: Page, files: Given[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Öppna filer', exact: true }).click();
  await (await chooser).setFiles(files);
}

const part = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const columns = (page: Page) => page.getByRole('heading', { name: 'Kolumnerna' });
const use = (page: Page) => page.getByRole('button', { name: 'Använd uppgifterna' }).click();
const notice = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });

/** Says what the long table leaves open: what its sign means, and that the proposal for its indicator is right. */
async function answerLong(page: Page): Promise<void> {
  await choose(page, '”\\.\\.” betyder', 'uppgift saknas');
  await page.getByRole('button', { name: 'Ändra Känner sig trygga' }).click();
  await page.getByLabel('Måttenhet').selectOption({ label: 'Procent' });
  await page.getByLabel('Slags mått').selectOption({ label: 'Andel av svaren i en enkät' });
  await page.getByLabel('Vad som är bättre').selectOption({ label: 'Högre är bättre' });
  await page.getByRole('button', { name: 'Klar' }).click();
}

async function openLong(page: Page, file = long): Promise<void> {
  await drop(page, [file]);
  await expect(columns(page)).toBeVisible();
  await answerLong(page);
  await use(page);
  await expect(page).toHaveURL(/#\/\?uttag=eget-/);
  await expect(notice(page, /är öppnat/)).toBeVisible();
}

test.describe('A table of text', () => {
  test('that is dropped on any page is read, mapped, seen on Översikt and Trender, and there after a reload', async ({
    page,
  }) => {
    await openPage(page, './#/trend');
    await drop(page, [long], false);
    await expect(page.getByText('Släpp för att öppna')).toBeVisible();
    await drop(page, [long]);
    await expect(page.getByText('Släpp för att öppna')).toHaveCount(0);
    await expect(page).toHaveURL(/#\/data\/oppna/);
    await expect(columns(page)).toBeVisible();
    // As it stands in the file, and what each column was taken for.
    const first = part(page, 'De första raderna');
    await expect(first.getByRole('row').nth(1)).toHaveText(
      'Solbackens hemtjänst2022TotaltKänner sig trygga798031',
    );
    for (const role of ['Enhet', 'År', 'Kön', 'Indikator', 'Värde', 'Årsmål', 'Antal svar'])
      await expect(first.getByRole('button', { name: new RegExp(`^${role} Kolumnen`) })).toHaveCount(1);
    await expect(page.getByText('Källa: Påhittad enkät')).toBeVisible();
    await expect(page.locator('main h1')).toHaveText(/att säga innan uppgifterna kan användas$/);

    await answerLong(page);
    await expect(part(page, 'Så blir uppgifterna')).toContainText(
      'Alla 6 rader används. De ger 6 utfall och 6 mål.',
    );
    await expect(part(page, 'De första utfallen').getByRole('row').nth(5)).toHaveText(
      /helår 2023totaltsaknas\.\./,
    );
    await expect(page.getByLabel('Källa, som den står under figurerna')).toHaveValue('Påhittad enkät');
    await use(page);

    await expect(page).toHaveURL(/#\/\?uttag=eget-trygghet-2024$/);
    const table = page.locator('main table').first();
    await expect(table.getByRole('row', { name: /Solbackens hemtjänst/ })).toContainText('84');
    await expect(table.getByRole('row', { name: /Ängsgården/ })).toContainText('77');
    await page.reload();
    await expect(table.getByRole('row', { name: /Ängsgården/ })).toContainText('77');
    await page.getByRole('link', { name: 'Trender' }).click();
    await expect(page.getByRole('button', { name: /Indikator$/ })).toContainText('Känner sig trygga');
    await expect(page.locator('main')).toContainText('Påhittad enkät');
  });

  test('of the same shape is met with the answers of the last time, and says what has changed since', async ({
    page,
  }) => {
    await openPage(page, './#/');
    await openLong(page);
    const changed = {
      ...long,
      // One value is another, and one is now of three who answered.
      buffer: Buffer.from(long.buffer.toString().replace(';77;', ';75;').replace(';79;80;31', ';70;80;3')),
    };
    await drop(page, [changed]);
    await expect(columns(page)).toBeVisible();
    await expect(page.getByText('Samma form som en fil du har öppnat tidigare')).toBeVisible();
    await expect(page.locator('main h1')).toHaveText('Se efter att uppgifterna lästes rätt');
    await expect(page.getByText(/Du har redan ett uttag som heter Trygghet 2024/)).toBeVisible();
    await use(page);
    await expect(page).toHaveURL(/#\/\?uttag=eget-trygghet-2024-2$/);
    await notice(page, /vad som har ändrats/)
      .getByRole('link', { name: 'Kvalitetsrapport' })
      .click();
    await expect(page.locator('main h1')).toHaveText('Alla 6 rader är använda');
    const row = part(page, 'Ändrat').getByRole('row').nth(1);
    await expect(row).toHaveText('ÄngsgårdenKänner sig trygga2024helårtotalt7775');
    const file = await downloaded(page, page.getByRole('button', { name: 'Ladda ner ändringarna som CSV' }));
    await expect(part(page, 'Ändrat').getByRole('row').nth(2)).toHaveText(
      'Solbackens hemtjänstKänner sig trygga2022helårtotalt79dolt',
    );
    await expectAccessible(page);
    expect(spreadsheetRows(file.bytes)).toMatchObject([
      { Ändring: 'Ändrat', Enhet: 'Ängsgården', År: '2024', Före: '77', Efter: '75' },
      { Ändring: 'Ändrat', Enhet: 'Solbackens hemtjänst', År: '2022', Före: '79', Efter: 'dolt' },
    ]);
  });

  test('is opened by keyboard alone', async ({ page }) => {
    await openPage(page, './#/data/oppna');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Öppna filer', exact: true }).focus();
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([long]);
    await expect(columns(page)).toBeVisible();
    // The page is another: its heading has the focus, and what is asked is reached from there by Tab.
    await expect(page.locator('main h1')).toBeFocused();
    const sign = page.getByRole('button', { name: /”\.\.” betyder/ });
    await tabTo(page, sign);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(sign).toContainText('uppgift saknas');
    const settle = page.getByRole('button', { name: /^Stämmer för/ });
    await tabTo(page, settle);
    await page.keyboard.press('Enter');
    await expect(settle).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Ändra Känner sig trygga' })).toBeFocused();
    await tabTo(page, page.getByRole('button', { name: 'Använd uppgifterna' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/\?uttag=eget-trygghet-2024$/);
  });
});

/** Presses Tab until the focus is there; at most as often as a page has stops. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  await expect(async () => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The focus does not come there');
  }).toPass({ timeout: 20_000 });
}

test.describe('A workbook with years as columns', () => {
  const wide: Given = {
    name: 'ami.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: workbook('AMI', [
      ['Enhet', '2022', '2023', '2024'],
      ['Solbackens hemtjänst', 78, 80.5, 81],
      ['Ängsgården', 83, 79, 84],
    ]),
  };

  test('is read as a figure for each unit and year', async ({ page }) => {
    await openPage(page, './#/');
    await drop(page, [wide]);
    await expect(columns(page)).toBeVisible();
    for (const year of ['2022', '2023', '2024'])
      await expect(
        page.getByRole('button', { name: new RegExp(`^Vad värdena i ${year} gäller: .*${year}`) }),
      ).toBeVisible();
    await expect(part(page, 'Så blir uppgifterna')).toContainText('De ger 6 utfall');
    // By a short name it is only proposed.
    await page.getByRole('button', { name: 'Stämmer för AMI' }).click();
    await use(page);
    await expect(page).toHaveURL(/#\/\?uttag=eget-ami$/);
    await expect(
      page
        .locator('main table')
        .first()
        .getByRole('row', { name: /Ängsgården/ }),
    ).toContainText('84');
  });
});

test.describe('What cannot be opened', () => {
  const broken: Given = {
    name: 'trasig.parquet',
    mimeType: '',
    buffer: Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(400, 7), Buffer.from('PAR1')]),
  };

  test('is said with a next step, and the others go on', async ({ page }) => {
    await openPage(page, './#/');
    await drop(page, [broken, long]);
    await expect(columns(page)).toBeVisible();
    const refused = part(page, /1\sfil kunde inte öppnas/);
    await expect(refused).toContainText('trasig.parquet');
    await expect(refused.locator('p')).toHaveText(/\S+.*\.\s\S+.*\./);
  });

  test('alone leads back to opening another', async ({ page }) => {
    await openPage(page, './#/');
    await drop(page, [broken]);
    await expect(page.locator('main h1')).toHaveText('Filen kunde inte öppnas');
    await chooseFiles(page, [long]);
    await expect(columns(page)).toBeVisible();
  });
});

test.describe('Cancelling', () => {
  test('while the file is read leaves nothing of it', async ({ page }) => {
    const lines = Array.from(
      { length: 400_000 },
      (_, at) => `Enhet ${at % 900};${2000 + (at % 24)};${at % 97},5`,
    );
    await openPage(page, './#/data/oppna');
    await drop(page, [csv('stor.csv', 'Enhet;År;Andel nöjda', lines.join('\r\n'))]);
    await expect(page.locator('main h1')).toHaveText('Läser filerna');
    await page.getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.locator('main h1')).toHaveText('Öppna egna filer');
    await drop(page, [long]);
    await expect(columns(page)).toBeVisible();
    await expect(page.getByText('trygghet_2024.csv')).toBeVisible();
    await expect(page.getByText('stor.csv')).toHaveCount(0);
  });

  test('of the mapping lets the files go, and no extract is made', async ({ page }) => {
    await openPage(page, './#/');
    await drop(page, [long]);
    await expect(columns(page)).toBeVisible();
    await page.getByRole('button', { name: 'Avbryt och släpp filerna' }).click();
    await expect(page.locator('main h1')).toHaveText('Öppna egna filer');
    await expect(page.getByRole('banner').getByRole('button', { name: /Uttag$/ })).toContainText('Hägersten');
  });

  test('is not what another page or further files do: the work waits', async ({ page }) => {
    await openPage(page, './#/');
    await drop(page, [long]);
    await expect(columns(page)).toBeVisible();
    await choose(page, '”\\.\\.” betyder', 'ingår inte, inte tillämpligt');
    await page.getByRole('link', { name: 'Om', exact: true }).click();
    await expect(page.locator('main h1')).toHaveText('Om Tertial och siffrorna');
    await drop(page, [csv('annan.csv', 'Enhet;2024', 'Ängsgården;3')]);
    await expect(page.getByRole('alert')).toContainText('1\u00a0ny fil väntar');
    await page.getByRole('button', { name: 'Fortsätt med dem du har' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /”\.\.” betyder/ })).toContainText('ingår inte');
  });
});

test.describe('What is pasted', () => {
  const paste = (page: Page, selector: string, text: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((target, copied) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', copied);
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);

  test('as a table is opened; a word is not, nor what is pasted into a field', async ({ page }) => {
    const copied = 'Enhet\t2023\t2024\nSolbacken\t3\t4\nÄngsgården\t5\t6\n';
    await openPage(page, './#/data');
    await paste(page, 'body', 'ett ord');
    await paste(page, 'input:not([type=file])', copied);
    await expect(page).toHaveURL(/#\/data$/);
    await paste(page, 'body', copied);
    await expect(page).toHaveURL(/#\/data\/oppna$/);
    await expect(columns(page)).toBeVisible();
    await expect(part(page, 'De första raderna').getByRole('row').nth(2)).toHaveText('Ängsgården56');
  });
});

test.describe('The page where files are opened', () => {
  /** Names that would break a page that took them for anything but text. */
  const hostile = csv(
    'elak.csv',
    'Enhet;2023;2024',
    '<img src=x onerror=alert(1)>;1;2',
    `${'å'.repeat(10_000)};3;4`,
    '\u202eabc=1+1;5;6',
    '=HYPERLINK("http://x");7;8',
  );

  const years = Array.from({ length: 40 }, (_, at) => 1985 + at);
  const broad = csv(
    'bred.csv',
    `Enhet;${years.join(';')}`,
    `Ängsgården;${years.map((year) => year % 7).join(';')}`,
  );

  /** How far the page reaches past its right edge; parts that scroll by themselves are no matter. */
  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('has nothing for axe to find, asked about and with a form open', async ({ page }) => {
    await openPage(page, './#/data/oppna');
    await expectAccessible(page);
    await drop(page, [long]);
    await expect(columns(page)).toBeVisible();
    await page.getByRole('button', { name: 'Ändra Känner sig trygga' }).click();
    await page.getByRole('button', { name: 'Ändra Ängsgården' }).click();
    await expect(part(page, 'De första utfallen')).toBeVisible();
    await expectAccessible(page);
    await drop(page, [long], false);
    await expectAccessible(page);
  });

  for (const width of [320, 1280, 1920])
    test.describe(`at ${width} px`, () => {
      test.use({ viewport: { width, height: 800 } });

      test('holds names of 10 000 characters, HTML and turned text as text, and does not scroll sideways', async ({
        page,
      }) => {
        await openPage(page, './#/data/oppna');
        await drop(page, [broad, long, hostile]);
        await expect(columns(page)).toBeVisible();
        await expect(page.getByRole('button', { name: 'Nästa kolumner' })).toBeVisible();
        expect(await overflow(page)).toBe(0);
        await page
          .getByRole('navigation', { name: 'Tabeller' })
          .getByRole('button', { name: /elak/ })
          .click();
        await expect(part(page, 'Enheter')).toContainText('<img src=x onerror=alert(1)>');
        await expect(part(page, 'Så blir uppgifterna')).not.toContainText('Räknar');
        expect(await overflow(page)).toBe(0);
        const tallest = await part(page, 'Enheter')
          .getByRole('listitem')
          .evaluateAll((items) => Math.max(...items.map((item) => item.getBoundingClientRect().height)));
        expect(tallest).toBeLessThan(400);
      });
    });
});
