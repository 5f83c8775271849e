import type { Mapping } from '@/extracts/mapping/mapping';

/** The names that a table already has for its indicators and units. */
export const knownNames = ({ indicators, units }: Mapping) => ({
  indicators: Object.keys(indicators),
  units: Object.keys(units),
});
