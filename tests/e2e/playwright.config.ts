import { defineConfig } from '@playwright/test';
import { browserArguments, browserMissing, findBrowser } from '../browser';

const browser = findBrowser();
if (!browser) throw new Error(browserMissing);
// The workers read this file too: they need not look again.
process.env.CHROMIUM_PATH = browser.path;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './support/serve-built-app.ts',
  forbidOnly: process.env.CI !== undefined,
  // Generous: every page boots a database, and a slow machine is no fault of the code.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  reporter: 'list',
  use: {
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath: browser.path,
      // No name but our own resolves: a request that a hole in the policy let out would still go nowhere.
      args: [
        ...browserArguments,
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
  },
});
