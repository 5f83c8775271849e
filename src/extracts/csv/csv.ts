/**
 * Rows of text as CSV in the extract format: UTF-8, comma, RFC 4180 quoting, line feed, one at the end.
 *
 * What people drop on the page is looser than this; reading that is the import's job.
 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join(',')}\n`).join('');
}

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * The cells of a CSV text in the extract format. Accepts CRLF, a byte order mark and a missing last line break.
 *
 * @throws Error naming the line, where a quote is not closed or stands inside an unquoted cell.
 */
export function parseCsv(text: string): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let line = 1;
  while (at < source.length) {
    const cell = source[at] === '"' ? quotedCell(source, at, line) : plainCell(source, at, line);
    row.push(cell.text);
    line += cell.text.split('\n').length - 1;
    at = cell.end;
    const next = source[at];
    if (next === ',') {
      at += 1;
      if (at < source.length) continue;
      row.push('');
    } else if (next !== undefined) {
      at += next === '\r' && source[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

interface ReadCell {
  readonly text: string;
  readonly end: number;
}

function plainCell(source: string, start: number, line: number): ReadCell {
  let end = start;
  while (end < source.length && !',\r\n'.includes(source.charAt(end))) end += 1;
  const text = source.slice(start, end);
  if (text.includes('"')) throw new Error(`CSV line ${line}: a quote inside an unquoted cell`);
  return { text, end };
}

function quotedCell(source: string, start: number, line: number): ReadCell {
  let end = start + 1;
  for (;;) {
    end = source.indexOf('"', end);
    if (end === -1) throw new Error(`CSV line ${line}: a quoted cell is not closed`);
    if (source[end + 1] !== '"') break;
    end += 2;
  }
  const after = source[end + 1];
  if (after !== undefined && !',\r\n'.includes(after)) {
    throw new Error(`CSV line ${line}: text after a closing quote`);
  }
  return { text: source.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
