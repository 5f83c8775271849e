import { test as base, expect } from '@playwright/test';
import { logPage, type PageLog } from './page-log';

interface AppFixtures {
  /** What the page asks for, is refused and complains about. */
  log: PageLog;
  /**
   * Whether the test fails when its page asked another host, broke the policy or logged an error: true, unless a test provokes such
   * and says so (`test.use({ clean: false })`).
   */
  clean: boolean;
}

/**
 * Playwright's `test` on the built app. `page.goto('./#/trend')` opens a page of it, and every test, whatever it is about, fails when
 * its page spoke to another host, broke the content security policy or logged an error.
 */
export const test = base.extend<AppFixtures>({
  baseURL: async ({ baseURL }, use) => use(baseURL ?? process.env.APP_URL),
  clean: [true, { option: true }],
  log: [
    async ({ page, baseURL, clean }, use) => {
      const log = await logPage(page, new URL(baseURL ?? '').origin);
      await use(log);
      if (clean) expectClean(log);
    },
    { auto: true },
  ],
});

/** The page kept to its own host and to the policy, and logged no error. */
export function expectClean({ foreign, violations, errors }: PageLog): void {
  expect({ foreign, violations, errors }).toEqual({ foreign: [], violations: [], errors: [] });
}

export { expect };
