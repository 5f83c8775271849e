import type { Manifest } from './manifest';
import { tableNames } from './schema';
import { sha256 } from './sha256';

/** An extract's hash: over the hashes of its tables, in the format's order, and those of its own after them. */
export function extractHash(tables: Manifest['tables']): Promise<string> {
  const own = Object.keys(tables).filter((table) => !(tableNames as string[]).includes(table));
  const lines = [...tableNames, ...own.sort()].map((table) => `${table} ${tables[table]?.sha256}\n`);
  return sha256(new TextEncoder().encode(lines.join('')));
}
