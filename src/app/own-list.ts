import type { OwnExtract, OwnExtracts } from '@/extracts/own/own-extracts';

/** The reader's own extracts as React follows them. */
export interface OwnList {
  /** The same array until something changes; undefined until they are known. */
  readonly read: () => readonly OwnExtract[] | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Settles when they are known. */
  readonly known: Promise<unknown>;
}

/** Follows a store through all its changes. One that cannot be read holds nothing. */
export function followOwn(own: OwnExtracts): OwnList {
  let current: readonly OwnExtract[] | undefined;
  let asked = 0;
  const listeners = new Set<() => void>();
  const refresh = async () => {
    asked += 1;
    const mine = asked;
    const list = await own.list().catch(() => current ?? []);
    if (mine !== asked) return;
    current = list;
    for (const listener of listeners) listener();
  };
  own.subscribe(() => void refresh());
  return {
    read: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    known: refresh(),
  };
}
