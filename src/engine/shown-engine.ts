import { type Answer, ask } from './ask';
import type { ExtractConnection } from './connection';
import type { QueryEngine, QueryOptions } from './engine';
import type { HiddenFigures } from './hidden-figures';
import type { LiveEngine } from './live-engine';
import { openShownTables, type ShownTable, type ShownTables } from './shown-tables';

/** An engine whose unqualified names are an extract's tables as they may be shown. */
export interface ShownEngine extends QueryEngine {
  /** The tables: the format's, and the extract's own. @throws EngineError */
  tables(): Promise<readonly ShownTable[]>;
  /**
   * Asks in the reader's own words, once: what the engine died of is not asked again.
   * @param limit the most rows that come
   * @throws QueryCancelled; EngineError where the engine stopped
   */
  ask(text: string, limit: number, options: Pick<QueryOptions, 'signal'>): Promise<Answer>;
}

/** Views made on a connection, by threshold: with another connection, after a crash, they are made anew. */
const made = new WeakMap<ExtractConnection, Map<number, Promise<ShownTables>>>();

export function shownEngine(live: LiveEngine, extract: string, hidden: HiddenFigures): ShownEngine {
  const open = async (): Promise<ShownTables> => {
    const connection = await live.connection(extract);
    const known = made.get(connection) ?? new Map<number, Promise<ShownTables>>();
    made.set(connection, known);
    const opened = known.get(hidden.threshold);
    if (opened !== undefined) return opened;
    const opening = openShownTables(connection, hidden);
    known.set(hidden.threshold, opening);
    opening.catch(() => known.delete(hidden.threshold));
    return opening;
  };
  return {
    ...live.engineOn(async () => (await open()).connection),
    tables: () =>
      live.onConnection(
        async () => (await open()).connection,
        async () => (await open()).tables,
        { sql: '', signal: undefined, once: false },
      ),
    ask: (text, limit, options) =>
      live.onConnection(
        async () => (await open()).asking,
        async (_, onStart) => ask(await open(), text, limit, options, onStart),
        { sql: text, signal: options.signal, once: true },
      ),
  };
}
