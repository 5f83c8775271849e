import type { TableFile } from '@/extracts/manifest';
import { hasSha256, sha256 } from '@/extracts/sha256';
import { EngineError } from './errors';

/** Whether the bytes have the hash; taken on trust where the browser offers no sha256, which it does only on a secure address. */
export async function hasHash(bytes: Uint8Array, hash: string): Promise<boolean> {
  return !hasSha256() || (await sha256(bytes)) === hash;
}

/**
 * The bytes, if they are the very ones that the manifest promises.
 *
 * Where the page is served without encryption the browser offers no sha256 (`crypto.subtle`): then the length and the later count of
 * rows must do.
 * @throws EngineError where they are others: half a file, or a new one beside an old manifest.
 */
export async function verified(file: TableFile, bytes: Uint8Array): Promise<Uint8Array> {
  const refuse = (sentence: string, detail: string) =>
    new EngineError('load', `${file.file}: ${detail}`, { sentence });
  if (bytes.length !== file.bytes) {
    throw refuse(
      `Filen ${file.file} är ${bytes.length} byte men ska vara ${file.bytes}. Den är troligen avkortad eller utbytt.`,
      `${bytes.length} bytes, expected ${file.bytes}`,
    );
  }
  if (!(await hasHash(bytes, file.sha256))) {
    throw refuse(
      `Filen ${file.file} har ett annat innehåll än uttagets innehållsförteckning anger.`,
      'sha256 differs from the manifest',
    );
  }
  return bytes;
}
