/** Files that the reader has given, wherever in the app, until the page that opens them takes them. */
export interface FilesToOpen {
  /** The same array until others are given or they are taken. */
  readonly read: () => readonly File[];
  readonly give: (files: readonly File[]) => void;
  /** The files, which are then waited for no more. */
  readonly take: () => readonly File[];
  readonly subscribe: (listener: () => void) => () => void;
}

const none: readonly File[] = [];

export function filesToOpenStore(): FilesToOpen {
  let waiting = none;
  const listeners = new Set<() => void>();
  const set = (files: readonly File[]) => {
    waiting = files;
    for (const listener of listeners) listener();
  };
  return {
    read: () => waiting,
    give(files) {
      if (files.length > 0) set(files);
    },
    take() {
      const taken = waiting;
      if (taken.length > 0) set(none);
      return taken;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One for the page. Files are no part of a link: they are the reader's, and a link is for others. */
export const filesToOpen = filesToOpenStore();
