import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { build } from 'vite';
import type { Manifest } from '@/extracts/manifest';
import type { NotKept, OwnExtract, OwnExtracts } from '@/extracts/own/own-extracts';
import { type CsvTables, parquetExtract } from '../../queries/engine-fixture';

/** What is found behind the door: the store itself, as another tab of the reader's has it. */
interface Behind {
  readonly ownStore: () => OwnExtracts;
}

declare global {
  /** The store behind the test's door, one a page. */
  var ownDoor: Promise<OwnExtracts> | undefined;
}

const script = 'assets/own-store-door.js';
let code: Promise<string> | undefined;

/** The store as a module by itself, from the same sources as the app's. */
async function bundled(): Promise<string> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(root, 'src/extracts/own/own-store.ts'), formats: ['es'] },
    },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('The store was not built');
  return first.output[0].code;
}

/** Puts the door into every page of the context: a script of the app's own host, by which a test reaches the real store. */
export async function withOwnStoreDoor(context: BrowserContext): Promise<void> {
  code ??= bundled();
  const body = await code;
  await context.route(`**/${script}`, (route) =>
    route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' }),
  );
}

/** An extract as a test hands it to the store: its manifest, and its files in base64. */
export interface PlantedExtract {
  readonly manifest: Manifest;
  readonly files: Readonly<Record<string, string>>;
}

/** Builds an extract of its own from tables, by the code that builds the project's. */
export async function plantedExtract(
  tables: CsvTables,
  about: Partial<Pick<Manifest, 'name' | 'title' | 'source' | 'fictional'>> = {},
): Promise<PlantedExtract> {
  const folder = await parquetExtract(tables);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = Object.values(manifest.tables).map(({ file }) => [
    file,
    readFileSync(join(folder, file)).toString('base64'),
  ]);
  return { manifest: { ...manifest, ...about }, files: Object.fromEntries(files) as Record<string, string> };
}

/**
 * Keeps an extract by the store's own `keep`.
 *
 * @param stopAfter so many files are written, and the next one never comes: a tab in the middle of its work. Then nothing is answered.
 * @param giveUpAfter so many files are written, and then the reader gives it up
 */
export function keepInPage(
  page: Page,
  extract: PlantedExtract,
  { stopAfter, giveUpAfter }: { readonly stopAfter?: number; readonly giveUpAfter?: number } = {},
): Promise<{ readonly extract: OwnExtract; readonly notKept?: NotKept } | undefined> {
  return page.evaluate(
    async ({ extract: { manifest, files }, stopAfter, giveUpAfter, door }) => {
      globalThis.ownDoor ??= import(new URL(door, document.baseURI).href).then((behind: Behind) =>
        behind.ownStore(),
      );
      const store = await globalThis.ownDoor;
      const controller = new AbortController();
      let read = 0;
      const keeping = store.keep(
        {
          manifest,
          report: { files: [], findings: [], leftOut: [] },
          async read(file) {
            if (read === giveUpAfter) controller.abort();
            if (read++ === stopAfter) return new Promise<never>(() => {});
            return Uint8Array.from(atob(files[file] ?? ''), (character) => character.charCodeAt(0));
          },
        },
        { signal: controller.signal, onProgress: () => {} },
      );
      if (stopAfter === undefined) return keeping;
      while (read <= stopAfter) await new Promise((resolve) => setTimeout(resolve, 20));
      return undefined;
    },
    { extract, stopAfter, giveUpAfter, door: `./${script}` },
  );
}

/** The folders of own extracts in the browser's file system, with the files in each: what is there, whatever is listed. */
export const foldersKept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    const root = await navigator.storage.getDirectory();
    const place = await root.getDirectoryHandle('uttag', { create: true });
    for await (const folder of place.values()) {
      if (folder.kind !== 'directory') continue;
      const files: string[] = [];
      for await (const name of folder.keys()) files.push(name);
      kept[folder.name] = files.sort();
    }
    return kept;
  });
