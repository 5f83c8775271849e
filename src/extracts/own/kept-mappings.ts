import type { Mapping } from '../mapping/mapping';
import { parseMapping } from '../mapping/parse-mapping';

const key = 'tertial:lasta-filer';

/** More shapes of files than this nobody opens; those not used for longest go. */
const mostShapes = 40;

/** The browser's store is small, and other things are in it. Characters of all mappings together. */
const mostCharacters = 1_000_000;

/** A mapping with the names of the columns that it was said of, in their order: the next file may have them in another. */
export interface KeptMapping {
  readonly headings: readonly string[];
  readonly mapping: Mapping;
}

/** How files have been read before, by their shape, for the next one that looks the same. */
export interface KeptMappings {
  /** The mapping that was kept for the shape; undefined where there is none, or it is not one of this version's. */
  readonly read: (shape: string) => KeptMapping | undefined;
  /** @returns whether the browser keeps it: not where it refuses to, nor one larger than all its room */
  readonly keep: (shape: string, kept: KeptMapping) => boolean;
  readonly forget: (shape: string) => void;
}

/** The last used first. */
type Kept = readonly (readonly [shape: string, kept: unknown])[];

/** @param store asked for at each use: a browser may refuse the very name */
export function keptMappingsIn(store: () => Storage): KeptMappings {
  const all = (): Kept => {
    try {
      const kept: unknown = JSON.parse(store().getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isPair) : [];
    } catch {
      return [];
    }
  };
  const others = (shape: string): Kept => all().filter(([one]) => one !== shape);
  const write = (kept: Kept): boolean => {
    try {
      store().setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  };
  return {
    read(shape) {
      const found = all().find(([one]) => one === shape);
      return found === undefined ? undefined : parseKept(found[1]);
    },
    keep(shape, one) {
      const kept = [[shape, one] as const, ...others(shape)].slice(0, mostShapes);
      while (kept.length > 1 && JSON.stringify(kept).length > mostCharacters) kept.pop();
      if (JSON.stringify(kept).length > mostCharacters) return false;
      return write(kept);
    },
    forget(shape) {
      write(others(shape));
    },
  };
}

function parseKept(json: unknown): KeptMapping | undefined {
  if (typeof json !== 'object' || json === null || !('headings' in json) || !('mapping' in json))
    return undefined;
  const { headings } = json;
  const mapping = parseMapping(json.mapping);
  if (mapping === undefined || !Array.isArray(headings) || !headings.every(isText)) return undefined;
  return { headings, mapping };
}

const isText = (one: unknown): one is string => typeof one === 'string';

const isPair = (one: unknown): one is readonly [string, unknown] =>
  Array.isArray(one) && one.length === 2 && typeof one[0] === 'string';

export const keptMappings = keptMappingsIn(() => localStorage);
