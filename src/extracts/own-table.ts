/** Begins the name of every table that is kept as it came in a file of the reader's own, and of none of the format's. */
export const ownTablePrefix = 'egen_';

/** Whether a table is one of the reader's own: the format says nothing of its columns. */
export const isOwnTable = (name: string): boolean => /^egen_[a-z0-9_]+$/.test(name);
