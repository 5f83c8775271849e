import { parseManifest } from '../manifest';
import { Unreadable } from '../read/unreadable';
import type { Entry } from './entry';
import { keepExtract } from './keep-extract';
import { entriesLock, locked } from './locks';
import { memoryShelf } from './memory-shelf';
import { openShelf, tidy } from './open-shelf';
import type { OwnExtract, OwnExtracts } from './own-extracts';
import type { QualityReport } from './quality-report';
import { isPastUndo } from './room';
import { files, type Shelf } from './shelf';

/** The name under which tabs tell each other that something has changed. */
const channelName = 'tertial:uttag';

const tidyAfter = 3_000;

const openAgain =
  'Välj ett annat uttag i listan överst. Under Data kan det skadade tas bort och dess fil öppnas igen.';

/**
 * The reader's own extracts in this browser: in its own file system (OPFS), and where that has no place, in the page's memory. Made once a
 * page; the reader's other tabs have theirs, and they hear of each other's changes.
 */
export function ownStore(): OwnExtracts {
  const memory = memoryShelf();
  // Settled once: a window does not turn private.
  const lasting = openShelf();
  // Nobody waits for it, and at the start the page has other things to do.
  setTimeout(() => lasting.then((shelf) => shelf && tidy(shelf)).catch(() => {}), tidyAfter);

  const listeners = new Set<() => void>();
  let known: Promise<readonly OwnExtract[]> | undefined;
  const forget = () => {
    known = undefined;
    for (const listener of listeners) listener();
  };
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
  channel?.addEventListener('message', forget);
  const tellOfChange = () => {
    forget();
    channel?.postMessage('changed');
  };

  function list(): Promise<readonly OwnExtract[]> {
    known ??= listed(lasting, memory).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  async function found(name: string): Promise<OwnExtract> {
    const one = (await list()).find((extract) => extract.name === name);
    if (one !== undefined) return one;
    throw new Unreadable(
      `Uttaget ${name} finns inte i den här webbläsaren.`,
      'Öppna dess fil igen under Data.',
      `No own extract ${name}`,
    );
  }

  const shelfOf = async ({ kept }: OwnExtract): Promise<Shelf> =>
    kept === 'page' ? memory : ((await lasting) ?? memory);

  async function change(name: string, made: (entry: Entry) => Entry): Promise<void> {
    const write = async () => {
      // Another tab may have changed it since it was read.
      known = undefined;
      const extract = await found(name);
      const { kept: _, ...entry } = extract;
      await (await shelfOf(extract)).mark(made(entry));
    };
    await ((await lasting) === undefined ? write() : locked(entriesLock, write));
    tellOfChange();
  }

  async function read(name: string, file: string): Promise<Uint8Array> {
    const extract = await found(name);
    const shelf = await shelfOf(extract);
    return shelf.read(name, file).catch((error: unknown) => {
      const sentence = `Filen ${file} i uttaget ”${extract.title}” kunde inte läsas. Uttaget är skadat.`;
      throw new Unreadable(sentence, openAgain, `${name}/${file}: ${String(error)}`);
    });
  }

  async function readJson<T>(name: string, file: string, parse: (json: unknown) => T): Promise<T> {
    const bytes = await read(name, file);
    try {
      return parse(JSON.parse(new TextDecoder().decode(bytes)));
    } catch (error) {
      const { title } = await found(name);
      const sentence = `Filen ${file} i uttaget ”${title}” är skadad.`;
      throw new Unreadable(sentence, openAgain, `${name}/${file}: ${String(error)}`);
    }
  }

  return {
    list,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async keep(extract, options) {
      try {
        return await keepExtract(extract, options, await lasting, memory);
      } finally {
        // Also where it was given up: removed ones may have made room for it.
        tellOfChange();
      }
    },
    rename: (name, title) => change(name, (entry) => ({ ...entry, title })),
    remove: (name) => change(name, (entry) => ({ ...entry, removed: new Date().toISOString() })),
    restore: (name) => change(name, ({ removed: _, ...entry }) => entry),
    manifest: (name) => readJson(name, files.manifest, parseManifest),
    read,
    // Written by us beside the extract.
    report: (name) => readJson(name, files.report, (json) => json as QualityReport),
  };
}

/** What is on both shelves, the newest first. */
async function listed(lasting: Promise<Shelf | undefined>, memory: Shelf): Promise<readonly OwnExtract[]> {
  const onDisk = (await (await lasting)?.entries()) ?? [];
  const inPage = await memory.entries();
  return [
    ...onDisk.map((entry): OwnExtract => ({ ...entry, kept: 'browser' })),
    ...inPage.map((entry): OwnExtract => ({ ...entry, kept: 'page' })),
  ]
    .filter((entry) => !isPastUndo(entry, Date.now()))
    .sort((a, b) => b.opened.localeCompare(a.opened));
}
