/** A row of a table in a document: the same number of cells in every row of a table. */
export interface DocumentRow {
  /** As printed: a cell that goes on from the row above is blank. */
  readonly cells: readonly string[];
  /** The same, but what is merged over several rows stands in each of them. */
  readonly filled: readonly string[];
}

/** A part of a document, in the order of reading. */
export type DocumentPart =
  /** A paragraph, or a line of one; tabs in it stand as they are. */
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly rows: readonly DocumentRow[];
      /** Whether it is the rest of the table before it, which the end of a page cut. */
      readonly goesOn?: boolean;
    };
