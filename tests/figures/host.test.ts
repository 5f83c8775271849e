import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserArguments, browserMissing, findOrInstallBrowser } from '../browser';
import { dark, light } from './tokens';

/** The figure in a real browser, built as the app is, with the app's content security policy in its head. */
describe('A trend on a page', () => {
  let folder: string;
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const found = findOrInstallBrowser();
    if (found === undefined) throw new Error(browserMissing);
    folder = await mkdtemp(join(tmpdir(), 'figure-'));
    const root = join(import.meta.dirname, 'page');
    const common = { configFile: join(root, '../../../vite.config.ts'), root, logLevel: 'error' } as const;
    await build({ ...common, publicDir: false, build: { outDir: folder, emptyOutDir: true } });
    server = await preview({ ...common, build: { outDir: folder }, preview: { port: 0, strictPort: false } });
    browser = await chromium.launch({ executablePath: found.path, args: [...browserArguments] });
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 980, height: 600 }, colorScheme: 'light' });
    await page.addInitScript(() => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective),
      );
      Object.assign(window, { violations });
    });
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await page.locator('output', { hasText: '1' }).waitFor();
    await page.evaluate(() => document.fonts.ready);
    return () => page.close();
  });

  const violations = () => page.evaluate(() => Reflect.get(window, 'violations') as string[]);
  const figure = () => page.locator('[aria-label]');
  const svg = () => figure().locator('svg');

  test('breaks no rule of the policy while it is drawn, pointed at, resized, recoloured and removed', async () => {
    await svg().hover({ position: { x: 480, y: 200 } });
    await page.setViewportSize({ width: 320, height: 600 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button').click();
    await expect.poll(() => svg().count()).toBe(0);
    expect(await violations()).toEqual([]);

    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    // The policy is in force: what it forbids is seen here.
    await expect.poll(violations).toEqual(['style-src-attr']);
  });

  test('names itself with the description, and is ready once', async () => {
    const name = await figure().getAttribute('aria-label');
    expect(name).toContain('Linjediagram över aktivt medskapandeindex');
    await page.setViewportSize({ width: 700, height: 600 });
    await expect.poll(() => svg().getAttribute('width')).toBe('660');
    expect(await page.locator('output').textContent()).toBe('1');
  });

  test('says every unit of the year in words where the pointer is, also those without a value', async () => {
    await svg().hover({ position: { x: 480, y: 200 } });
    const tooltip = page.getByText('KF:s årsmål 83').last();
    await tooltip.waitFor();
    const said = await figure().textContent();
    expect(said).toContain('2024');
    expect(said).toContain('Personligt stöd, årsmål 72');
    expect(said).toContain('ingen rapport 2024');
    expect(said).toContain('KF:s årsmål 83');
  });

  for (const width of [320, 640, 980, 1920]) {
    test(`its texts, as the browser sets them, are whole and clear of each other at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => svg().getAttribute('width')).toBe(String(width - 40));
      const frame = await svg().boundingBox();
      const boxes = await svg()
        .locator('text')
        .evaluateAll((texts) =>
          texts.map((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            // A line box is higher than its letters: what touches is the letters.
            return {
              text: text.textContent,
              left,
              right,
              top: top + 3,
              bottom: bottom - 3,
              weight: getComputedStyle(text).fontWeight,
            };
          }),
        );
      expect(boxes.length).toBeGreaterThan(8);
      for (const box of boxes) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(frame?.x ?? 0);
        expect(box.right, box.text).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
      }
      const touching = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.text} / ${b.text}`),
      );
      expect(touching).toEqual([]);
    });
  }

  test('follows the theme', async () => {
    const fill = () => svg().locator('text', { hasText: '64 Personligt stöd' }).getAttribute('fill');
    expect(await fill()).toBe(light.series[1]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(fill).toBe(dark.series[1]);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(fill).toBe(light.series[1]);
  });

  test('is printed in light colours though the screen is dark, and is dark again afterwards', async () => {
    const fill = () => svg().locator('text', { hasText: '64 Personligt stöd' }).getAttribute('fill');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(fill).toBe(dark.series[1]);
    const colours = coloursIn(await page.pdf());
    expect(colours).toContain(light.series[1]);
    expect(colours).not.toContain(dark.series[1]);
    await expect.poll(fill).toBe(dark.series[1]);
    expect(await svg().getAttribute('width'), 'as wide as before').toBe('940');
  });

  test("shows light colours before printing in a browser that keeps the screen's styles until then", async () => {
    const fill = () => svg().locator('text', { hasText: '64' }).first().getAttribute('fill');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(fill).toBe(dark.series[1]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(fill).toBe(light.series[1]);
    expect(Number(await svg().getAttribute('width')), 'no wider than a page').toBeLessThanOrEqual(680);
  });
});

/** The fill colours in a PDF's page descriptions, as `#rrggbb`. */
function coloursIn(pdf: Buffer): Set<string> {
  const colours = new Set<string>();
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    let page: string;
    try {
      page = inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
    } catch {
      // Not a compressed stream.
      continue;
    }
    for (const [, r, g, b] of page.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg/g)) {
      colours.add(
        `#${[r, g, b]
          .map((part) =>
            Math.round(Number(part) * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')}`,
      );
    }
  }
  return colours;
}
