import type { OpenParquet } from './reader';

/** What is asked of the decoding worker, one thing at a time: to open a file, or to read a group of the nth file opened. */
export type Request = { readonly open: Uint8Array } | { readonly file: number; readonly read: number };

export type Answer =
  | { readonly file: number; readonly opened: Omit<OpenParquet, 'read'> }
  | { readonly group: Uint8Array };
