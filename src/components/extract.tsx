import { createContext, type ReactNode, use } from 'react';
import type { Source } from '@/queries/question';
import type { HiddenFigures, ShownEngine } from '@/queries/shown-source';

/** The extract that the pages show: where to put questions, and what to call it. */
export interface OpenExtract {
  readonly source: Source;
  /** The same tables with what must be hidden hidden in them: for rows and questions that no model stands between. */
  readonly shown: (hidden: HiddenFigures) => ShownEngine;
  readonly name: string;
  readonly title: string;
  /** ISO date on which it was made. */
  readonly created: string;
  readonly fictional: boolean;
  /** What the facts that name no document were read from: the files that an own extract was made of. */
  readonly statedSource?: string | undefined;
}

const ExtractContext = createContext<OpenExtract | undefined>(undefined);

export function ExtractProvider({ extract, children }: { extract: OpenExtract; children: ReactNode }) {
  return <ExtractContext value={extract}>{children}</ExtractContext>;
}

/** @throws Error outside an `ExtractProvider`, which is a fault of ours and never the reader's. */
export function useExtract(): OpenExtract {
  const extract = use(ExtractContext);
  if (extract === undefined) throw new Error('No extract is open here');
  return extract;
}
