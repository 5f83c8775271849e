import type { Manifest } from '../manifest';
import type { Entry } from './entry';
import type { QualityReport } from './quality-report';

/** An extract as it is laid down: its entry, its manifest, its report, and its files one at a time. */
export interface ShelvedExtract {
  readonly entry: Entry;
  readonly manifest: Manifest;
  readonly report: QualityReport;
  readonly read: (file: string) => Promise<Uint8Array>;
}

export interface PutOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

/** A place where own extracts lie: the browser's own file system, or the page's memory. */
export interface Shelf {
  entries(): Promise<readonly Entry[]>;
  /** Lays an extract down, its entry last. Whatever it fails with, nothing of it is left and nothing else is touched. */
  put(extract: ShelvedExtract, options: PutOptions): Promise<void>;
  /** Writes another entry in place of an extract's. */
  mark(entry: Entry): Promise<void>;
  /** Takes an extract away for good. */
  drop(name: string): Promise<void>;
  /** The bytes of a file of an extract. @throws what the place says where it is not there */
  read(name: string, file: string): Promise<Uint8Array>;
}

/** The files beside an extract's tables. */
export const files = { entry: 'uttag.json', manifest: 'manifest.json', report: 'rapport.json' } as const;

export const jsonBytes = (value: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
