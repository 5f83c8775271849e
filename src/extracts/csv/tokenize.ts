import type { OnProgress } from '../read/read-table';
import { Unreadable } from '../read/unreadable';
import { CellScanner, carriageReturn, lineFeed } from './cell-scanner';
import { columnTexts } from './cell-texts';
import { ColumnCodes, grown } from './column-codes';
import type { Dialect } from './dialect';
import { type Grid, LineList } from './grid';

/** As many columns as a sheet of Excel has. */
export const mostColumns = 16_384;
/** Bytes of a cell: no indicator's comment is longer, and a file whose quotes are broken has such cells. */
export const longestCell = 1 << 20;
/** Rows times columns: 1.2 GB of codes. */
export const mostCells = 300_000_000;

/**
 * Cuts UTF-8 text into cells, all of it, in one pass over the bytes.
 *
 * @param firstLine the 1-based line in the file that the text begins on
 * @throws Unreadable where it has more columns, cells or text in a cell than can be held
 */
export function tokenize(
  bytes: Uint8Array,
  dialect: Dialect,
  firstLine = 1,
  onProgress: OnProgress = () => undefined,
): Grid {
  const cell = new CellScanner(bytes, dialect);
  const columns: ColumnCodes[] = [];
  const strayQuotes = new LineList();
  let capacity = 64;
  let lines = new Uint32Array(capacity);
  let starts = new Uint32Array(capacity);
  let widths = new Uint32Array(capacity);
  let gaps = new Uint8Array(capacity);
  let row = 0;
  let line = firstLine;
  let gap = 0;
  let told = 0;

  let at = 0;
  const { length } = bytes;
  while (at < length) {
    if (row === capacity) {
      capacity *= 2;
      lines = grown(lines, capacity);
      starts = grown(starts, capacity);
      widths = grown(widths, capacity);
      gaps = grown(gaps, capacity);
      for (const column of columns) column.grow(capacity);
    }
    const rowLine = line;
    const rowStart = at;
    let width = 0;
    let isBlank = true;
    for (;;) {
      cell.scan(at, width);
      if (cell.stray) strayQuotes.add(line);
      line += cell.breaks;
      if (cell.end > cell.start) {
        isBlank = false;
        while (columns.length <= width) {
          if (columns.length === mostColumns) throw tooWide(rowLine);
          if (columns.length * row > mostCells) throw tooLarge(row, columns.length);
          columns.push(new ColumnCodes(bytes, capacity));
        }
        const isNew = (columns[width] as ColumnCodes).put(row, cell);
        if (isNew && cell.end - cell.start > longestCell) throw tooLong(rowLine);
      }
      width += 1;
      at = cell.next;
      if (at >= length) break;
      const byte = bytes[at] as number;
      at += 1;
      if (byte === lineFeed) break;
      if (byte !== carriageReturn) continue;
      if (bytes[at] === lineFeed) at += 1;
      break;
    }
    line += 1;
    if (isBlank) gap = 1;
    else {
      lines[row] = rowLine;
      starts[row] = rowStart;
      widths[row] = width;
      gaps[row] = gap;
      gap = 0;
      row += 1;
      if (columns.length * row > mostCells) throw tooLarge(row, columns.length);
    }
    if (at - told >= 1 << 20) {
      told = at;
      onProgress(at / length);
    }
  }
  return {
    rows: row,
    lines: lines.subarray(0, row),
    starts: starts.subarray(0, row),
    widths: widths.subarray(0, row),
    gaps: gaps.subarray(0, row),
    columns: columnTexts(columns, bytes, dialect).map(({ texts, codes }) => ({
      texts,
      at: codes.subarray(0, row),
    })),
    strayQuotes,
  };
}

const tooWide = (line: number) =>
  new Unreadable(
    `Rad ${line} har fler än ${mostColumns.toLocaleString('sv-SE')} kolumner.`,
    'Kontrollera att filen är en tabell med en rad för varje post.',
  );

const tooLong = (line: number) =>
  new Unreadable(
    `En cell på rad ${line} har mer än en miljon tecken.`,
    'Kontrollera att citattecknen i filen är rätt och att filen är en tabell.',
  );

const tooLarge = (rows: number, columns: number) =>
  new Unreadable(
    `Tabellen har för många celler för webbläsaren: mer än ${rows.toLocaleString('sv-SE')} rader med ${columns.toLocaleString('sv-SE')} kolumner.`,
    'Dela upp filen, till exempel ett år i varje fil, eller spara den som Parquet.',
  );
