import { isDamage } from './damage';
import { editDistance, looseKey, printedKey } from './text';

/** A name that something is known by, and the thing. */
export interface Named<Entry> {
  readonly name: string;
  readonly entry: Entry;
}

/** `printed`: the text is the name. `mended`: it is the name with damage of the kind that extraction does. */
export type NameMatch<Entry> = Named<Entry> & { readonly how: 'printed' | 'mended' };

interface Keys {
  readonly printed: string;
  readonly loose: string;
  readonly digits: string;
  readonly negations: string;
}

/** The keys of the names of catalogue and vocabulary, which every line is compared with. */
const known = new Map<string, Keys>();

function keysOf(text: string): Keys {
  const printed = printedKey(text);
  const loose = looseKey(text);
  return {
    printed,
    loose,
    digits: loose.replace(/\P{Nd}/gu, ''),
    negations: printed.match(/(?<!\p{L})(?:inte|ej|icke|ingen|inga|inget|utan)(?!\p{L})/gu)?.join() ?? '',
  };
}

function knownKeys(name: string): Keys {
  const keys = known.get(name) ?? keysOf(name);
  known.set(name, keys);
  return keys;
}

/** How many damaged characters a name of this length may have and still be read as itself. */
const tolerance = (key: string): number => (key.length < 5 ? 0 : key.length < 20 ? 1 : 2);

/**
 * The entry that a printed name means.
 *
 * Stray spaces, lost diacritics and dashes are mended, and one or two exchanged or lost letters that make no other word. Digits must be
 * the same (1–3 years are not 1–5) and so must every "inte". Two entries equally near are no match: nothing is guessed.
 */
export function findName<Entry>(
  printed: string,
  names: readonly Named<Entry>[],
): NameMatch<Entry> | undefined {
  const keys = keysOf(printed);
  if (keys.loose === '') return undefined;
  const same = names.find(({ name }) => knownKeys(name).printed === keys.printed);
  if (same) return { ...same, how: 'printed' };
  let best: Named<Entry> | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const candidate of names) {
    const other = knownKeys(candidate.name);
    if (keys.digits !== other.digits) continue;
    const limit = tolerance(other.loose);
    const distance = editDistance(keys.loose, other.loose, limit);
    if (distance > limit || distance > nearest) continue;
    if (distance > 0 && (keys.negations !== other.negations || !isDamage(printed, candidate.name))) continue;
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
    key.length >= 5 &&
    names.some(({ name }) => knownKeys(name).loose.startsWith(key) && knownKeys(name).loose !== key)
  );
}
