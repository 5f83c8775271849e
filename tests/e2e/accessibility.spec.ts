import { expectAccessible } from './support/accessible';
import { routes } from './support/routes';
import { expect, test } from './support/test';

for (const { path, name } of routes) {
  test(`axe finds nothing on ${name} in either theme`, async ({ page }) => {
    await page.goto(`./#${path}`);
    await expect(page.locator('main h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  });
}

test('axe finds an image without words when one is planted, so that the tests above can fail', async ({
  page,
}) => {
  await page.goto('./#/');
  await expect(page.locator('main h1')).toBeVisible();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  await expect(expectAccessible(page)).rejects.toThrow(/image-alt/);
});
