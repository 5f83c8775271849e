import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseManifest } from '@/extracts/manifest';
import { EngineError, messageOf } from './errors';
import type { ExtractSource } from './source';
import { parsed } from './source-http';
import { verified } from './verify';

/** An extract in a folder of the file system, in Node. */
export function folderSource(folder: string): ExtractSource {
  const read = (file: string): Promise<Buffer> =>
    readFile(path.join(folder, file)).catch((error: unknown) => {
      throw new EngineError('load', messageOf(error), {
        sentence: `Filen ${file} kunde inte läsas.`,
        cause: error,
      });
    });
  return {
    manifest: async () => parsed(parseManifest, JSON.parse((await read('manifest.json')).toString('utf8'))),
    // A copy: small files share one buffer in Node, and the engine takes over the whole buffer of what it is handed.
    read: async (file) => verified(file, Uint8Array.from(await read(file.file))),
  };
}
