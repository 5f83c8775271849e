import { Unreadable } from '@/extracts/read/unreadable';

/** So much of a table the engine can hold beside what is already open. */
const unpackedLimit = 2_000_000_000;

/** What the engine keeps for a cell: texts have their length and first characters beside them. */
export const cellBytes = (isText: boolean): number => (isText ? 16 : 8);

const megabytes = (bytes: number): string =>
  `${new Intl.NumberFormat('sv').format(Math.round(bytes / 1e6))} MB`;

export const tooLarge = (bytes: number, limit = unpackedLimit): Unreadable =>
  new Unreadable(
    `Filen är för stor för webbläsaren: ${megabytes(bytes)} när den är uppackad, och gränsen är ${megabytes(limit)}.`,
    'Dela upp den, eller ta bort kolumner eller år som inte behövs, och öppna den igen.',
    `${bytes} bytes unpacked`,
  );

/**
 * Refuses a file that unfolds to more than there is memory for, before any of it is decoded. Its own account of its size does not count
 * what repetition has folded: a column of one value and a hundred million rows takes a few bytes.
 * @param rowBytes the sum of its columns' `cellBytes`
 */
export function checkSize(rows: number, rowBytes: number, unpackedBytes = 0): void {
  const bytes = Math.max(unpackedBytes, rows * rowBytes);
  if (!(bytes <= unpackedLimit)) throw tooLarge(bytes);
}

/** The same of what has come out of it so far, texts in full. */
export function checkUnpacked(bytes: number): void {
  if (bytes > unpackedLimit) throw tooLarge(bytes);
}

/**
 * Rows of a part: as many as the engine keeps together. It takes in such parts in half the time that it needs for parts of another
 * size. Of a table with very many columns it is fewer.
 */
export const rowsOfPart = (columns: number): number =>
  Math.min(122_880, Math.max(2_048, Math.floor(5_000_000 / columns)));
