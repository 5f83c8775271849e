import type { OnProgress, ReadNote } from '../read/read-table';
import type { CsvText } from './csv-text';
import { detectDialect } from './detect-dialect';
import type { Delimiter } from './dialect';
import { noteOn } from './grid';
import { sampleOf } from './sample';
import { tokenize } from './tokenize';
import { withoutLineQuotes } from './whole-line-quotes';

/** A text cut into cells, and what was mended on the way. */
export interface CutText extends CsvText {
  readonly notes: readonly ReadNote[];
}

/**
 * Finds out how a text is cut into cells, and cuts it.
 *
 * @param text UTF-8 without a byte order mark
 * @throws Unreadable as `tokenize` does
 */
export function cutText(text: Uint8Array, onProgress: OnProgress): CutText {
  const { delimiter, start } = saidDelimiter(text);
  const bytes = text.subarray(start);
  const dialect = detectDialect(sampleOf(bytes), delimiter);
  const bare = dialect.delimiter === 'none' ? cutBare(bytes, onProgress) : undefined;
  if (bare) return bare;
  const grid = tokenize(bytes, dialect, start === 0 ? 1 : 2, onProgress);
  const notes = noteOn(grid.strayQuotes, (count) =>
    count === 1
      ? 'Ett citattecken är inte avslutat som det ska. Det räknas som text.'
      : `${count.toLocaleString('sv-SE')} citattecken är inte avslutade som de ska. De räknas som text.`,
  );
  return { bytes, dialect, grid, notes };
}

/** What a first line `sep=;` says, as Excel writes and reads it, and where the text goes on after it. */
function saidDelimiter(text: Uint8Array): { readonly delimiter?: Delimiter; readonly start: number } {
  const head = new TextDecoder().decode(text.subarray(0, 20));
  const said = /^"?sep=([;,|\t])"?[;,|\t]*(?:\r\n|\n|\r|$)/i.exec(head);
  return said ? { delimiter: said[1] as Delimiter, start: said[0].length } : { start: 0 };
}

/** The text cut without quotes that stand around its lines, where its first row is cut then as the others are; else undefined. */
function cutBare(text: Uint8Array, onProgress: OnProgress): CutText | undefined {
  const bytes = withoutLineQuotes(text);
  if (bytes === undefined) return undefined;
  const dialect = detectDialect(sampleOf(bytes));
  if (dialect.delimiter === 'none') return undefined;
  const grid = tokenize(bytes, dialect, 1, onProgress);
  if (grid.widths[0] !== dialect.width) return undefined;
  return {
    bytes,
    dialect,
    grid,
    notes: [{ sentence: 'Varje rad stod inom citattecken. De är borttagna.' }],
  };
}
