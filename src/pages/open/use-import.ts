import { useSyncExternalStore } from 'react';
import { useOpeningFiles } from '@/components/opening-files';
import type { Importer } from '@/extracts/mapping/importer';
import { ImportSession, type ImportState } from './import-session';
import { startMapper } from './mapper';

/** One for each importer, which there is one of: what is in hand is there when the reader comes back to the page. */
const sessions = new WeakMap<Importer, ImportSession>();

/** The files in hand, and what can be done with them. */
export function useImport(): { readonly session: ImportSession; readonly state: ImportState } {
  const { importer } = useOpeningFiles();
  let session = sessions.get(importer);
  if (session === undefined) {
    session = new ImportSession(importer, startMapper);
    sessions.set(importer, session);
  }
  return { session, state: useSyncExternalStore(session.subscribe, session.getState) };
}
