import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import { type Hindrance, hindranceCode, hindrances } from './codes';
import { hindranceWords } from './hindrance-words';
import { groupedNumber } from './number-words';
import { printedRows } from './printed-rows';

/** A row, or a cell of it, that does not become a figure. */
export interface HinderedCell {
  readonly source: number;
  readonly row: number;
  readonly col: number;
  readonly raw: string | null;
  readonly hindrance: Hindrance;
}

/** What is hindered by one thing: how many rows, the columns, and some of the cells. */
export interface Hindered {
  readonly hindrance: Hindrance;
  readonly rows: number;
  readonly columns: readonly number[];
  readonly cells: readonly HinderedCell[];
}

const bothTables = `(SELECT source, row, col, raw, hindrance FROM cells WHERE hindrance IS NOT NULL
  UNION ALL SELECT source, row, col, raw, hindrance FROM aims
    WHERE hindrance IN (${hindranceCode('mark_asked')}, ${hindranceCode('disputed')}))`;

/** The columns that decide a hindrance are those of the cell only where its own text is at fault. */
const ofTheCell: readonly Hindrance[] = ['mark_asked', 'value_unread'];

/** All that is hindered, with the first `shown` cells of each kind. */
export async function findHindered(connection: ExtractConnection, shown: number): Promise<Hindered[]> {
  const counted = await connection.run<{ hindrance: number; rows: number; columns: string }>(
    `SELECT hindrance, count(DISTINCT (source, row))::INTEGER AS rows, string_agg(DISTINCT col, ',' ORDER BY col) AS columns
     FROM ${bothTables} GROUP BY hindrance ORDER BY hindrance`,
  );
  const found: Hindered[] = [];
  for (const { hindrance: code, rows, columns } of counted) {
    const hindrance = hindrances[code];
    if (hindrance === undefined) continue;
    const eachRow = ofTheCell.includes(hindrance) ? 'source, row, col' : 'source, row';
    const cells = await connection.run<Omit<HinderedCell, 'hindrance'>>(
      `SELECT source, row, min(col) AS col, min(raw) AS raw FROM ${bothTables} WHERE hindrance = ${code}
       GROUP BY ${eachRow} ORDER BY ${eachRow} LIMIT ${shown}`,
    );
    found.push({
      hindrance,
      rows,
      columns: ofTheCell.includes(hindrance) ? columns.split(',').map(Number) : [],
      cells: cells.map((cell) => ({ ...cell, hindrance })),
    });
  }
  return found;
}

/** What says which figure a row is of, and nothing of the figure itself. */
const saysOf: ReadonlySet<string> = new Set(['unit', 'indicator', 'year', 'period', 'sex']);

/**
 * Cells as their reader finds them again: the file's line, and what the row is of as printed. A row's figures are told only where a cell's
 * own text is at fault: they may be hidden in the extract, and this is kept with it and downloaded.
 */
export async function printedCells(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  cells: readonly HinderedCell[],
): Promise<{ file: string; line: number | null; text: string }[]> {
  const printed = await Promise.all(
    tables.map(({ staged, mapping }, source) => {
      const told = mapping.columns.flatMap(({ is }, column) => (saysOf.has(is) ? [column] : []));
      const rows = cells.filter((cell) => cell.source === source).map(({ row }) => row);
      return printedRows(connection, staged, rows, told);
    }),
  );
  return cells.map(({ source, row, col, raw, hindrance }) => {
    const staged = tables[source]?.staged;
    const { line = null, text = '' } = printed[source]?.get(row) ?? {};
    const ofCell = ofTheCell.includes(hindrance) && raw !== null;
    return {
      file: staged?.file ?? '',
      line,
      text: ofCell ? `${staged?.columns[col]?.name}: ${raw}` : text,
    };
  });
}

const examplesShown = 8;

/** What is said of all that is hindered. */
export async function hinderedFindings(
  connection: ExtractConnection,
  tables: readonly Mapped[],
): Promise<ImportFinding[]> {
  const findings: ImportFinding[] = [];
  for (const { hindrance, rows, columns, cells } of await findHindered(connection, examplesShown)) {
    const { weight, kind, sentence } = hindranceWords[hindrance];
    const examples = await printedCells(connection, tables, cells);
    findings.push({
      weight,
      kind,
      sentence: sentence(rows === 1 ? 'En rad' : `${groupedNumber(rows)} rader`),
      count: rows,
      examples: examples.map(({ line, text }) => ({ line, text })),
      ...(columns.length > 0 && { columns }),
    });
  }
  return findings;
}
