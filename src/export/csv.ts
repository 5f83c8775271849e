import { exhaustive, type Value } from '@/domain/value';
import { absenceText } from '@/format/absence';

/** A number is written raw, an absent value as an empty cell: its reason belongs in a column of its own, see `valueColumns`. */
export type CsvCell = number | string | Value;

/** A column of a CSV file: its heading, and what it says of a row. */
export interface CsvColumn<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => CsvCell;
}

export const csvType = 'text/csv;charset=utf-8';

/**
 * Rows as a CSV file for a Swedish Excel: UTF-8 with a byte order mark, semicolon, decimal comma, no thousands separator, CRLF, quotes as
 * in RFC 4180.
 *
 * Own lines rather than a library: what is particular here (decimal comma, absence, cells that a spreadsheet would run as formulas) would
 * have to be done to every cell before handing it over, and the rest is joining.
 *
 * @throws RangeError for NaN and infinity, which are no figures
 */
export function toCsv<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  return csvHead(columns) + csvLines(columns, rows);
}

/** The beginning of a file whose rows are written some at a time. */
export const csvHead = (columns: readonly CsvColumn<never>[]): string =>
  `\ufeff${line(columns.map(({ heading }) => written(heading)))}`;

/** Some rows of a file. @throws RangeError as `toCsv` */
export const csvLines = <Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string =>
  rows.map((row) => line(columns.map(({ cell }) => written(cell(row))))).join('');

const line = (cells: readonly string[]): string => `${cells.join(';')}\r\n`;

/** The two columns of a figure that may be absent: the number, and whether it is there or why it is not ("redovisat", "saknas", …). */
export function valueColumns<Row>(heading: string, value: (row: Row) => Value): readonly CsvColumn<Row>[] {
  return [
    { heading, cell: value },
    { heading: 'Status', cell: (row) => statusWord(value(row)) },
  ];
}

function statusWord(value: Value): string {
  return value.kind === 'number' ? 'redovisat' : absenceText(value.reason);
}

function written(cell: CsvCell): string {
  if (typeof cell === 'number') return writtenNumber(cell);
  if (typeof cell === 'string') return quoted(harmless(cell));
  switch (cell.kind) {
    case 'number':
      return writtenNumber(cell.number);
    case 'absent':
      return '';
    default:
      return exhaustive(cell);
  }
}

/** Fifteen significant digits: all that a figure has, and without the noise of binary arithmetic. The minus is a hyphen, as Excel reads it. */
function writtenNumber(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`Not a figure: ${number}`);
  return String(Number(number.toPrecision(15))).replace('.', ',');
}

/** Also after blanks and marks that are not seen, such as those that turn the text: some spreadsheets pass over them. */
const formulaStart = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const plainNumber = /^[+-]?\d+([.,]\d+)?$/;

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, which makes it text again (OWASP, "CSV Injection"). Names and
 * reasons come from files that others wrote.
 */
export function harmless(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[;"\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
