import { createContext, use } from 'react';
import type { Importer } from '@/extracts/mapping/importer';
import type { Source } from '@/queries/question';

/** What opening files needs of the app: the one who reads them, and the extracts that what comes of them is held against. */
export interface OpeningFiles {
  readonly importer: Importer;
  /** Where questions to an extract are put, whether or not it is the one that is open. */
  readonly sourceOf: (extract: { readonly name: string; readonly hash: string }) => Source;
}

const OpeningFilesContext = createContext<OpeningFiles | undefined>(undefined);
export const OpeningFilesProvider = OpeningFilesContext;

/** @throws Error outside an `OpeningFilesProvider`, which is a fault of ours and never the reader's. */
export function useOpeningFiles(): OpeningFiles {
  const opening = use(OpeningFilesContext);
  if (opening === undefined) throw new Error('No files can be opened here');
  return opening;
}
