import type { OnProgress, ReadNote, ReadTable } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import { buildTable } from './build-table';
import type { CsvText } from './csv-text';
import { detectDialect } from './detect-dialect';
import { type Delimiter, dialectWords } from './dialect';
import { noteOn } from './grid';
import { sampleOf } from './sample';
import { splitTables } from './split-tables';
import { toUtf8 } from './to-utf8';
import { tokenize } from './tokenize';

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
  const { delimiter, start } = saidDelimiter(text);
  const content = text.subarray(start);
  const dialect = detectDialect(sampleOf(content), delimiter);
  onProgress(0.2);
  const grid = tokenize(content, dialect, start === 0 ? 1 : 2, (done) => onProgress(0.2 + 0.6 * done));
  if (grid.rows === 0)
    throw new Unreadable('Filen är tom.', 'Kontrollera att den är sparad och öppna den igen.');

  const csv: CsvText = { bytes: content, dialect, grid };
  const name = (fileName.split(/[\\/]/).at(-1) ?? fileName).replace(/\.[^.]*$/, '');
  const fileNotes: ReadNote[] = [
    ...notes,
    ...noteOn(grid.strayQuotes, (count) =>
      count === 1
        ? 'Ett citattecken är inte avslutat som det ska. Det räknas som text.'
        : `${count} citattecken är inte avslutade som de ska. De räknas som text.`,
    ),
  ];
  const blocks = splitTables(csv);
  return blocks.map((block, at) => {
    const table = buildTable(csv, block, at === 0 ? name : `${name} (${at + 1})`);
    onProgress(0.8 + (0.2 * (at + 1)) / blocks.length);
    return {
      ...table,
      dialect: [encoding, ...dialectWords(dialect), ...table.dialect],
      notes: at === 0 ? [...fileNotes, ...table.notes] : table.notes,
    };
  });
}

/** What a first line `sep=;` says, as Excel writes and reads it, and where the text goes on after it. */
function saidDelimiter(text: Uint8Array): { readonly delimiter?: Delimiter; readonly start: number } {
  const head = new TextDecoder().decode(text.subarray(0, 20));
  const said = /^"?sep=([;,|\t])"?[;,|\t]*(?:\r\n|\n|\r|$)/i.exec(head);
  return said ? { delimiter: said[1] as Delimiter, start: said[0].length } : { start: 0 };
}

const tooLarge = (bytes: number) =>
  new Unreadable(
    `Filen är för stor för webbläsaren: ${Math.round(bytes / 1e6).toLocaleString('sv-SE')} MB. Gränsen för textfiler är ${Math.round(largestFile / 1e6)} MB.`,
    'Dela upp den, till exempel ett år i varje fil, eller spara den som Parquet.',
  );
