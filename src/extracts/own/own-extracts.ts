import type { Manifest } from '../manifest';
import type { QualityReport } from './quality-report';
import type { ReadyExtract } from './ready-extract';

/** An extract of the reader's own, kept in this browser or, where that cannot be, for as long as the page is open. */
export interface OwnExtract {
  /** Its name in links; never changes. */
  readonly name: string;
  /** As the reader calls it; can be changed. */
  readonly title: string;
  readonly source: string;
  readonly fictional: boolean;
  /** ISO date of the extract. */
  readonly created: string;
  /** ISO time at which it was opened here. */
  readonly opened: string;
  readonly hash: string;
  readonly rows: number;
  readonly bytes: number;
  /** `page`: the browser would not keep it, and it is gone when the page is closed. */
  readonly kept: 'browser' | 'page';
  /** ISO time, where the reader has removed it and may still undo that. */
  readonly removed?: string;
}

/** Why something could not be kept, in a Swedish sentence, and what to do. */
export interface NotKept {
  readonly sentence: string;
  readonly nextStep: string;
}

/** The reader's own extracts in this browser, the same in all its tabs. Nothing here ever changes the content of one. */
export interface OwnExtracts {
  /** All of them, the newest first; removed ones too, while that can be undone. The same array until something changes. */
  list(): Promise<readonly OwnExtract[]>;
  /** Calls `listener` when something was kept, renamed, removed or restored, in this tab or another. */
  subscribe(listener: () => void): () => void;
  /**
   * Keeps an extract: all its files first and its entry last, so that half of one is never listed. Where the browser refuses (full, private
   * mode) it stays for the page, and `notKept` says why; what was there before is as it was.
   */
  keep(
    extract: ReadyExtract,
    options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
  ): Promise<{ readonly extract: OwnExtract; readonly notKept?: NotKept }>;
  rename(name: string, title: string): Promise<void>;
  /** Marks it as removed; its files go when the undo does: at a later visit, or when room is needed. */
  remove(name: string): Promise<void>;
  restore(name: string): Promise<void>;
  /** @throws Unreadable where there is none of that name, or its files are damaged. */
  manifest(name: string): Promise<Manifest>;
  read(name: string, file: string): Promise<Uint8Array>;
  report(name: string): Promise<QualityReport>;
}
