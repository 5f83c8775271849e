import { Unreadable } from '@/extracts/read/unreadable';
import { tooLarge } from './parquet-limits';

/** The file is held whole, beside what is read out of it. */
const fileLimit = 1_000_000_000;

const resend = 'Hämta eller exportera filen på nytt och öppna den igen.';

export const encryptedDatabase = (detail: string): Unreadable =>
  new Unreadable('Filen är krypterad.', 'Spara den utan kryptering och öppna den igen.', detail);

export const newerDatabase = (detail: string): Unreadable =>
  new Unreadable(
    'Filen är sparad av en nyare version av DuckDB än den som läser här.',
    "Spara den med STORAGE_VERSION 'v1.0.0', eller exportera tabellerna som Parquet, och öppna den igen.",
    detail,
  );

export const damagedDatabase = (detail: string): Unreadable =>
  new Unreadable('Filen är skadad och går inte att läsa.', resend, detail);

/** The three headers, and a block where the file does not say how large its blocks are. */
const headerBytes = 4096;
const usualBlock = 262_144;

/** How long the file is by its own account: the newer of its two database headers knows its blocks. */
function lengthOf(head: DataView): number {
  const number = (at: number): number => Number(head.getBigUint64(at, true));
  const header = number(headerBytes + 8) >= number(2 * headerBytes + 8) ? headerBytes : 2 * headerBytes;
  return 3 * headerBytes + number(header + 32) * (number(header + 40) || usualBlock);
}

/**
 * What can be known of a DuckDB file before it is read: a checksum of eight bytes, the word DUCK, the storage version and flags, the
 * lowest of which says that it is encrypted; then how many blocks it has. DuckDB itself waits for ever for what a file lacks.
 * @throws Unreadable where it is empty, no DuckDB file, encrypted, cut short, or too large.
 */
export async function checkHeader(file: Blob): Promise<void> {
  if (file.size === 0) throw new Unreadable('Filen är tom.', resend, 'zero bytes');
  const head = new DataView(await file.slice(0, 3 * headerBytes).arrayBuffer());
  const word = (at: number) => (at + 4 <= head.byteLength ? head.getUint32(at, true) : 0);
  // D, U, C, K.
  if (word(8) !== 0x4b435544) {
    throw new Unreadable(
      'Filen är ingen DuckDB-fil, trots sitt namn.',
      'Kontrollera att rätt fil har valts.',
      'no DUCK at byte 8',
    );
  }
  if ((word(20) & 1) !== 0) throw encryptedDatabase('the flag of encryption is set');
  if (head.byteLength < 3 * headerBytes || file.size < lengthOf(head)) {
    throw new Unreadable('Filen är avkortad: slutet saknas.', resend, `only ${file.size} bytes`);
  }
  if (file.size > fileLimit) throw tooLarge(file.size, fileLimit);
}
