import { DataType, type Field } from 'apache-arrow';
import { Unreadable } from '@/extracts/read/unreadable';

/** So much of a table the engine can hold beside what is already open. */
const unpackedLimit = 2_000_000_000;

/** What the engine keeps for a cell: texts have their length and first characters beside them. */
const cellBytes = (type: DataType): number => (DataType.isUtf8(type) || DataType.isBinary(type) ? 16 : 8);

export const tooLarge = (bytes: number): Unreadable =>
  new Unreadable(
    `Filen är för stor för webbläsaren: den är ${Math.round(bytes / 1e6)} MB uppackad och gränsen är ${unpackedLimit / 1e6} MB.`,
    'Dela upp den, eller ta bort kolumner eller år som inte behövs, och öppna den igen.',
    `${bytes} bytes unpacked`,
  );

/**
 * Refuses a file that unfolds to more than there is memory for, before any of it is decoded. Its own account of its size does not count
 * what repetition has folded: a column of one value and a hundred million rows takes a few bytes.
 */
export function checkSize(rows: number, fields: readonly Field[], unpackedBytes: number): void {
  const width = fields.reduce((sum, { type }) => sum + cellBytes(type), 0);
  const bytes = Math.max(unpackedBytes, rows * width);
  if (!(bytes <= unpackedLimit)) throw tooLarge(bytes);
}

/** The same of what has come out of it so far, texts in full. */
export function checkUnpacked(bytes: number): void {
  if (bytes > unpackedLimit) throw tooLarge(bytes);
}
