/** A path that is not taken: the same name twice is two files, and the second is `ami (2).csv`. */
export function freePath(path: string, taken: { readonly has: (path: string) => boolean }): string {
  let free = path;
  for (let number = 2; taken.has(free); number += 1) free = path.replace(/(\.[^./]*)?$/, ` (${number})$1`);
  return free;
}
