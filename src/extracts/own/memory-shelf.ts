import type { Entry } from './entry';
import { files, jsonBytes, type Shelf } from './shelf';

/** Holds extracts for as long as the page is open, where the browser will not keep them. */
export function memoryShelf(): Shelf {
  const held = new Map<string, { entry: Entry; readonly bytes: ReadonlyMap<string, Uint8Array> }>();
  const heldOf = (name: string) => {
    const one = held.get(name);
    if (one === undefined) throw new Error(`No extract ${name} in memory`);
    return one;
  };
  return {
    entries: async () => [...held.values()].map(({ entry }) => entry),
    async put({ entry, manifest, report, read }, { signal, onProgress }) {
      const tables = Object.values(manifest.tables);
      const bytes = new Map([
        [files.manifest as string, jsonBytes(manifest)],
        [files.report, jsonBytes(report)],
      ]);
      for (const [index, { file }] of tables.entries()) {
        signal.throwIfAborted();
        bytes.set(file, Uint8Array.from(await read(file)));
        onProgress((index + 1) / tables.length);
      }
      signal.throwIfAborted();
      held.set(entry.name, { entry, bytes });
    },
    async mark(entry) {
      heldOf(entry.name).entry = entry;
    },
    async drop(name) {
      held.delete(name);
    },
    async read(name, file) {
      const bytes = heldOf(name).bytes.get(file);
      if (bytes === undefined) throw new Error(`No file ${file} of ${name}`);
      // A copy: whoever reads may hand the buffer over to a worker.
      return bytes.slice();
    },
  };
}
