import type { StoredType } from '@/extracts/mapping/profile';

/** A column of an opened file, as the worker tells of it. */
export interface DescribedColumn {
  readonly name: string;
  /** Left out where it has none. */
  readonly stored?: StoredType;
  /** Why it is left out, or what its reader should know: words that follow "Kolumnen X:". */
  readonly note?: string;
}

/** What an opened file says of itself. */
export interface DescribedFile {
  readonly rows: number;
  readonly columns: readonly DescribedColumn[];
}

/** Cells of a kept column that were changed on the way. */
export interface ChangedCells {
  readonly nonNumbers: number;
  readonly rounded: number;
}

/** Rows as plain Arrow, the columns named c0, c1 … */
export interface DecodedPart {
  readonly ipc: Uint8Array;
  readonly rows: number;
  /** Where texts are coded, see `TypedPart`. */
  readonly texts?: readonly (Uint8Array | undefined)[];
  /** For each kept column, so far in the file. */
  readonly changed: readonly ChangedCells[];
}

/** What is asked of the worker: to open a file, once, and then for its parts until there are none. */
export type ParquetQuestion = { readonly open: Blob; readonly coded?: boolean } | { readonly next: true };

export type ParquetAnswer = { readonly opened: DescribedFile } | { readonly part: DecodedPart | null };
