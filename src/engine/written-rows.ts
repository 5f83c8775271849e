/**
 * Rows in one text, since the engine hands over and takes in a few long texts far sooner than many rows: what stands between the cells of a
 * row, and between rows. ASCII has these signs for it; a cell that may hold one is escaped as in an address.
 */
export const betweenCells = '\u001f';
export const betweenRows = '\u001e';

/** The same in SQL. */
export const [cellSeparator, rowSeparator] = ['chr(31)', 'chr(30)'];
