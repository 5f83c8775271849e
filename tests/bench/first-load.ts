import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The kinds of file of a first load, in the order of the table. */
const kinds = [
  'own JavaScript',
  'DuckDB worker',
  'styles',
  'fonts',
  'extract',
  'page and icons',
  'wasm',
] as const;
export type FileKind = (typeof kinds)[number];

export interface LoadSize {
  readonly kind: FileKind;
  readonly files: number;
  readonly bytes: number;
  /** As a host that compresses would send them, zlib level 9. */
  readonly gzipped: number;
}

/** What kind of file of the built app a path is. */
export function fileKind(path: string): FileKind {
  if (path.includes('extracts/')) return 'extract';
  switch (extname(path)) {
    case '.js':
    case '.mjs':
      return /duckdb[^/]*worker/.test(path) ? 'DuckDB worker' : 'own JavaScript';
    case '.css':
      return 'styles';
    case '.woff2':
      return 'fonts';
    case '.wasm':
      return 'wasm';
    default:
      return 'page and icons';
  }
}

/** The sizes of files by kind, each file once. */
export function loadSizes(files: readonly string[]): LoadSize[] {
  return kinds.map((kind) => {
    const contents = [...new Set(files)]
      .filter((file) => fileKind(file) === kind)
      .map((file) => readFileSync(file));
    const sum = (size: (content: Buffer) => number) =>
      contents.reduce((total, content) => total + size(content), 0);
    return {
      kind,
      files: contents.length,
      bytes: sum((content) => content.byteLength),
      gzipped: sum((content) => gzipSync(content, { level: 9 }).byteLength),
    };
  });
}
