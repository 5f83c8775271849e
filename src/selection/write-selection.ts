import { cityWords, layoutWords, type Parameter, periodWord, sexWords, targetWords } from './link-words';
import { stringifySearch } from './search';
import { defaultSelection, type Selection } from './selection';

/**
 * The selection as the search part of a link, with its "?": "?enheter=a,b&aren=2022-2025". Defaults are left out, so that the plain
 * selection is the empty string, and the order is always the same: two links to the same view are the same text.
 */
export function writeSelection(selection: Selection): string {
  const written: Record<Parameter, string | undefined> = {
    uttag: selection.extract,
    enheter: selection.units.length === 0 ? undefined : selection.units.join(','),
    indikator: selection.indicator,
    ar: selection.year?.toString(),
    aren: selection.years && writtenSpan(selection.years),
    period: unlessDefault('period', selection, periodWord(selection.period)),
    kon: unlessDefault('sex', selection, sexWords[selection.sex]),
    mal: writtenTargets(selection),
    stad: unlessDefault('city', selection, selection.city ? cityWords.yes : cityWords.no),
    visa: unlessDefault('layout', selection, layoutWords[selection.layout]),
  };
  return stringifySearch(
    Object.fromEntries(
      Object.entries(written).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
    ),
  );
}

function unlessDefault(field: keyof Selection, selection: Selection, word: string): string | undefined {
  return selection[field] === defaultSelection[field] ? undefined : word;
}

function writtenSpan({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}-${to}`;
}

function writtenTargets({ ownTargets, councilTargets }: Selection): string | undefined {
  if (ownTargets && councilTargets) return undefined;
  if (ownTargets) return targetWords.own;
  return councilTargets ? targetWords.council : targetWords.none;
}
