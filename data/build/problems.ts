/** Something in the data that must be mended before it is built. `row` is counted as a spreadsheet does: the header is row 1. */
export interface DataProblem {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly what: string;
}

const shown = 20;

/** Stops the build, and says where each thing stands. */
export class DataError extends Error {
  override readonly name = 'DataError';

  constructor(readonly problems: readonly DataProblem[]) {
    const lines = problems
      .slice(0, shown)
      .map(({ file, row, column, what }) => `${file}, row ${row}, column ${column}: ${what}`);
    if (problems.length > shown) lines.push(`and ${problems.length - shown} more`);
    super(lines.join('\n'));
  }
}
