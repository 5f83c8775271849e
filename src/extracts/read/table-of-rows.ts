import { withHyphensInNumbers } from '../cells/plain';
import { cellKind } from './cell-kind';
import { nameColumns, type Spans } from './header';
import { readLegend } from './legend';
import type { ReadColumn, ReadNote, ReadTable } from './read-table';
import { type Cells, countBelow, findHead, lineOf } from './table-parts';

/** A row as it stands: its cells as printed, and its 1-based line or row in the file. */
export interface PrintedRow {
  readonly cells: Cells;
  readonly line: number;
  /** Of a row with merged cells: how many columns each of them spans, by its first, from 0. What spans is then not guessed from gaps. */
  readonly spans?: Spans;
}

export interface RowsOptions {
  readonly dialect: readonly string[];
  readonly notes?: readonly ReadNote[];
  /** Of columns, from 0, whose numbers were written here with a decimal comma because the file stores them as numbers. */
  readonly decimalSigns?: ReadonlyMap<number, ',' | '.'>;
}

/** So many rows are looked at for the header: titles and header rows are far fewer. */
const headRows = 200;

/**
 * The tables in rows of cells: a sheet, or a table of a document. Rows above the header and below the body are kept as text. A blank row
 * ends a table only where a header of its own follows.
 */
export function tablesOfRows(rows: readonly PrintedRow[], name: string, options: RowsOptions): ReadTable[] {
  const tidied = new Map<string, string>();
  const once = (text: string) => {
    const known = tidied.get(text) ?? tidy(text);
    tidied.set(text, known);
    return known;
  };
  const printed = rows.map((row) => ({ ...row, cells: row.cells.map(once) }));
  const tables = blocksOf(printed).flatMap((block) => tableOf(block, name, options));
  return tables.map((table, at) => (at === 0 ? table : { ...table, name: `${table.name} (${at + 1})` }));
}

/** White space of every kind as single spaces; soft hyphens and characters without width gone. */
const tidy = (text: string): string =>
  withHyphensInNumbers(text)
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

const isBlank = ({ cells }: PrintedRow) => cells.every((cell) => cell === '');

/**
 * Rows that belong together. A new table begins after a blank row where a header over figures follows; rows of texts go on with the table
 * above, and lines between two tables are titles of the second.
 */
function blocksOf(rows: readonly PrintedRow[]): PrintedRow[][] {
  const pieces = piecesOf(rows).map((rows) => ({ rows, ...lookAt(rows) }));
  const widest = pieces.reduce((most, { begins, width }) => (begins ? Math.max(most, width) : most), 0);
  const blocks: PrintedRow[][] = [];
  let titles: PrintedRow[] = [];
  let hasTable = false;
  for (const { rows, begins, isPairs, isTitles } of pieces) {
    if (hasTable && isTitles) {
      titles = [...titles, ...rows];
      continue;
    }
    const block = blocks.at(-1);
    if (!block || (hasTable && begins)) blocks.push([...titles, ...rows]);
    else for (const row of [...titles, ...rows]) block.push(row);
    titles = [];
    // Pairs of a word and what it is, above a wider table, are about that table.
    hasTable ||= !isTitles && !(isPairs && widest > 3);
  }
  for (const row of titles) blocks.at(-1)?.push(row);
  return blocks;
}

/** The rows, cut after blank ones. */
function piecesOf(rows: readonly PrintedRow[]): PrintedRow[][] {
  const pieces: PrintedRow[][] = [[]];
  for (const row of rows) {
    pieces.at(-1)?.push(row);
    if (isBlank(row)) pieces.push([]);
  }
  return pieces;
}

interface Look {
  /** A header over figures stands in it: rows that go on with the table above have figures at once. */
  readonly begins: boolean;
  readonly width: number;
  /** Two columns, and few figures in the second. */
  readonly isPairs: boolean;
  /** A cell a row. */
  readonly isTitles: boolean;
}

function lookAt(rows: readonly PrintedRow[]): Look {
  const cells = rows.slice(0, headRows).map((row) => row.cells);
  const { header, body } = findHead(cells);
  const hasFigure = (cells[body] ?? []).some((cell) => cell !== '' && cellKind(cell) !== 'text');
  const width = cells.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const figures = cells.filter((row) => cellKind(row[1] ?? '') === 'number').length;
  const filled = cells.filter((row) => lineOf(row) !== '').length;
  return {
    begins: body > header && hasFigure && cells.slice(header, body).some(isAllNames),
    width,
    isPairs: width < 3 && figures * 2 < filled,
    isTitles: cells.every((row) => row.filter((cell) => cell !== '').length <= 1),
  };
}

const isAllNames = (cells: Cells) =>
  cells.filter((cell) => cell !== '').length > 1 &&
  cells.every((cell) => cell === '' || /\p{L}|^(?:19|20)\d\d$/u.test(cell));

function tableOf(rows: readonly PrintedRow[], name: string, options: RowsOptions): ReadTable[] {
  const cells = rows.map((row) => row.cells);
  const { header, body } = findHead(cells.slice(0, headRows));
  const below = countBelow(cells.slice(body), cells[body]?.length ?? 0);
  const end = cells.length - below;
  const used = rows.slice(body, end).filter((row) => !isBlank(row));
  const heads = rows.slice(header, body).filter((row) => !isBlank(row));
  if (used.length === 0 && heads.length === 0) return [];

  const width = [...heads, ...used].reduce((most, row) => Math.max(most, widthOf(row.cells)), 0);
  const names = nameColumns(
    heads.map((row) => row.cells),
    width,
    heads.map((row) => row.spans),
  );
  const kept = names.flatMap((column, at) => {
    const isUsed =
      column.headers.some((text) => text !== '') || used.some((row) => (row.cells[at] ?? '') !== '');
    return isUsed ? [{ ...column, at }] : [];
  });
  const above = linesOf(cells.slice(0, header));
  const under = linesOf(cells.slice(end));
  const noHeader: ReadNote = {
    sentence: 'Tabellen har ingen rubrikrad. Kolumnerna är numrerade, och första raden räknas som data.',
    lines: used.slice(0, 1).map((row) => row.line),
  };
  return [
    {
      name,
      columns: kept.map(({ at, name, headers }): ReadColumn => {
        const sign = options.decimalSigns?.get(at);
        return {
          name,
          headers,
          ...codedColumn(used.map((row) => row.cells[at] ?? '')),
          ...(sign && { decimalSign: sign }),
        };
      }),
      rows: used.length,
      lines: Uint32Array.from(used, (row) => row.line),
      above,
      below: under,
      legend: readLegend([...above, ...under]),
      dialect: options.dialect,
      notes: [...(options.notes ?? []), ...(heads.length === 0 ? [noHeader] : [])],
    },
  ];
}

const widthOf = (cells: Cells) => cells.findLastIndex((cell) => cell !== '') + 1;

const linesOf = (rows: readonly Cells[]) => rows.map(lineOf).filter((line) => line !== '');

/** Each distinct text once, and where it stands. */
export function codedColumn(cells: readonly string[]): Pick<ReadColumn, 'texts' | 'at'> {
  const places = new Map<string, number>();
  const at = Uint32Array.from(cells, (cell) => {
    const place = places.get(cell) ?? places.size;
    places.set(cell, place);
    return place;
  });
  return { texts: [...places.keys()], at };
}
