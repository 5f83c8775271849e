import { nameColumns } from '../read/header';
import { readLegend } from '../read/legend';
import type { ReadNote, ReadTable } from '../read/read-table';
import { type Cells, countBelow, findHead, lineOf } from '../read/table-parts';
import { bodyRows, partOf } from './body-rows';
import type { CsvText } from './csv-text';
import { cellsOf, type Grid, noteOn } from './grid';
import { oneLine, printedRows } from './printed-rows';
import { refuseSplitNumbers } from './split-numbers';
import { type Block, endRows } from './split-tables';
import { type UnevenRows, unevenRows } from './uneven-rows';

/** What stands where in a block: rows of the grid. */
interface Parts {
  readonly above: readonly string[];
  readonly headers: readonly number[];
  readonly body: number;
  readonly end: number;
  readonly below: readonly string[];
}

/**
 * A table of its block. Nothing of the block is left out but blank rows, repeated headers, and columns that have neither a name nor a cell.
 *
 * @throws Unreadable where commas both part the columns and stand in the numbers
 */
export function buildTable(text: CsvText, block: Block, name: string): ReadTable {
  const { grid } = text;
  const { above, headers, body, end, below } = partsOf(text, block);
  const { rows, repeated } = bodyRows(grid, body, end, headers);
  const heads = withRowNumbers(
    grid,
    rows,
    headers.map((row) => cellsOf(grid, row).map(oneLine)),
  );
  const uneven = unevenRows(grid, rows, namedCells(heads) ?? text.dialect.width);
  refuseSplitNumbers(text, rows, uneven, headers.length > 0);

  const columns = grid.columns.map((column) => partOf(column, rows));
  const names = nameColumns(heads, Math.max(columns.length, ...heads.map((cells) => cells.length)));
  const kept = names.flatMap(({ name, headers }, at) => {
    const { texts, at: places } = columns[at] ?? { texts: [''], at: new Uint32Array(rows.length) };
    const isUsed = headers.some((cell) => cell !== '') || texts.some((cell) => cell !== '');
    return isUsed ? [{ name, headers, texts: texts.length > 0 ? texts : [''], at: places }] : [];
  });
  return {
    name,
    columns: kept,
    rows: rows.length,
    lines: Uint32Array.from(rows, (row) => grid.lines[row] as number),
    above,
    below,
    legend: readLegend([...above, ...below]),
    dialect: [headerWords(grid, headers)],
    notes: [
      ...unevenNotes(uneven, headers.length > 0 ? 'rubrikraden' : 'de flesta'),
      ...noteOn(repeated, (count) =>
        count === 1
          ? 'Rubrikraden upprepas en gång i tabellen och räknas inte som data där.'
          : `Rubrikraden upprepas ${count} gånger i tabellen och räknas inte som data där.`,
      ),
      ...headerNotes(grid, headers, rows),
    ],
  };
}

function partsOf(text: CsvText, { from, to }: Block): Parts {
  const first = printedRows(text, from, Math.min(to, from + endRows(text)));
  const head = findHead(first.rows);
  const isCell = (at: number) => lineOf(first.rows[at] ?? []) !== '';
  const headers = first.at.filter((_, at) => at >= head.header && at < head.body && isCell(at));
  const body = first.at[head.body] ?? to;

  const last = printedRows(text, Math.max(body, to - endRows(text)), to);
  const under = countBelow(last.rows, text.dialect.width);
  const below = last.rows
    .slice(last.rows.length - under)
    .map(lineOf)
    .filter((line) => line !== '');
  return {
    above: first.rows
      .slice(0, head.header)
      .map(lineOf)
      .filter((line) => line !== ''),
    headers,
    body,
    end: last.at[last.rows.length - under] ?? to,
    below,
  };
}

/** Cells up to the last that a header row has a name in; undefined without a header. */
const namedCells = (heads: readonly Cells[]): number | undefined =>
  heads.length === 0
    ? undefined
    : Math.max(...heads.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));

/**
 * The header with a blank cell first, where all rows have one cell more than it and count themselves there: statistics programs print the
 * number of a row without a name over it.
 */
function withRowNumbers(
  { columns, widths }: Grid,
  rows: Uint32Array,
  heads: readonly Cells[],
): readonly Cells[] {
  const [header] = heads;
  const [first] = columns;
  if (header === undefined || first === undefined || heads.length > 1 || rows.length < 2) return heads;
  const counts = rows.every(
    (row, place) =>
      widths[row] === header.length + 1 && first.texts[first.at[row] as number] === String(place + 1),
  );
  return counts ? [['', ...header]] : heads;
}

const unevenNotes = ({ wide, narrow }: UnevenRows, than: string): ReadNote[] => [
  ...noteOn(
    wide,
    (count) =>
      `${rowsHave(count)} fler celler än ${than}. De överskjutande cellerna står i egna kolumner sist i tabellen.`,
  ),
  ...noteOn(
    narrow,
    (count) => `${rowsHave(count)} färre celler än ${than}. De celler som saknas räknas som tomma.`,
  ),
];

const rowsHave = (count: number) =>
  count === 1 ? 'En rad har' : `${count.toLocaleString('sv-SE')} rader har`;

function headerWords({ lines }: Grid, headers: readonly number[]): string {
  const first = lines[headers[0] ?? -1];
  const last = lines[headers.at(-1) ?? -1];
  if (first === undefined) return 'ingen rubrikrad';
  return first === last ? `rubrik på rad ${first}` : `rubrik på rad ${first}–${last}`;
}

function headerNotes({ lines }: Grid, headers: readonly number[], rows: Uint32Array): ReadNote[] {
  if (rows.length === 0) return [{ sentence: 'Tabellen har en rubrikrad men inga rader under den.' }];
  if (headers.length > 0) return [];
  return [
    {
      sentence: 'Tabellen har ingen rubrikrad. Kolumnerna är numrerade, och första raden räknas som data.',
      lines: [lines[rows[0] as number] as number],
    },
  ];
}
