import type { LegendEntry } from '../read/read-table';

/** What kind of column the file's own format says it is; files of text say `text` of all. */
export type StoredType = 'text' | 'integer' | 'number' | 'date' | 'boolean';

/** A distinct text of a column, how many rows have it, and the first of them (from 0). */
export interface DistinctText {
  readonly text: string;
  readonly count: number;
  readonly first: number;
}

/** A column as a whole: all its rows are behind it, not a sample. */
export interface ColumnProfile {
  readonly name: string;
  readonly headers: readonly string[];
  readonly stored: StoredType;
  readonly decimalSign?: ',' | '.';
  /** Rows without anything in them. */
  readonly blanks: number;
  /** The distinct texts, most frequent first; of a column with more than `manyTexts` of them the first so many, then what may be signs among the rest; see `distinctCount`. */
  readonly distinct: readonly DistinctText[];
  readonly distinctCount: number;
  /** Of a column that the file stores as numbers. */
  readonly range?: { readonly least: number; readonly most: number; readonly hasFractions: boolean };
}

/** So many distinct texts of a column are looked at: more than this many units or indicators no one compares. */
export const manyTexts = 20_000;

/** All that a mapping is proposed from. */
export interface TableProfile {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly legend: readonly LegendEntry[];
}
