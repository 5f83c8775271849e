import { withoutNote } from '../cells/footnote';
import { wordKey } from '../cells/word-key';
import { looseKey } from '../report/text';
import type { Row } from '../schema';
import { longestHeading } from './year-in';

/** The units and indicators that are known before the file is read: those of the extract that is open. */
export interface Known {
  readonly units: readonly Row<'units'>[];
  readonly indicators: readonly Row<'indicators'>[];
}

/** Finds what a printed name means among entries with several names each. Two entries with the name are no answer. */
export function finder<Entry>(
  entries: readonly Entry[],
  namesOf: (entry: Entry) => readonly (string | null)[],
) {
  const printed = new Map<string, Entry | 'several'>();
  const folded = new Map<string, Entry | 'several'>();
  const add = (map: typeof printed, key: string, entry: Entry) => {
    const there = map.get(key);
    map.set(key, there === undefined || there === entry ? entry : 'several');
  };
  for (const entry of entries) {
    for (const name of namesOf(entry)) {
      if (!name) continue;
      add(printed, wordKey(name), entry);
      add(folded, looseKey(name), entry);
    }
  }
  return (text: string): Entry | undefined => {
    // Only a name that has lost its dots and rings is looked for without them: `Ängen` is not `Ången`.
    const found =
      printed.get(wordKey(text)) ?? (/[åäöéü]/i.test(text) ? undefined : folded.get(looseKey(text)));
    return found === 'several' ? undefined : found;
  };
}

/** Finds a unit by its name, with or without the note after it: `Solrosen 1)`. */
export function unitFinder(units: Known['units']) {
  const find = finder(units, ({ unit_id, name, short_name }) => [unit_id, name, short_name]);
  return (text: string) => find(text) ?? find(withoutNote(text));
}

/** Finds an indicator by its name, with or without its measure: `Sjukfrånvaro (%)`. */
export function indicatorFinder(indicators: Known['indicators']) {
  const find = finder(indicators, ({ indicator_id, name, short_name, aliases }) => [
    indicator_id,
    name,
    short_name,
    ...(aliases?.split('|') ?? []),
  ]);
  return (text: string) => find(text) ?? find(withoutMeasure(text));
}

/** A name without the measure after it: `Nöjdhet (%)`, `Nöjdhet, procent` → `Nöjdhet`. */
export const withoutMeasure = (name: string): string =>
  (name.length <= longestHeading && name.replace(measure, '')) || name;

const measure =
  /(?:\s?\((?:%|procent|antal|st|index|kr|tkr|mnkr|i procent|i %)\)|,\s?(?:%|procent|i procent))$/i;
