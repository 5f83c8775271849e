import { createContext, type ReactNode, use } from 'react';
import { ExtractProvider, type OpenExtract } from '@/components/extract';

/** The extract that is being opened, and the way to try again. */
export interface Opening {
  readonly extract: Promise<OpenExtract>;
  readonly reopen: () => void;
}

const OpeningContext = createContext<Opening | undefined>(undefined);
export const OpeningProvider = OpeningContext;

/** @throws Error outside an `OpeningProvider`, which is a fault of ours and never the reader's. */
export function useOpening(): Opening {
  const opening = use(OpeningContext);
  if (opening === undefined) throw new Error('No extract is being opened here');
  return opening;
}

/** Its children once the extract is open. Suspends until then, and throws what opening it failed with. */
export function Opened({ children }: { children: ReactNode }) {
  return <ExtractProvider extract={use(useOpening().extract)}>{children}</ExtractProvider>;
}
