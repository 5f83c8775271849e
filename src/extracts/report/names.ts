import { editDistance, looseKey, printedKey } from './text';

/** A name that something is known by, and the thing. */
export interface Named<Entry> {
  readonly name: string;
  readonly entry: Entry;
}

/** `printed`: the text is the name. `mended`: it is the name with damage of the kind that extraction does. */
export type NameMatch<Entry> = Named<Entry> & { readonly how: 'printed' | 'mended' };

const digits = (key: string) => key.replace(/\P{Nd}/gu, '');
const negations = (text: string) =>
  printedKey(text)
    .match(/(?<!\p{L})(?:inte|ej|icke|ingen|inga|inget|utan)(?!\p{L})/gu)
    ?.join() ?? '';

/** How many damaged characters a name of this length may have and still be read as itself. */
export const tolerance = (key: string): number => (key.length < 5 ? 0 : key.length < 20 ? 1 : 2);

/**
 * The entry that a printed name means.
 *
 * Stray spaces, lost diacritics and dashes are mended, and one or two exchanged or lost letters. Digits must be the same (dag 1–14
 * is not dag 1–15) and so must every "inte". Two entries equally near are no match: nothing is guessed.
 */
export function findName<Entry>(
  printed: string,
  names: readonly Named<Entry>[],
  allowed: (key: string) => number = tolerance,
): NameMatch<Entry> | undefined {
  const exact = printedKey(printed);
  if (exact === '') return undefined;
  const same = names.find(({ name }) => printedKey(name) === exact);
  if (same) return { ...same, how: 'printed' };
  const key = looseKey(printed);
  if (key === '') return undefined;
  let best: Named<Entry> | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const candidate of names) {
    const other = looseKey(candidate.name);
    const limit = allowed(other);
    const distance = editDistance(key, other, limit);
    if (distance > limit || distance > nearest) continue;
    if (digits(key) !== digits(other)) continue;
    if (distance > 0 && negations(printed) !== negations(candidate.name)) continue;
    if (distance === nearest) {
      tied ||= best?.entry !== candidate.entry;
      continue;
    }
    [best, nearest, tied] = [candidate, distance, false];
  }
  return best && !tied ? { ...best, how: 'mended' } : undefined;
}

/** Whether a text is the beginning of a name, long enough not to be so by chance. */
export function beginsName(printed: string, names: readonly Named<unknown>[]): boolean {
  const key = looseKey(printed);
  return (
    key.length >= 5 && names.some(({ name }) => looseKey(name).startsWith(key) && looseKey(name) !== key)
  );
}
