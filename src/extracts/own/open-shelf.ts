import { entriesLock, folderLock, ifFree, locked } from './locks';
import { type OpfsShelf, opfsShelf } from './opfs-shelf';
import { isPastUndo } from './room';

/** The folder in the browser's own file system. */
const place = 'uttag';

/** The shelf that lasts; undefined where the browser has no place for files: a private window, no encryption, an old version. */
export async function openShelf(): Promise<OpfsShelf | undefined> {
  try {
    // Without these two, files could be written by halves, or by two tabs over each other.
    if (navigator.locks === undefined || !('createWritable' in FileSystemFileHandle.prototype))
      return undefined;
    const root = await navigator.storage.getDirectory();
    return opfsShelf(await root.getDirectoryHandle(place, { create: true }));
  } catch {
    return undefined;
  }
}

/** Clears what earlier visits have left: halves of extracts whose tab died, and those removed so long ago that no one will undo it. */
export async function tidy(shelf: OpfsShelf): Promise<void> {
  for (const name of await shelf.unfinished()) {
    // A tab that is still writing holds the folder's lock. Looked at again under it: it may have been finished meanwhile.
    await ifFree(folderLock(name), async () => {
      if ((await shelf.unfinished()).includes(name)) await shelf.drop(name);
    });
  }
  await locked(entriesLock, async () => {
    for (const entry of await shelf.entries()) {
      if (isPastUndo(entry, Date.now())) await shelf.drop(entry.name);
    }
  });
}
