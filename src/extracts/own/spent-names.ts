const key = 'tertial:uttag:anvanda-namn';

/** Older ones than so many are not in anyone's open tab any more. */
const most = 300;

/**
 * Names of own extracts that are gone for good. None of them is given again: a tab may still have the old one open under it, and links to
 * it may have been saved.
 */
export const spentNames = {
  read(): readonly string[] {
    try {
      const names: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    } catch {
      return [];
    }
  },

  add(name: string): void {
    try {
      localStorage.setItem(key, JSON.stringify([...new Set([...spentNames.read(), name])].slice(-most)));
    } catch {
      // The browser refuses to store, and so it kept no extract either.
    }
  },
};
