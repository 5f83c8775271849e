import { inflateSync } from 'fflate';
import { Unreadable } from '../read/unreadable';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

/** So much may one file in a zip be when it is unpacked, in bytes: what the browser can hold beside the engine. */
export const mostUnpacked = 1_000_000_000;
/** Text of figures shrinks to a tenth or a thirtieth; what unfolds more than this, beyond the first megabytes, was made to harm. */
const mostTimes = 250;
const alwaysAllowed = 16_000_000;

/**
 * The bytes of a file in a zip, checked against its checksum.
 *
 * @throws Unreadable where it is encrypted, packed in a way that is not known, too large, or damaged
 */
export function unpack(zip: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  refuseUnfit(entry);
  const packed = packedBytes(zip, entry);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes =
      entry.method === 0 ? packed.slice() : inflateSync(packed, { out: new Uint8Array(entry.unpacked) });
  } catch (error) {
    throw damaged(entry, String(error));
  }
  if (bytes.length !== entry.unpacked) throw damaged(entry, `${bytes.length} bytes of ${entry.unpacked}`);
  if (crc32(bytes) !== entry.crc) throw damaged(entry, 'the checksum differs');
  return bytes;
}

/** @throws Unreadable where the directory alone says that a file cannot, or must not, be unpacked */
export function refuseUnfit(entry: ZipEntry): void {
  const shown = `Filen ${fileName(entry.name)} i zip-filen`;
  if (entry.encrypted)
    throw new Unreadable(
      `${shown} är skyddad med lösenord.`,
      'Packa upp zip-filen med lösenordet och öppna filerna i den.',
    );
  if (entry.method !== 0 && entry.method !== 8)
    throw new Unreadable(
      `${shown} är packad på ett sätt som inte kan läsas här.`,
      'Packa upp zip-filen på datorn och öppna filerna i den.',
      `zip: method ${entry.method}`,
    );
  const tooMany = entry.unpacked > alwaysAllowed && entry.unpacked > entry.packed * mostTimes;
  if (entry.unpacked > mostUnpacked || tooMany)
    throw new Unreadable(
      `${shown} är orimligt stor när den packas upp: ${megabytes(entry.unpacked)} ur ${megabytes(entry.packed)}.`,
      `Högst ${megabytes(mostUnpacked)} kan packas upp. Kontrollera var filen kommer ifrån.`,
    );
}

export const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

/** The last part of a path, as it can be said. */
export const fileName = (path: string) => path.split('/').filter(Boolean).at(-1) ?? path;

function packedBytes(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (entry.at + 30 > zip.length || view.getUint32(entry.at, true) !== 0x04034b50)
    throw damaged(entry, 'no local header');
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > zip.length) throw damaged(entry, 'it ends after the file');
  return zip.subarray(start, start + entry.packed);
}

const damaged = (entry: ZipEntry, detail: string) =>
  new Unreadable(
    `Filen är skadad: delen ${fileName(entry.name)} går inte att packa upp.`,
    'Hämta eller spara filen på nytt och öppna den igen.',
    `zip: ${entry.name}: ${detail}`,
  );
