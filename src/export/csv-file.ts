import { type CsvColumn, toCsv } from './csv';
import type { ExportedFile } from './exported-file';
import { fileName } from './file-name';

/** Which extract a file's rows are of: two downloads of the same figure differ where it has changed between them. */
export interface FileExtract {
  readonly title: string;
  /** ISO date on which it was made. */
  readonly created: string;
}

/**
 * A figure's rows as a CSV file to take along. What the figure is marked with ("Fiktiva data") stands first in the file's name, and in
 * every row: rows are copied out of files, and files are renamed. For the same reason each row ends with the extract that it is of.
 */
export function csvFile<Row>({
  parts,
  marks,
  columns,
  rows,
  extract,
}: {
  /** Of the file's name: what it shows. */
  readonly parts: readonly string[];
  readonly marks: readonly string[];
  readonly columns: readonly CsvColumn<Row>[];
  readonly rows: readonly Row[];
  readonly extract?: FileExtract | undefined;
}): ExportedFile {
  return {
    name: fileName(parts, 'csv', marks),
    content: toCsv(markedColumns(columns, marks, extract), rows),
  };
}

/** The columns with what each row of a file is marked with before them, and the extract that it is of after. */
export function markedColumns<Row>(
  columns: readonly CsvColumn<Row>[],
  marks: readonly string[],
  extract: FileExtract | undefined,
): CsvColumn<Row>[] {
  const marking: CsvColumn<Row> = { heading: 'Märkning', cell: () => marks.join(', ') };
  const origin: CsvColumn<Row>[] =
    extract === undefined
      ? []
      : [
          { heading: 'Uttag', cell: () => extract.title },
          { heading: 'Uttagets datum', cell: () => extract.created },
        ];
  return [...(marks.length === 0 ? [] : [marking]), ...columns, ...origin];
}
