import {
  createContext,
  type ReactNode,
  Suspense,
  use,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { useCurrentSearch } from '@/components/current-search';
import { ExtractProvider } from '@/components/extract';
import {
  type ExtractLibrary,
  ExtractLibraryProvider,
  type ListedExtract,
} from '@/components/extract-library';
import { isOwnName } from '@/domain/own-name';
import type { OwnExtract, OwnExtracts } from '@/extracts/own/own-extracts';
import { extractInLink } from '@/selection/other-extract';
import { type Extracts, extractOf, listedExtracts } from './extracts';
import type { OwnList } from './own-list';

/** The extracts, the reader's own among them, and the way to try again where they could not be opened. */
export interface Opening {
  readonly extracts: Extracts;
  readonly own: OwnExtracts;
  readonly ownList: OwnList;
  readonly manifest: ExtractLibrary['manifest'];
  readonly takeOut: ExtractLibrary['takeOut'];
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

const noneYet: readonly OwnExtract[] = [];

/**
 * The extract that the URL means, and all that it could mean. Suspends until those that are served are known, not until the extract is
 * open; and for the reader's own only where the URL means one of them.
 */
export function useExtractInUrl(): {
  readonly entry: ListedExtract;
  readonly listed: readonly ListedExtract[];
  readonly own: readonly OwnExtract[];
} {
  const { extracts, ownList } = useOpening();
  const named = extractInLink(useCurrentSearch());
  const served = use(extracts.served);
  // By the link alone, also when they are known by now: React goes on in the middle of a drawing that waited, and a hook that is called
  // then and was not called before is an error to it (467).
  if (named !== undefined && isOwnName(named)) use(ownList.known);
  const own = useSyncExternalStore(ownList.subscribe, ownList.read) ?? noneYet;
  const listed = useMemo(() => listedExtracts(served, own), [served, own]);
  return { entry: extractOf(listed, named), listed, own };
}

/**
 * Its children with the extract that the URL means, once it is open; `waiting` until then. With another extract everything inside is made
 * anew: nothing of one extract, not even for a frame, stands under another's name.
 *
 * @throws what opening it failed with
 */
export function Opened({ waiting, children }: { waiting?: ReactNode; children: ReactNode }) {
  return (
    <Suspense fallback={waiting}>
      <OfUrl waiting={waiting}>{children}</OfUrl>
    </Suspense>
  );
}

function OfUrl({ waiting, children }: { waiting: ReactNode; children: ReactNode }) {
  const { own: store, manifest, takeOut } = useOpening();
  const { entry, listed, own } = useExtractInUrl();
  const library = useMemo(() => {
    const removed = own.filter((one) => one.removed !== undefined);
    return { listed, removed, own: store, manifest, takeOut };
  }, [listed, own, store, manifest, takeOut]);
  return (
    <ExtractLibraryProvider value={library}>
      <Suspense key={entry.name} fallback={waiting}>
        <Provided entry={entry}>{children}</Provided>
      </Suspense>
    </ExtractLibraryProvider>
  );
}

/** The open extract under the title that it has now: an own one can be renamed. */
function Provided({ entry, children }: { entry: ListedExtract; children: ReactNode }) {
  const open = use(useOpening().extracts.open(entry));
  const extract = useMemo(() => ({ ...open, title: entry.title }), [open, entry.title]);
  return <ExtractProvider extract={extract}>{children}</ExtractProvider>;
}

/** What goes with the extract that is shown: the engine's progress is told of it. */
export function useShown(name: string): void {
  const { show } = useOpening().extracts;
  useEffect(() => show(name), [show, name]);
}
