import type { Dialect } from './dialect';
import type { Grid } from './grid';

/** A text of a file, and how it was cut. */
export interface CsvText {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  readonly grid: Grid;
}
