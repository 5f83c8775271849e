import { ownName } from '@/domain/own-name';
import { entryOf } from './entry';
import { entriesLock, folderLock, hold, locked } from './locks';
import { full, noPlace, refused } from './not-kept';
import type { OpfsShelf } from './opfs-shelf';
import type { NotKept, OwnExtract } from './own-extracts';
import type { ReadyExtract } from './ready-extract';
import { firstToGo, fits, isFull, roomLeft } from './room';
import type { PutOptions, Shelf, ShelvedExtract } from './shelf';
import { spentNames } from './spent-names';

/** Lays an extract on the shelf that lasts or, where that has no place for it, on the page's own. */
export async function keepExtract(
  ready: ReadyExtract,
  options: PutOptions,
  lasting: OpfsShelf | undefined,
  memory: Shelf,
): Promise<{ readonly extract: OwnExtract; readonly notKept?: NotKept }> {
  const inPage = await namesOn(memory);
  const notKept = lasting === undefined ? noPlace : await keepOn(lasting);
  if ('extract' in notKept) return notKept;
  const onDisk = await lasting?.names().catch(() => []);
  const extract = asShelved(ready, [...inPage, ...(onDisk ?? [])]);
  await memory.put(extract, options);
  return { extract: { ...extract.entry, kept: 'page' }, notKept };

  async function keepOn(shelf: OpfsShelf): Promise<{ readonly extract: OwnExtract } | NotKept> {
    const { extract, release } = await locked(entriesLock, async () => {
      const free = asShelved(ready, [...inPage, ...(await shelf.names())]);
      // Held before the folder is there, so that no tab takes it for one that was left.
      const release = await hold(folderLock(free.entry.name));
      // The folder is there before another tab looks for a free name. Where it cannot be made, the laying down says why.
      await shelf.reserve(free.entry.name).catch(() => {});
      return { extract: free, release };
    });
    let isLaid = false;
    try {
      const refusal = await putWithRoom(shelf, extract, options);
      isLaid = refusal === undefined;
      return refusal ?? { extract: { ...extract.entry, kept: 'browser' } };
    } finally {
      if (!isLaid) await shelf.drop(extract.entry.name).catch(() => {});
      release();
    }
  }
}

const namesOn = async (shelf: Shelf): Promise<readonly string[]> =>
  (await shelf.entries()).map(({ name }) => name);

/** The extract under a name of its own that is free. */
function asShelved({ manifest, report, read }: ReadyExtract, taken: readonly string[]): ShelvedExtract {
  const name = ownName(manifest.name, [...taken, ...spentNames.read()]);
  const opened = new Date().toISOString();
  return { entry: entryOf(manifest, name, opened), manifest: { ...manifest, name }, report, read };
}

/**
 * Lays an extract down; where there is too little room, in that of the removed ones, if it is enough.
 *
 * @returns why it could not be
 */
async function putWithRoom(
  shelf: OpfsShelf,
  extract: ShelvedExtract,
  options: PutOptions,
): Promise<NotKept | undefined> {
  const { title, bytes } = extract.entry;
  const removed = [...firstToGo(await shelf.entries())];
  const inRemoved = () => removed.reduce((sum, entry) => sum + entry.bytes, 0);
  const before = await roomLeft();
  if (!fits(bytes - inRemoved(), before)) return full(title, bytes, before);
  let hasGone = false;
  /** Lets removed ones go until so many bytes are free, and none where all of them are not enough. */
  const makeRoom = async (missing: number): Promise<boolean> => {
    if (inRemoved() < missing) return false;
    for (let freed = 0; freed < missing; ) {
      const first = removed.shift();
      if (first === undefined) return false;
      await locked(entriesLock, async () => {
        // Looked at under the lock: another tab may have had it back meanwhile.
        const now = (await shelf.entries()).find(({ name }) => name === first.name);
        if (now?.removed === undefined) return;
        await shelf.drop(first.name);
        hasGone = true;
        freed += first.bytes;
      });
    }
    return true;
  };
  for (;;) {
    while (!fits(bytes, await roomLeft())) {
      if (!(await makeRoom(1))) return full(title, bytes, await roomLeft(), hasGone);
    }
    let written = 0;
    try {
      await shelf.put(extract, {
        signal: options.signal,
        onProgress: (fraction) => {
          written = fraction * bytes;
          options.onProgress(fraction);
        },
      });
      // Asked for when there is something to keep: else the browser may clear it away when the disk gets full.
      void askToLast().catch(() => {});
      return undefined;
    } catch (error) {
      options.signal.throwIfAborted();
      if (!isFull(error)) return refused(title, hasGone);
      // The disk gives less than the browser tells. What was written had room: the removed ones must have the rest.
      if (!(await makeRoom(Math.max(1, bytes - written))))
        return full(title, bytes, await roomLeft(), hasGone);
    }
  }
}

/** Some browsers put the question to the reader, who is to be asked once. */
async function askToLast(): Promise<void> {
  if (isAsked || (await navigator.storage.persisted())) return;
  isAsked = true;
  await navigator.storage.persist();
}

let isAsked = false;
