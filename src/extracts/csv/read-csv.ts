import type { OnProgress, ReadTable } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import { buildTable } from './build-table';
import { cutText } from './cut-text';
import { dialectWords } from './dialect';
import { splitTables } from './split-tables';
import { toUtf8 } from './to-utf8';

/** No file of text larger than this is read: its cells would not fit beside it. */
export const largestFile = 512 * 1024 * 1024;

/**
 * The tables of a file of text with delimiters, however it was written: encoding, delimiter, quotes, titles, headers and footnotes are
 * found out, and what was found and mended is said. Usually one table; several where blank rows part tables with headers of their own.
 *
 * @throws Unreadable where it is no text, empty, too large, or cannot be cut into cells without guessing at figures
 */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  onProgress: OnProgress = () => undefined,
): ReadTable[] {
  if (bytes.length > largestFile) throw tooLarge(bytes.length);
  const { bytes: text, encoding, notes } = toUtf8(bytes);
  onProgress(0.1);
  const csv = cutText(text, (done) => onProgress(0.1 + 0.7 * done));
  if (csv.grid.rows === 0)
    throw new Unreadable('Filen är tom.', 'Kontrollera att den är sparad och öppna den igen.');

  const name = (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[^.]*$/, '');
  const blocks = splitTables(csv);
  return blocks.map((block, at) => {
    const table = buildTable(csv, block, at === 0 ? name : `${name} (${at + 1})`);
    onProgress(0.8 + (0.2 * (at + 1)) / blocks.length);
    return {
      ...table,
      dialect: [encoding, ...dialectWords(csv.dialect), ...table.dialect],
      notes: at === 0 ? [...notes, ...csv.notes, ...table.notes] : table.notes,
    };
  });
}

const tooLarge = (bytes: number) =>
  new Unreadable(
    `Filen är för stor för webbläsaren: ${Math.round(bytes / 1e6).toLocaleString('sv-SE')} MB. Gränsen för textfiler är ${Math.round(largestFile / 1e6)} MB.`,
    'Dela upp den, till exempel ett år i varje fil, eller spara den som Parquet.',
  );
