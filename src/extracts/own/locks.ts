/** Held while a name is given out or an entry rewritten: two tabs at once would undo each other. */
export const entriesLock = 'tertial:uttag';

/** Held by the tab that is laying an extract down; let go of by the browser when that tab dies, however it does. */
export const folderLock = (name: string): string => `tertial:uttag:${name}`;

/** Waits for a lock that all tabs share and holds it until what is returned is called, or the tab dies. */
export function hold(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(name, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}

/** `work` under a lock that all tabs share. */
export const locked = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work);

/** `work` under the lock, or nothing where somebody holds it. */
export async function ifFree(name: string, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}
