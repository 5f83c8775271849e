import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The bytes and the name of the file that pressing a button gives. */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A downloaded CSV as a Swedish spreadsheet takes it in: semicolons, quotes, CRLF, the first row as names. */
export function spreadsheetRows(bytes: Buffer): Record<string, string>[] {
  const text = new TextDecoder('utf-8').decode(bytes);
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...`${line};`.matchAll(/("(?:[^"]|"")*"|[^;]*);/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}
