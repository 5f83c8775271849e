import { type DehydratedState, dehydrate, type QueryClient } from '@tanstack/react-query';

const store = 'tertial:senaste-vy:';

/** The number is that of the rows' form: raise it when the engine gives the same question rows of another form. */
const prefix = `${store}1:`;

/** Answers of more text than this are not kept: the browser's store is small, and the engine has them. */
const mostCharacters = 1_000_000;

/**
 * The answers that the reader's last view was made of, kept in the browser between visits. They are bound to the extract: another
 * extract's are removed when a new view is kept. A browser that refuses to store keeps nothing, and nothing else changes.
 */
export const keptView = {
  read(extractHash: string): DehydratedState | undefined {
    try {
      const text = localStorage.getItem(prefix + extractHash);
      return text === null ? undefined : (JSON.parse(text) as DehydratedState);
    } catch {
      return undefined;
    }
  },

  write(client: QueryClient, extractHash: string): void {
    try {
      const state = dehydrate(client, {
        shouldDehydrateQuery: (query) => query.isActive() && query.state.status === 'success',
      });
      const text = JSON.stringify(state);
      for (const key of Object.keys(localStorage)) if (key.startsWith(store)) localStorage.removeItem(key);
      if (text.length <= mostCharacters) localStorage.setItem(prefix + extractHash, text);
    } catch {
      // Private mode, or the store is full.
    }
  },
};
