import type { StoredType } from '@/extracts/mapping/profile';
import type { TableHead } from './file-reader';

/** A column of a staged table. In the engine it is `c0`, `c1` … of the table, and has a dictionary of its own. */
export interface StagedColumn {
  readonly name: string;
  readonly headers: readonly string[];
  readonly decimalSign?: ',' | '.';
  readonly stored: StoredType;
}

/**
 * A table of an opened file, whole in the engine: a table with `line` and a column for each of the file's, where a row's place (from 0) is
 * its `rowid`.
 *
 * A column of text holds a key for each row, and its dictionary says what the key stands for: `code` (from 0), `key`, `text` as printed,
 * `rows` that have it and the `first` of them. What a text means is worked out once for each text and joined to the rows by `key`.
 */
export interface Staged extends Omit<TableHead, 'columns'> {
  readonly id: string;
  readonly file: string;
  readonly columns: readonly StagedColumn[];
  /** Whether its rows have the `line` of the file that they stand on. */
  readonly hasLines: boolean;
}

/** The names in the engine of a staged table and its columns' dictionaries, in the schema of the import. */
export const rowsOf = (id: string): string => `rows_${id}`;
export const dictionaryOf = (id: string, column: number): string => `texts_${id}_${column}`;
