/** Few enough units that all their figures are asked for at once. */
export const isFew = (all: readonly string[]): boolean => all.length <= 40;

/**
 * The units that a page asks the engine about: every unit of a small extract, so that a change of units needs no new question and finds
 * its answer already there; else those that it shows.
 */
export const unitsToAsk = (all: readonly string[], shown: readonly string[]): readonly string[] =>
  isFew(all) ? all : shown;
