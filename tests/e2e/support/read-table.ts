import { expect, type Locator, type Page } from '@playwright/test';

/** Översikt's table of units and indicators. */
export const heatTable = (page: Page, period = 'helår 2024') =>
  page.getByRole('table', { name: `Utfall per enhet och indikator, ${period}` });

/** The table under Trender's figure. */
export const trendTable = (page: Page) =>
  page.getByRole('table', { name: /, med förändring, årsmål och källa$/ });

/** A cell found as a reader finds it: by the names of its row and its column. A name is the whole heading, or its beginning. */
export async function cellAt(table: Locator, row: string, column: string): Promise<Locator> {
  await expect(table).toBeVisible();
  const rowAt = indexOf(await table.locator('tbody th').allTextContents(), row);
  const columnAt = indexOf(await table.locator('thead th').allTextContents(), column);
  return table.locator('tbody tr').nth(rowAt).locator('th, td').nth(columnAt);
}

function indexOf(headings: readonly string[], name: string): number {
  const exact = headings.indexOf(name);
  const found = exact >= 0 ? exact : headings.findIndex((heading) => heading.startsWith(name));
  if (found < 0) throw new Error(`No heading "${name}" among: ${headings.join(' | ')}`);
  return found;
}

/** What a seeing reader gets of a cell: the figure or the word for its absence, the small notes under it, and the mark at its side. */
export interface Shown {
  readonly figure: string;
  readonly notes: readonly string[];
  readonly mark: string;
}

export async function shownIn(cell: Locator): Promise<Shown> {
  const shown = await cell.evaluate((element) => {
    const seen = element.querySelector('[aria-hidden="true"]') ?? element;
    return {
      figure: seen.firstChild?.textContent ?? '',
      notes: [...seen.querySelectorAll('small')].map((note) => note.textContent ?? ''),
      mark: element.querySelector('em')?.textContent ?? '',
    };
  });
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  return { figure: plain(shown.figure), notes: shown.notes.map(plain), mark: plain(shown.mark) };
}

/** A number as Swedish print has it. */
export const inPrint = (number: number) =>
  new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 3 }).format(number);
