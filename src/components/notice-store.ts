/** Something that has happened, said on whatever page the reader is led to. */
export interface Notice {
  readonly sentences: readonly string[];
  /** Where more is said of it: the report on an extract. */
  readonly report?: { readonly words: string; readonly extract: string };
}

export interface NoticeStore {
  readonly read: () => Notice | undefined;
  readonly say: (notice: Notice | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function noticeStore(): NoticeStore {
  let said: Notice | undefined;
  const listeners = new Set<() => void>();
  return {
    read: () => said,
    say(notice) {
      said = notice;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** One for the page. */
export const notices = noticeStore();
