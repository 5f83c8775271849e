/** Begins the name of every extract of the reader's own, and of none that is served: a link shows by the name alone which of them it means. */
const prefix = 'eget-';

/** A link is to be read and sent; and a folder has this name. */
const longest = 60;

/** Whether a name in a link is that of an extract of the reader's own: one that is in this browser alone. */
export const isOwnName = (name: string): boolean => name.startsWith(prefix);

/**
 * The name of an extract of the reader's own: `ami-2024` becomes `eget-ami-2024`, and `eget-ami-2024-2` where that is taken.
 *
 * @param wanted a slug; one that already is an own name stays so
 * @param taken names of the own extracts that are there
 */
export function ownName(wanted: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  const bare = isOwnName(wanted) ? wanted.slice(prefix.length) : wanted;
  const cut = (room: number) => bare.slice(0, room).replace(/-+$/, '') || 'uttag';
  const first = `${prefix}${cut(longest - prefix.length)}`;
  for (let number = 1; ; number++) {
    const ending = `-${number}`;
    const name = number === 1 ? first : `${prefix}${cut(longest - prefix.length - ending.length)}${ending}`;
    if (!names.has(name)) return name;
  }
}
