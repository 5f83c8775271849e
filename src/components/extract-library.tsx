import { createContext, use } from 'react';
import type { Manifest } from '@/extracts/manifest';
import type { ZipForm } from '@/extracts/own/extract-zip';
import type { OwnExtract, OwnExtracts } from '@/extracts/own/own-extracts';

/** An extract that can be opened. */
export interface ListedExtract {
  readonly name: string;
  readonly title: string;
  /** ISO date on which it was made. */
  readonly created: string;
  readonly fictional: boolean;
  /** What its answers are known by. Of an own one its name is a part: two may hold the same facts, and only one of them be damaged. */
  readonly hash: string;
  /** Where it is the reader's own. */
  readonly own?: OwnExtract;
}

/** All extracts that there are here, those served and the reader's own, and what can be done with them. */
export interface ExtractLibrary {
  /** Those that can be opened, the served ones first; the first is open where a link names none. Own ones come when they are known. */
  readonly listed: readonly ListedExtract[];
  /** Own ones that have been removed and can be had back. */
  readonly removed: readonly OwnExtract[];
  /** Keeps, renames, removes and restores the reader's own. */
  readonly own: OwnExtracts;
  /** What an extract says of itself. @throws EngineError */
  readonly manifest: (name: string) => Promise<Manifest>;
  /** An extract as a file to take along, which opens to the same rows. @throws EngineError, or an AbortError */
  readonly takeOut: (
    extract: ListedExtract,
    form: ZipForm,
    options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
  ) => Promise<Blob>;
}

const LibraryContext = createContext<ExtractLibrary | undefined>(undefined);
export const ExtractLibraryProvider = LibraryContext;

/** @throws Error outside an `ExtractLibraryProvider`, which is a fault of ours and never the reader's. */
export function useExtractLibrary(): ExtractLibrary {
  const library = use(LibraryContext);
  if (library === undefined) throw new Error('No extracts are here');
  return library;
}
