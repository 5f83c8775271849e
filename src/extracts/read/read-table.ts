/**
 * A column as it was read, before anyone says what it means: each distinct text once, and for each row which of them stands there.
 *
 * A hundred thousand rows have a few hundred units and years: what a text means is worked out once, and every row has a say in it.
 */
export interface ReadColumn {
  /** The header as printed, header rows joined with a space; `Kolumn 3` where none is printed. Unique within its table. */
  readonly name: string;
  /** The header's cells, one for each header row, from the top; spanning ones are repeated over what they span. */
  readonly headers: readonly string[];
  /** The distinct texts, as printed but for white space around them. `''` is a blank cell. */
  readonly texts: readonly string[];
  /** For each row, its place in `texts`. */
  readonly at: Uint32Array;
  /** The decimal sign, where the file itself leaves no doubt: a workbook's own numbers are written with a comma here. */
  readonly decimalSign?: ',' | '.';
}

/** What the file's own legend says that a sign stands for: `..` for `Uppgift saknas`. */
export interface LegendEntry {
  readonly mark: string;
  readonly meaning: string;
}

/** Something that the reader of a file did or left out, which its user should know: a sentence in Swedish. */
export interface ReadNote {
  readonly sentence: string;
  /** 1-based lines of the file that it is about, the first few of them. */
  readonly lines?: readonly number[];
}

/** A table out of a file of text: CSV, a sheet of a workbook, a table of a document. */
export interface ReadTable {
  /** The sheet's or table's own name, else the file's without its ending. */
  readonly name: string;
  readonly columns: readonly ReadColumn[];
  readonly rows: number;
  /** For each row its 1-based line (or row of the sheet) in the file. */
  readonly lines: Uint32Array;
  /** Lines above the header: titles, filters. */
  readonly above: readonly string[];
  /** Lines below the last row: footnotes, source, legend. */
  readonly below: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** How it was read, in words: `Windows-1252`, `semikolon`. Shown to the reader, who may have to judge whether it is right. */
  readonly dialect: readonly string[];
  readonly notes: readonly ReadNote[];
}

/** Is told how much of the reading is done, 0–1. */
export type OnProgress = (fraction: number) => void;
