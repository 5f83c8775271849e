import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where a browser was found, in the order in which they are taken. */
export type BrowserSource = 'CHROMIUM_PATH' | 'system' | 'Playwright';

export interface Browser {
  readonly source: BrowserSource;
  readonly path: string;
}

export const browserMissing =
  'No browser for the end-to-end tests: install Chromium (on Debian "apt-get install chromium", elsewhere "npx playwright install chromium") or set CHROMIUM_PATH to one.';

/** Root may not use Chromium's sandbox; the rest keeps the browser from talking to its maker, so that the request log holds only the app's own. */
export const browserArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Every place where a browser may be, best first: the one that was named, the system's, Playwright's own. */
export function browserCandidates(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  playwright: string,
): Browser[] {
  const named = environment.CHROMIUM_PATH ? [environment.CHROMIUM_PATH] : [];
  const system = platform === 'linux' ? onPath(environment.PATH ?? '') : usualPlaces(environment, platform);
  return [
    ...named.map((path): Browser => ({ source: 'CHROMIUM_PATH', path })),
    ...system.map((path): Browser => ({ source: 'system', path })),
    { source: 'Playwright', path: playwright },
  ];
}

function onPath(path: string): string[] {
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function usualPlaces(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string[] {
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      ['Chromium', 'Google\\Chrome'].map((name) => `${folder}\\${name}\\Application\\chrome.exe`),
    );
}

/** The first candidate that works, or `undefined`. */
export function chooseBrowser(
  candidates: readonly Browser[],
  works: (path: string) => boolean,
): Browser | undefined {
  return candidates.find(({ path }) => works(path));
}

/** Whether a browser starts: on Ubuntu `chromium-browser` may be a note that says to install something else. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The browser that this machine has. */
export function findBrowser(): Browser | undefined {
  return chooseBrowser(browserCandidates(process.env, process.platform, chromium.executablePath()), starts);
}

/** The browser that this machine has, after installing one where it has none; `undefined` where that failed too. */
export function findOrInstallBrowser(): Browser | undefined {
  const found = findBrowser();
  if (found) return found;
  for (const command of installations()) {
    console.log(`No Chromium found. Installing: ${command}`);
    spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], timeout: 5 * 60_000 });
    const installed = findBrowser();
    if (installed) return installed;
  }
  return undefined;
}

/** Debian's own package brings the libraries that a browser needs, so root takes it first; Playwright's download serves the rest. */
function installations(): string[] {
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  const apt = 'DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium';
  return debian
    ? [`apt-get update && ${apt}`, 'npx playwright install --with-deps chromium']
    : ['npx playwright install chromium'];
}
