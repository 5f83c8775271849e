import { Unreadable } from '@/extracts/read/unreadable';

/** The kinds of file that take memory in different ways. */
export type SizedKind = 'text' | 'workbook' | 'document' | 'archive' | 'parquet' | 'duckdb';

const MB = 1_000_000;

/**
 * The largest file of each kind that a browser can be trusted to hold, in bytes: the engine has 3 GB, and the page's own memory must hold
 * what is read beside it. A file of text takes about three times its size while it is read, a workbook twenty times and more.
 */
export const fileLimits: Readonly<Record<SizedKind, number>> = {
  text: 500 * MB,
  workbook: 100 * MB,
  document: 50 * MB,
  archive: 500 * MB,
  parquet: 500 * MB,
  duckdb: 1_000 * MB,
};

const megabytes = (bytes: number): string =>
  `${(bytes / MB).toLocaleString('sv-SE', { maximumFractionDigits: bytes < 10 * MB ? 1 : 0 })} MB`;

/** Refuses a file before it is read. @throws Unreadable with its size and the limit. */
export function refuseLarge(kind: SizedKind, bytes: number): void {
  const limit = fileLimits[kind];
  if (bytes <= limit) return;
  throw new Unreadable(
    `Filen är för stor för webbläsaren: ${megabytes(bytes)}. Gränsen för den sortens filer är ${megabytes(limit)}.`,
    'Dela upp den, till exempel ett år i varje fil, eller spara den som Parquet.',
    `${bytes} bytes, limit ${limit}`,
  );
}
