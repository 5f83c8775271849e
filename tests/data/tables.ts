import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseCsv } from '@/extracts/csv/csv';
import { readTable } from '@/extracts/csv/table-csv';
import type { Row, TableName } from '@/extracts/schema';

const data = new URL('../../data/', import.meta.url);
const typedFolder = new URL('./typed/', import.meta.url);
const reportFolder = new URL('../../../shared/documents/', import.meta.url);

/** A table of the project's own data, as the extract command wrote it. */
export const committed = <Name extends TableName>(name: Name): Row<Name>[] =>
  readTable(name, readFileSync(new URL(`${name}.csv`, data), 'utf8'));

/** The rows of a table that were read by eye from running text. */
export const curated = <Name extends TableName>(name: Name): Row<Name>[] =>
  readTable(name, readFileSync(new URL(`curated/${name}.csv`, data), 'utf8'));

/** A table typed in by hand from the reports, without a look at what any program read. */
export function typed<Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header = [], ...rows] = parseCsv(readFileSync(new URL(`${name}.csv`, typedFolder), 'utf8'));
  if (header.join() !== columns.join()) throw new Error(`typed/${name}.csv has the columns ${header.join()}`);
  return rows.map((cells, index) => {
    if (cells.length !== columns.length)
      throw new Error(`typed/${name}.csv line ${index + 2} has ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<
      Column,
      string
    >;
  });
}

/** A report as it was counted by hand. `source` is what its file's name begins with. */
export interface TypedDocument {
  readonly document_id: string;
  readonly source: string;
  readonly kind: string;
  readonly year: number;
  readonly unit_id: string;
  readonly lines: number;
}

export const typedDocuments: readonly TypedDocument[] = typed('documents', [
  'document_id',
  'source',
  'kind',
  'year',
  'unit_id',
  'lines',
]).map((row) => ({ ...row, year: Number(row.year), lines: Number(row.lines) }));

export function documentOf(source: string): TypedDocument {
  const found = typedDocuments.find((document) => document.source === source);
  if (found === undefined) throw new Error(`typed/documents.csv has no document ${source}`);
  return found;
}

export const indicatorColumns = [
  'source',
  'line',
  'indicator_id',
  'outcome',
  'men',
  'women',
  'previous_year',
  'unit_target',
  'council_target',
] as const;
export const complaintColumns = ['source', 'line', 'heading', 'category', 'T1', 'T2', 'T3', 'total'] as const;
export const economyColumns = ['source', 'line', 'section', 'row', 'outcome', 'budget', 'deviation'] as const;
export const goalColumns = ['source', 'line', 'level', 'parent_line', 'assessment', 'title_end'] as const;
export const activityColumns = [
  'source',
  'line',
  'goal_line',
  'starts_on',
  'ends_on',
  'status',
  'title_end',
] as const;

/** The CSV files under data, with the name of the table whose columns they have. */
export function dataFiles(): { path: string; rows: string[][] }[] {
  const folders = ['', 'curated/'];
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, data))
      .filter((file) => file.endsWith('.csv'))
      .map((file) => ({
        path: `data/${folder}${file}`,
        rows: parseCsv(readFileSync(new URL(folder + file, data), 'utf8')),
      })),
  );
}

export const reportsAreHere = existsSync(reportFolder);
export const whyNoReports = 'the report texts are not on this machine (../shared/documents)';

/** The lines of a report's text, the first at index 0. Only where {@link reportsAreHere}. */
export function reportLines(source: string): string[] {
  const file = readdirSync(reportFolder).find((name) => name.startsWith(`${source}_`));
  if (file === undefined) throw new Error(`no report text begins with ${source}_`);
  return readFileSync(new URL(file, reportFolder), 'utf8').split('\n');
}
