import { hydrate, type QueryClient } from '@tanstack/react-query';
import type { OpenExtract } from '@/components/extract';
import type { RunningEngine } from '@/engine/start';
import { parseSearch } from '@/selection/search';
import { keptView } from './kept-view';

/**
 * Opens the extract that the link names, else the first: takes in the answers that were written beside it and those of the reader's last
 * visit, so that the page paints at once, and has the engine read the tables behind it.
 *
 * @throws EngineError where there is no extract to open
 */
export async function openExtract(engine: RunningEngine, client: QueryClient): Promise<OpenExtract> {
  const extracts = await engine.extracts();
  const wanted = nameInLink(location.hash);
  const extract = extracts.find((one) => one.name === wanted) ?? extracts[0];
  if (extract === undefined) throw new Error('The index of extracts is empty');
  // Answered in the background: a failure is in the engine's status, and met again by the first question that needs it.
  engine.open(extract.name).catch(() => {});
  takeIn(client, keptView.read(extract.hash));
  takeIn(client, await stored(engine, extract));
  return {
    source: { engine: engine.extract(extract.name), extractHash: extract.hash },
    name: extract.name,
    title: extract.title,
    created: extract.created,
    fictional: extract.fictional,
    names: extracts.map((one) => one.name),
  };
}

function nameInLink(hash: string): string | undefined {
  const [, search = ''] = hash.split('?', 2);
  return parseSearch(search).uttag?.[0];
}

/** The dehydrated answers beside the extract, where they are of this very extract. */
async function stored(engine: RunningEngine, extract: { name: string; hash: string }): Promise<unknown> {
  const views = await engine.storedViews(extract.name);
  const isOfExtract =
    typeof views === 'object' && views !== null && 'extract' in views && views.extract === extract.hash;
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
