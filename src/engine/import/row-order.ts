/** Rows that the engine is given at a time: a tenth of a second's work, between which it answers others. */
export const rowsAtATime = 200_000;

/** A looked-up table with fewer rows than this is never taken for the larger side of a join with a part of so many rows. */
const few = 5_000;

/**
 * SQL that keeps rows in their order when they are joined to what their codes mean, where that could be lost: the engine goes through the
 * larger side of a join, which may be the other one. Sorting all rows of a long table for nothing would take longer than the join.
 * @param rows that the table has
 * @param looked rows of the largest table that is joined to it
 */
export const orderedBy = (rowid: string, rows: number, looked: number): string =>
  rows <= rowsAtATime || looked > few ? ` ORDER BY ${rowid}` : '';
