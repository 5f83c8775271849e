import { hydrate, type QueryClient } from '@tanstack/react-query';
import type { OpenExtract } from '@/components/extract';
import type { ListedExtract } from '@/components/extract-library';
import { isOwnName } from '@/domain/own-name';
import type { RunningEngine } from '@/engine/start';
import type { ExtractIndex } from '@/extracts/manifest';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import type { HiddenFigures } from '@/queries/shown-source';
import { extractInLink } from '@/selection/other-extract';
import { parseSearch } from '@/selection/search';
import { keptView } from './kept-view';
import type { OwnList } from './own-list';

/** The extracts that can be opened, and those that have been: the same promise each time, as React's `use` wants it. */
export interface Extracts {
  /** Those that are served. The reader's own are in another list: nobody waits for them who has no link to one. */
  readonly served: Promise<ExtractIndex>;
  /** @throws EngineError where it cannot be opened */
  readonly open: (extract: ListedExtract) => Promise<OpenExtract>;
  /** Has the engine read it in, and tell of that: called each time that it is the one shown. */
  readonly show: (name: string) => void;
}

/** All that can be opened: the served extracts, then the reader's own that are not removed. */
export const listedExtracts = (
  served: ExtractIndex,
  own: readonly OwnExtract[],
): readonly ListedExtract[] => [
  ...served,
  ...own
    .filter(({ removed }) => removed === undefined)
    .map((one) => {
      const { name, title, created, fictional, hash } = one;
      return { name, title, created, fictional, hash: `${hash} ${name}`, own: one };
    }),
];

/** The extract that a link means: the one it names, else the first. What is wrong with the name is said by `readSelection`. */
export function extractOf(listed: readonly ListedExtract[], named: string | undefined): ListedExtract {
  const extract = listed.find((one) => one.name === named) ?? listed[0];
  if (extract === undefined) throw new Error('The index of extracts is empty');
  return extract;
}

/** Asks for the index at once, and for the extract of the page's link as soon as it is known. */
export function startExtracts(engine: RunningEngine, client: QueryClient, own: OwnList): Extracts {
  const served = engine.extracts();
  const opened = new Map<string, Promise<OpenExtract>>();
  const open = (extract: ListedExtract) => {
    const known = opened.get(extract.name);
    if (known !== undefined) return known;
    const opening = openExtract(engine, client, extract);
    opened.set(extract.name, opening);
    return opening;
  };
  const [, search = ''] = location.hash.split('?', 2);
  const named = extractInLink(parseSearch(search));
  const ownFirst = named !== undefined && isOwnName(named) ? own.known : undefined;
  Promise.all([served, ownFirst])
    .then(([all]) => open(extractOf(listedExtracts(all, own.read() ?? []), named)))
    .catch(() => {});
  return {
    served,
    open,
    // A failure is in the engine's status, and met again by the first question that needs it.
    show: (name) => void engine.open(name).catch(() => {}),
  };
}

/**
 * Takes in the answers that were written beside the extract and those of the reader's last visit, so that the page paints at once, while
 * the engine reads the tables behind it.
 */
async function openExtract(
  engine: RunningEngine,
  client: QueryClient,
  { name, title, created, fictional, hash, own }: ListedExtract,
): Promise<OpenExtract> {
  engine.open(name).catch(() => {});
  takeIn(client, keptView.read(hash));
  takeIn(client, await stored(engine, name, hash));
  const source = { engine: engine.extract(name), extractHash: hash };
  const shown = (hidden: HiddenFigures) => engine.shown(name, hidden);
  return { source, shown, name, title, created, fictional, statedSource: own?.source };
}

/** The dehydrated answers beside the extract, where they are of this very extract. */
async function stored(engine: RunningEngine, name: string, hash: string): Promise<unknown> {
  const views = await engine.storedViews(name);
  const isOfExtract =
    typeof views === 'object' && views !== null && 'extract' in views && views.extract === hash;
  return isOfExtract && 'state' in views ? views.state : undefined;
}

/** An answer is found only by its own question, so taking in too much does no harm; what is damaged is left, and the engine answers. */
function takeIn(client: QueryClient, state: unknown): void {
  if (typeof state !== 'object' || state === null) return;
  try {
    hydrate(client, state);
  } catch {
    // Written by another version of the library, or by hand.
  }
}
