import { slug, uncutSlug } from '../report/text';

/** A new name, and what all printings of it have in common: two names with one key are one, whatever case and signs they are written in. */
export interface NewName {
  readonly name: string;
  readonly key: string;
}

/**
 * What new names are called in links: their slug. Where that says too little (it is cut, taken, or another name's too, as `Ängen` and
 * `Ången` are both `angen`) letters are added that follow from the whole name.
 *
 * An id follows from the names alone and not from their order: the files of two years are read one at a time, and what has the same id in
 * both becomes the same.
 *
 * @param names all new names of the table
 * @param taken ids of what is known
 * @param fallback what a name without letters from a to z is called, before its own letters
 */
export function nameIds(
  names: readonly NewName[],
  taken: ReadonlySet<string>,
  fallback: string,
): (name: NewName) => string {
  const keys = new Map<string, Set<string>>();
  for (const { name, key } of names) keys.set(slug(name), (keys.get(slug(name)) ?? new Set()).add(key));
  return ({ name, key }) => {
    const short = slug(name);
    const isOwn = short !== '' && short === uncutSlug(name) && (keys.get(short)?.size ?? 0) <= 1;
    if (isOwn && !taken.has(short)) return short;
    const told = `${short || fallback}-${lettersOf(key || name)}`;
    let free = told;
    for (let number = 2; taken.has(free); number += 1) free = `${told}-${number}`;
    return free;
  };
}

/** A few letters and digits that tell a text from others: FNV-1a (Fowler, Noll and Vo) of 32 bits. */
function lettersOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(36);
}
