import type { ReadyExtract } from '../own/ready-extract';
import type { ReadNote } from '../read/read-table';
import type { Row } from '../schema';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import type { TableProfile } from './profile';

/** How far something that takes time has come. `step` is a Swedish phrase: "Läser ami.csv, rad 120 000". */
export interface ImportProgress {
  readonly step: string;
  /** 0–1. */
  readonly fraction: number;
}

export interface ImportOptions {
  /** Aborting it stops the work, rejects with an `AbortError` and leaves nothing behind. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** A table of an opened file, whole in the engine and waiting for its mapping. */
export interface StagedTable {
  /** Names it within the import. */
  readonly id: string;
  readonly profile: TableProfile;
  /** The first rows as read, at most fifty: the cells of each in the columns' order. */
  readonly firstRows: readonly (readonly string[])[];
  readonly dialect: readonly string[];
  readonly notes: readonly ReadNote[];
}

/** What became of an opened file. */
export type ReadFile =
  | { readonly kind: 'tables'; readonly file: string; readonly tables: readonly StagedTable[] }
  /** A whole extract in the format, or reports that became one: nothing to map. */
  | { readonly kind: 'extract'; readonly file: string; readonly extract: ReadyExtract }
  | { readonly kind: 'refused'; readonly file: string; readonly sentence: string; readonly nextStep: string };

/** What a mapping gives, worked out without making anything. */
export interface ImportPreview {
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly observations: number;
  readonly targets: number;
  readonly findings: readonly ImportFinding[];
  /** The first observations as they would stand. */
  readonly firstObservations: readonly Row<'observations'>[];
}

/** A mapped table. */
export interface MappedTable {
  readonly id: string;
  readonly mapping: Mapping;
}

/** What the reader says of the extract as a whole. */
export interface AboutExtract {
  /** Its name in links, free among all that can be opened. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  readonly fictional: boolean;
}

/** What differs between two extracts, in observations and targets. */
export interface ExtractChange {
  readonly kind: 'new' | 'gone' | 'changed';
  readonly count: number;
  /** The first hundred. */
  readonly rows: readonly {
    readonly unit: string;
    readonly indicator: string;
    readonly year: number;
    readonly period: string;
    readonly sex: string;
    readonly before: string;
    readonly after: string;
    /** What it is of, by id: names may be shared. A goal of the whole city has no unit. */
    readonly unit_id: string;
    readonly indicator_id: string;
    /** The fewest that it is of on either side, where that is known. */
    readonly before_n: number | null;
    readonly after_n: number | null;
  }[];
}

/** Opens files and makes extracts of them, beside what is already open: that is never changed by it. One at a time. */
export interface Importer {
  /** Reads files, each whole, into the engine. A file that cannot be read is refused with the reason; the others go on. */
  read(files: readonly File[], options: ImportOptions): Promise<readonly ReadFile[]>;
  /** @throws EngineError, or an AbortError. */
  preview(tables: readonly MappedTable[], signal: AbortSignal): Promise<ImportPreview>;
  /** Makes an extract of what has been mapped. It can be opened when it has been kept, from there and under the name that it got there. */
  use(tables: readonly MappedTable[], about: AboutExtract, options: ImportOptions): Promise<ReadyExtract>;
  /** What has changed from one extract to another. Both are opened if they are not. */
  changes(from: string, to: string, signal: AbortSignal): Promise<readonly ExtractChange[]>;
  /** Forgets what was read. */
  discard(): Promise<void>;
}
