import { Unreadable } from '../read/unreadable';
import { decodeName } from './entry-name';

/** A file in a zip, as the zip's directory tells of it. */
export interface ZipEntry {
  /** As stored, with forward slashes. May be anything: never a place to write to. */
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  /** 0 stored, 8 deflated; others are not unpacked here. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header begins. */
  readonly at: number;
}

/** A zip of more files than this is not an extract, nor anyone's figures. */
export const mostEntries = 5_000;

const damaged = (detail: string) =>
  new Unreadable(
    'Zip-filen är skadad eller avkortad: dess innehållsförteckning går inte att läsa.',
    'Hämta eller packa den på nytt och öppna den igen.',
    `zip: ${detail}`,
  );

/**
 * The files that a zip's own directory lists, also where sizes stand after the data (data descriptors) or need 64 bits (Zip64).
 *
 * @throws Unreadable where there is no whole directory, or it lists more than {@link mostEntries}
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view);
  } catch (error) {
    // The view refuses to read outside of the file.
    if (error instanceof RangeError) throw damaged(error.message);
    throw error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ZipEntry[] {
  const { count, start, shift } = findDirectory(view);
  if (count > mostEntries)
    throw new Unreadable(
      `Zip-filen innehåller ${count} filer. Högst ${mostEntries} kan öppnas på en gång.`,
      'Packa bara de filer som ska öppnas.',
    );
  const entries: ZipEntry[] = [];
  let at = start + shift;
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged(`no directory entry at ${at}`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const flags = view.getUint16(at + 8, true);
    const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
    const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0, extra);
    const sizes = wideSizes(view, at, extra);
    entries.push({
      name,
      packed: sizes.packed,
      unpacked: sizes.unpacked,
      crc: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 0x1) !== 0,
      at: sizes.at + shift,
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** Where the directory begins and how many entries it has; `shift` is what stands before the zip in the file. */
function findDirectory(view: DataView): { count: number; start: number; shift: number } {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let before = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const wide = Number(view.getBigUint64(locator + 8, true));
    if (view.getUint32(wide, true) !== 0x06064b50) throw damaged('no Zip64 end record');
    count = Number(view.getBigUint64(wide + 32, true));
    size = Number(view.getBigUint64(wide + 40, true));
    start = Number(view.getBigUint64(wide + 48, true));
    before = wide;
  } else if (view.getUint16(end + 4, true) !== view.getUint16(end + 6, true)) {
    throw new Unreadable(
      'Zip-filen är uppdelad i flera delar och detta är bara en av dem.',
      'Sätt ihop delarna till en zip-fil eller packa upp dem och öppna filerna.',
    );
  }
  const shift = before - size - start;
  if (shift < 0) throw damaged('the directory begins before the file');
  return { count, start, shift };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw damaged('no end record');
}

/** Sizes and place of an entry, from its Zip64 field where the plain ones are full. */
function wideSizes(view: DataView, at: number, extra: DataView) {
  const sizes = {
    unpacked: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    at: view.getUint32(at + 42, true),
  };
  let field = extraField(extra, 0x0001);
  if (field < 0) return sizes;
  for (const key of ['unpacked', 'packed', 'at'] as const) {
    if (sizes[key] !== 0xffffffff) continue;
    sizes[key] = Number(extra.getBigUint64(field, true));
    field += 8;
  }
  return sizes;
}

/** Where the content of an extra field begins, or -1. */
export function extraField(extra: DataView, id: number): number {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) === id) return at + 4;
  }
  return -1;
}
