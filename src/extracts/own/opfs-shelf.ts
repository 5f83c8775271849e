import { parseManifest } from '../manifest';
import { damagedEntry, type Entry, entryOf, parseEntry } from './entry';
import { files, jsonBytes, type PutOptions, type Shelf, type ShelvedExtract } from './shelf';
import { spentNames } from './spent-names';

/** Bytes that are written before the progress is told and the signal looked at. */
const pieceBytes = 4_000_000;

/** A shelf that other tabs use too, and on which one may have died. */
export interface OpfsShelf extends Shelf {
  /** Names of all folders. */
  names(): Promise<readonly string[]>;
  /** Takes a name: makes its folder, empty. */
  reserve(name: string): Promise<void>;
  /** Names of the folders that have no entry: half an extract, being written or left so. */
  unfinished(): Promise<readonly string[]>;
}

/**
 * Extracts in the browser's own file system: a folder each under `uttag/`. One without an entry is not finished, and is nobody's to see.
 *
 * A file is written through `createWritable`, which puts the whole of it in place when it is closed, or nothing.
 */
export function opfsShelf(root: FileSystemDirectoryHandle): OpfsShelf {
  async function entryIn(folder: FileSystemDirectoryHandle): Promise<Entry | undefined> {
    try {
      const bytes = await unlessMissing(bytesOf(folder, files.entry));
      if (bytes === undefined) return undefined;
      return parseEntry(jsonOf(bytes), folder.name) ?? (await mendedEntry(folder));
    } catch {
      // One that the disk does not give is no reason to show none of the others.
      return mendedEntry(folder);
    }
  }

  /** What can be told of an extract whose entry is damaged, or cannot be read. */
  async function mendedEntry(folder: FileSystemDirectoryHandle): Promise<Entry> {
    try {
      return entryOf(parseManifest(jsonOf(await bytesOf(folder, files.manifest))), folder.name, '');
    } catch {
      return damagedEntry(folder.name);
    }
  }

  return {
    async entries() {
      const entries = await Promise.all((await foldersOf(root)).map(entryIn));
      return entries.filter((entry) => entry !== undefined);
    },

    names: async () => (await foldersOf(root)).map(({ name }) => name),

    async reserve(name) {
      await root.getDirectoryHandle(name, { create: true });
    },

    async unfinished() {
      const folders = await foldersOf(root);
      const entries = await Promise.all(folders.map(entryIn));
      return folders.filter((_, at) => entries[at] === undefined).map(({ name }) => name);
    },

    async put({ entry, manifest, report, read }: ShelvedExtract, { signal, onProgress }: PutOptions) {
      const folder = await root.getDirectoryHandle(entry.name, { create: true });
      try {
        let written = 0;
        for (const { file } of Object.values(manifest.tables)) {
          signal.throwIfAborted();
          await write(folder, file, await read(file), (bytes) => {
            signal.throwIfAborted();
            written += bytes;
            onProgress(entry.bytes === 0 ? 1 : Math.min(1, written / entry.bytes));
          });
        }
        await write(folder, files.manifest, jsonBytes(manifest));
        await write(folder, files.report, jsonBytes(report));
        signal.throwIfAborted();
        await write(folder, files.entry, jsonBytes(entry));
      } catch (error) {
        await root.removeEntry(entry.name, { recursive: true }).catch(() => {});
        throw error;
      }
    },

    async mark(entry) {
      await write(await root.getDirectoryHandle(entry.name), files.entry, jsonBytes(entry));
    },

    async drop(name) {
      const folder = await unlessMissing(root.getDirectoryHandle(name));
      if (folder === undefined) return;
      // The entry first: should the tab die now, half an extract is left that no one sees.
      const removed = await unlessMissing(folder.removeEntry(files.entry).then(() => true));
      if (removed) spentNames.add(name);
      await root.removeEntry(name, { recursive: true });
    },

    read: async (name, file) => bytesOf(await root.getDirectoryHandle(name), file),
  };
}

async function foldersOf(root: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle[]> {
  const folders: FileSystemDirectoryHandle[] = [];
  for await (const handle of root.values()) if (handle.kind === 'directory') folders.push(handle);
  return folders;
}

async function bytesOf(folder: FileSystemDirectoryHandle, file: string): Promise<Uint8Array> {
  const handle = await folder.getFileHandle(file);
  const read = async () => new Uint8Array(await (await handle.getFile()).arrayBuffer());
  // An entry that another tab rewrites just now cannot be read to its end: the new one can.
  return read().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotReadableError') return read();
    throw error;
  });
}

async function write(
  folder: FileSystemDirectoryHandle,
  file: string,
  bytes: Uint8Array,
  onPiece: (bytes: number) => void = () => {},
): Promise<void> {
  const handle = await folder.getFileHandle(file, { create: true });
  const writable = await handle.createWritable();
  try {
    for (let from = 0; from < bytes.length; from += pieceBytes) {
      const piece = bytes.subarray(from, from + pieceBytes);
      await writable.write(piece as Uint8Array<ArrayBuffer>);
      onPiece(piece.length);
    }
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => {});
    throw error;
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** `found`, or undefined where there is nothing of that name. */
async function unlessMissing<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
