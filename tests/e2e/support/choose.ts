import type { Page } from '@playwright/test';

/** Opens one of the selection bar's lists ("Period **helår** ▾") and chooses in it. */
export async function choose(page: Page, list: string, choice: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`(^| )${list}$`) }).click();
  await page.getByRole('option', { name: choice, exact: true }).click();
}

/** Chooses Översikt's year. */
export const chooseYear = (page: Page, year: number) =>
  page.getByRole('radiogroup', { name: 'År' }).getByText(String(year), { exact: true }).click();

/** Ticks or unticks one of the units or extras beside Trender's figure, as a pointer does. */
export const tick = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Enheter och tillval' }).getByText(name, { exact: true }).click();
