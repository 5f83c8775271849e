import { expectAccessible } from './support/accessible';
import { figurePainted, openPage } from './support/open-page';
import { routes } from './support/routes';
import { expect, test } from './support/test';

for (const { path, name, figure } of routes) {
  test(`axe finds nothing on ${name} in either theme`, async ({ page }) => {
    await openPage(page, `./#${path}`);
    if (figure) await figurePainted(page);
    await expectAccessible(page);
  });
}

test('axe finds an image without words when one is planted, so that the tests above can fail', async ({
  page,
}) => {
  await openPage(page, './#/');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  await expect(expectAccessible(page)).rejects.toThrow(/image-alt/);
});
