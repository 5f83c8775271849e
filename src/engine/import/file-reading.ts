import type { OnProgress, ReadTable } from '@/extracts/read/read-table';
import { readReports } from '@/extracts/report/read-reports';
import type { FileContent, FileReader, Part } from './file-reader';
import { headOf, tablePart } from './table-parts';

/** What a file holds, with the rows of its tables. */
export type WholeFile =
  | { readonly kind: 'tables'; readonly tables: readonly ReadTable[] }
  | Exclude<FileContent, { kind: 'tables' }>;

/** Reads a file in the thread that it is called in: the worker's in the browser, the only one in Node. */
export function fileReading(read: (file: File, onProgress: OnProgress) => Promise<WholeFile>): FileReader {
  let tables: readonly ReadTable[] = [];
  return {
    async open(file, onProgress) {
      const whole = await read(file, onProgress);
      if (whole.kind !== 'tables') return whole;
      tables = whole.tables;
      return { kind: 'tables', tables: tables.map(headOf) };
    },
    async part(table: number, part: Part) {
      const read = tables[table];
      if (!read) throw new Error(`No table ${table}`);
      return tablePart(read, part);
    },
    reports: async (sources, catalogue) => readReports(sources, catalogue),
    close() {
      tables = [];
    },
  };
}
