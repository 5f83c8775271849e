import * as z from 'zod/mini';
import type { Manifest } from '../manifest';
import type { OwnExtract } from './own-extracts';

// The page's policy forbids eval, which zod would otherwise try for once and report as a violation.
z.config({ jitless: true });

const entry = z.object({
  name: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  source: z.string(),
  fictional: z.boolean(),
  created: z.string(),
  opened: z.string(),
  hash: z.string().check(z.minLength(1)),
  rows: z.int().check(z.nonnegative()),
  bytes: z.int().check(z.nonnegative()),
  removed: z.optional(z.iso.datetime()),
});

/** What stands on an extract's shelf mark, `uttag.json`: all that the list needs, and what the reader may change. Where it is kept is not its own to say. */
export type Entry = Omit<OwnExtract, 'kept'>;

/** The entry that JSON holds for the extract of that name; undefined where it is damaged or another's. */
export function parseEntry(json: unknown, name: string): Entry | undefined {
  const { success, data } = entry.safeParse(json);
  if (!success || data.name !== name) return undefined;
  const { removed, ...rest } = data;
  return removed === undefined ? rest : { ...rest, removed };
}

/** The entry of an extract by what its manifest says. @param opened ISO time */
export function entryOf(manifest: Manifest, name: string, opened: string): Entry {
  const { title, source, fictional, created, hash } = manifest;
  const tables = Object.values(manifest.tables);
  const sum = (of: 'rows' | 'bytes') => tables.reduce((all, table) => all + table[of], 0);
  return { name, title, source, fictional, created, opened, hash, rows: sum('rows'), bytes: sum('bytes') };
}

/** An extract whose files are there but whose entry is damaged: listed all the same, so that it can be seen, tried and removed. */
export const damagedEntry = (name: string): Entry => ({
  name,
  title: `${name} (skadat)`,
  source: 'okänd',
  fictional: false,
  created: '',
  opened: '',
  hash: `skadat ${name}`,
  rows: 0,
  bytes: 0,
});
