import { cellText, type RowsAsked, type TableRow } from '@/models/rows/cell-words';
import { columnWords } from '@/models/rows/column-words';
import { tableLabel } from '@/models/rows/table-words';
import { type CsvColumn, csvHead, csvLines } from './csv';
import { type FileExtract, markedColumns } from './csv-file';
import { fileName } from './file-name';

/** A file of rows, written some at a time: of a million rows no one text is made. */
export interface RowsFile {
  readonly name: string;
  readonly head: string;
  readonly lines: (rows: readonly TableRow[]) => string;
}

/** The rows asked for as the page shows them, numbers as numbers; a hidden figure has no value, and its status says that it is hidden. */
export function rowsCsv(
  { table, columns }: Pick<RowsAsked, 'table' | 'columns'>,
  {
    sourceOf,
    marks,
    extract,
  }: {
    readonly sourceOf: (row: TableRow) => string;
    readonly marks: readonly string[];
    readonly extract: FileExtract;
  },
): RowsFile {
  const written: CsvColumn<TableRow>[] = [
    ...columns.map(({ name }) => ({
      heading: columnWords(table, name).name,
      cell: (row: TableRow) => cellOf(table, name, row),
    })),
    { heading: 'Källa', cell: sourceOf },
  ];
  const marked = markedColumns(written, marks, extract);
  return {
    name: fileName(['rader', tableLabel(table), extract.title], 'csv', marks),
    head: csvHead(marked),
    lines: (rows) => csvLines(marked, rows),
  };
}

function cellOf(table: string, column: string, row: TableRow): number | string {
  const cell = row[column] ?? null;
  // A number is written raw; not one that is none, and a hidden one is not there.
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  return cell === null ? '' : cellText(table, column, row);
}
