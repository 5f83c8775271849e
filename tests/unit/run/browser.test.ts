import { describe, expect, it } from 'vitest';
import { browserCandidates, chooseBrowser } from '../../browser';

const playwright = '/home/a/.cache/ms-playwright/chrome';
const onLinux = (environment: Record<string, string>) => browserCandidates(environment, 'linux', playwright);
const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('the choice of a browser', () => {
  it('takes the named one before the system has its say', () => {
    const candidates = onLinux({ CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' });
    expect(chooseBrowser(candidates, only('/opt/mine', '/usr/bin/chromium', playwright))).toEqual({
      source: 'CHROMIUM_PATH',
      path: '/opt/mine',
    });
  });

  it('falls through a named one that does not start', () => {
    const candidates = onLinux({ CHROMIUM_PATH: '/gone', PATH: '/usr/bin' });
    expect(chooseBrowser(candidates, only('/usr/bin/chromium'))?.source).toBe('system');
  });

  it("takes the system's before Playwright's own, and Chromium before Chrome wherever they lie", () => {
    const candidates = onLinux({ PATH: '/a:/b' });
    const works = only('/a/google-chrome', '/b/chromium', playwright);
    expect(chooseBrowser(candidates, works)).toEqual({ source: 'system', path: '/b/chromium' });
  });

  it("takes Playwright's own when there is nothing else", () => {
    expect(chooseBrowser(onLinux({ PATH: '/usr/bin' }), only(playwright))).toEqual({
      source: 'Playwright',
      path: playwright,
    });
  });

  it('finds none where none works', () => {
    expect(chooseBrowser(onLinux({ PATH: '/usr/bin', CHROMIUM_PATH: '' }), only())).toBeUndefined();
  });

  it('knows the usual places of a Mac and of Windows', () => {
    expect(browserCandidates({}, 'darwin', playwright).map(({ path }) => path)).toContain(
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(
      browserCandidates({ ProgramFiles: 'C:\\Program Files' }, 'win32', playwright).map(({ path }) => path),
    ).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });
});
