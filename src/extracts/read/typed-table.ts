import type { StoredType } from '../mapping/profile';
import type { ReadNote } from './read-table';

/** A column of a file whose format itself knows what kind of cells it has: Parquet, DuckDB. */
export interface TypedColumn {
  /** As the file names it; made unique within its table. */
  readonly name: string;
  /**
   * What its cells are, and so what the engine makes of the Arrow column: `text` VARCHAR, `integer` a whole-number type of any width,
   * `number` DOUBLE, `date` DATE, `boolean` BOOLEAN. All else that maps to a cell has been made one of these.
   */
  readonly stored: StoredType;
}

/** Some rows of a typed table. */
export interface TypedPart {
  /** A whole Arrow IPC stream. Its columns are named `c0`, `c1` … in the order of the table's `columns`: the file's own names may be anything. */
  readonly ipc: Uint8Array;
  readonly rows: number;
  /**
   * Where texts are coded: an Arrow IPC stream of the texts (`text`) that are new in this part, for each column of text that has any. The
   * column itself then holds the place of each cell's text (UINTEGER) among all that have come.
   */
  readonly texts?: readonly (Uint8Array | undefined)[];
}

/** A table out of a file that knows its types. Absent cells, and numbers that are none (NaN), are null. */
export interface TypedTable {
  /** The table's own name, else the file's without its ending. */
  readonly name: string;
  /** Rows, by the file's own account: the parts together hold exactly so many, or reading them fails. */
  readonly rows: number;
  /** Those that are read; what is left out is said in `notes`. At least one. */
  readonly columns: readonly TypedColumn[];
  /** What was left out or changed. Complete when the last part has been read: some of it only all rows can tell. */
  readonly notes: readonly ReadNote[];
  /**
   * All rows, in the file's order, in parts of some hundred thousand; a table without rows gives one part without rows. Read them once,
   * and one table of a file at a time.
   * @throws Unreadable where the file turns out to be damaged, or does not hold the rows that it says.
   */
  parts(): AsyncIterable<TypedPart>;
}

/** An opened file that knows its types. */
export interface TypedFile {
  /** At least one. */
  readonly tables: readonly TypedTable[];
  /** What is said of the file as a whole: tables that could not be read. */
  readonly notes: readonly ReadNote[];
  /** Ends what reads it, at any time: what is still waited for is rejected. */
  close(): void;
}
