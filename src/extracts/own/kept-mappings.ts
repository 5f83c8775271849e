import type { Mapping } from '../mapping/mapping';
import { parseMapping } from '../mapping/parse-mapping';

const key = 'tertial:lasta-filer';

/** More shapes of files than this nobody opens; those not used for longest go. */
const mostShapes = 40;

/** The browser's store is small, and other things are in it. Characters of all mappings together. */
const mostCharacters = 1_000_000;

/** How files have been read before, by their shape, for the next one that looks the same. */
export interface KeptMappings {
  /** The mapping that was kept for the shape; undefined where there is none, or it is not one of this version's. */
  readonly read: (shape: string) => Mapping | undefined;
  /** @returns whether the browser keeps it: not where it refuses to, nor one larger than all its room */
  readonly keep: (shape: string, mapping: Mapping) => boolean;
  readonly forget: (shape: string) => void;
}

/** The last used first. */
type Kept = readonly (readonly [shape: string, mapping: unknown])[];

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
      return found === undefined ? undefined : parseMapping(found[1]);
    },
    keep(shape, mapping) {
      const kept = [[shape, mapping] as const, ...others(shape)].slice(0, mostShapes);
      while (kept.length > 1 && JSON.stringify(kept).length > mostCharacters) kept.pop();
      if (JSON.stringify(kept).length > mostCharacters) return false;
      return write(kept);
    },
    forget(shape) {
      write(others(shape));
    },
  };
}

const isPair = (one: unknown): one is readonly [string, unknown] =>
  Array.isArray(one) && one.length === 2 && typeof one[0] === 'string';

export const keptMappings = keptMappingsIn(() => localStorage);
