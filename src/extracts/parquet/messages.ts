import type { OpenParquet } from './reader';

/** What is asked of the decoding worker, one thing at a time. */
export type Request = { readonly open: Uint8Array } | { readonly read: number };

/** What it answers. */
export type Answer =
  | { readonly opened: Omit<OpenParquet, 'read'> }
  | { readonly group: Uint8Array }
  | { readonly failed: string };
