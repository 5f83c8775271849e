import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * axe-core finds nothing on the page as it stands, in the light theme and in the dark.
 *
 * @param within judges this part of the page alone
 */
export async function expectAccessible(page: Page, within = 'html'): Promise<void> {
  // Evaluated, not added as a script: the page's policy would refuse that, as it should.
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect({ colorScheme, found: await violations(page, within) }).toEqual({ colorScheme, found: [] });
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** What axe found, as `rule: element – what is wrong`. */
async function violations(page: Page, within: string): Promise<string[]> {
  const results = await page.evaluate((part) => {
    const { axe } = globalThis as unknown as {
      axe: { run(part: string, options: RunOptions): Promise<AxeResults> };
    };
    return axe.run(part, { resultTypes: ['violations'] });
  }, within);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary ?? help}`),
  );
}
