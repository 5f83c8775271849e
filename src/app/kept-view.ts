import { dehydrate, type QueryClient } from '@tanstack/react-query';
import { unpacked } from '@/engine/stored-views';
import { packRows } from '@/extracts/packed-rows';

const store = 'tertial:senaste-vy:';

/** The number is that of the rows' form: raise it when the engine gives the same question rows of another form. */
const prefix = `${store}1:`;

/** Answers of more text than this are not kept: the browser's store is small, and the engine has them. */
const mostCharacters = 2_000_000;

/** Answers of more rows than this are written by column: those of a large extract would have no room. */
const manyRows = 500;

/**
 * The answers that the reader's last view of each extract was made of, kept in the browser between visits. They are bound to the
 * extract's hash; those of extracts that can no longer be opened are removed when a view is kept. A browser that refuses to store keeps
 * nothing, and nothing else changes.
 */
export const keptView = {
  /** The dehydrated answers, whatever else stands there: `hydrate` is to judge. */
  read(extractHash: string): unknown {
    try {
      const text = localStorage.getItem(prefix + extractHash);
      if (text === null) return undefined;
      const kept = unpacked({ state: JSON.parse(text) });
      return typeof kept === 'object' && kept !== null && 'state' in kept ? kept.state : undefined;
    } catch {
      return undefined;
    }
  },

  /**
   * Keeps what is on the screen; nothing changes where nothing of the extract is.
   *
   * @param held the hashes of all extracts that can be opened
   */
  write(client: QueryClient, extractHash: string, held: readonly string[]): void {
    try {
      const state = dehydrate(client, {
        shouldDehydrateQuery: (query) =>
          query.isActive() && query.state.status === 'success' && query.queryKey[1] === extractHash,
        serializeData: (rows) => (Array.isArray(rows) && rows.length > manyRows ? packRows(rows) : rows),
      });
      if (state.queries.length === 0) return;
      const text = JSON.stringify(state);
      const others = held.filter((hash) => hash !== extractHash).map((hash) => prefix + hash);
      forgetAllBut(others);
      if (text.length <= mostCharacters) keep(prefix + extractHash, text);
    } catch {
      // Private mode, or the store is full.
    }
  },
};

/** The last view comes before earlier ones of other extracts, where the browser has no room for both. */
function keep(name: string, text: string): void {
  try {
    localStorage.setItem(name, text);
  } catch {
    forgetAllBut([]);
    localStorage.setItem(name, text);
  }
}

function forgetAllBut(names: readonly string[]): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(store) && !names.includes(key)) localStorage.removeItem(key);
  }
}
