import { readdirSync, readFileSync } from 'node:fs';
import type { ReadTable } from '@/extracts/read/read-table';

const folder = (name: string) => new URL(`../../../fixtures/${name}/`, import.meta.url);

/** The bytes of a file under tests/fixtures. */
export const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, folder('.'))));

/** What stands beside a fixture as its reading. */
export const expected = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, folder('.')), 'utf8'));

/** The names of the files of text in a folder of fixtures. */
export const textFixtures = (name: string): string[] =>
  readdirSync(folder(name))
    .filter((file) => /\.(?:csv|txt)$/.test(file))
    .sort();

/** A table's rows as texts. */
export const rowsOf = ({ rows, columns }: ReadTable): string[][] =>
  Array.from({ length: rows }, (_, row) =>
    columns.map(({ texts, at }) => texts[at[row] as number] as string),
  );
