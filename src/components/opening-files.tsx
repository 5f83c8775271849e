import { createContext, use } from 'react';
import type { Importer } from '@/extracts/mapping/importer';

/** What opening files needs of the app: the one who reads them. */
export interface OpeningFiles {
  readonly importer: Importer;
}

const OpeningFilesContext = createContext<OpeningFiles | undefined>(undefined);
export const OpeningFilesProvider = OpeningFilesContext;

/** @throws Error outside an `OpeningFilesProvider`, which is a fault of ours and never the reader's. */
export function useOpeningFiles(): OpeningFiles {
  const opening = use(OpeningFilesContext);
  if (opening === undefined) throw new Error('No files can be opened here');
  return opening;
}
