import type { LegendEntry, OnProgress, ReadNote } from '@/extracts/read/read-table';
import type { ReportSource } from '@/extracts/report/read-report';
import type { Catalogue, ReportsReading } from '@/extracts/report/read-reports';

/** A column of a table that has been read: how many distinct texts it has, and the rest as `ReadColumn` has it. */
export interface ColumnHead {
  readonly name: string;
  readonly headers: readonly string[];
  readonly decimalSign?: ',' | '.';
  readonly texts: number;
}

/** A table that has been read, without its rows: those are asked for in parts. */
export interface TableHead {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnHead[];
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly legend: readonly LegendEntry[];
  readonly dialect: readonly string[];
  readonly notes: readonly ReadNote[];
}

/** A file out of an archive. */
export interface PackedFile {
  /** With the folders that it stands in: `uttag/observations.parquet`. */
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a file turned out to hold. */
export type FileContent =
  | { readonly kind: 'tables'; readonly tables: readonly TableHead[] }
  | { readonly kind: 'archive'; readonly files: readonly PackedFile[]; readonly notes: readonly ReadNote[] }
  /** A unit's report, for the parser of reports. To be read and dropped: it may hold prose and names. */
  | { readonly kind: 'report'; readonly text: string }
  /** Stored tables, whose own readers hand rows to the engine. */
  | { readonly kind: 'parquet' | 'duckdb' };

/** A piece of a table: some of a column's distinct texts, or some of its rows. */
export type Part =
  | { readonly texts: number; readonly from: number; readonly count: number }
  | { readonly rowsFrom: number; readonly count: number };

/**
 * Reads one file, away from the page: it is closed after use, also in the middle of the reading. A file that makes it stop, or that it
 * cannot hold, is refused.
 */
export interface FileReader {
  /** @throws Unreadable; Error where the reader broke. */
  open(file: File, onProgress: OnProgress): Promise<FileContent>;
  /** A part of a table of the opened file, as an Arrow IPC stream. */
  part(table: number, part: Part): Promise<Uint8Array>;
  /** Reads reports with the parser that makes the project's own extract, all together: what one brings is known to the next. */
  reports(sources: readonly ReportSource[], catalogue: Catalogue): Promise<ReportsReading>;
  close(): void;
}
