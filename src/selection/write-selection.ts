import {
  areaPrefix,
  assessmentWords,
  dataPartWords,
  figureWords,
  formWords,
  layoutWords,
  levelWords,
  orderWords,
  type Parameter,
  periodWord,
  pickedWord,
  sexWords,
  targetWords,
  yesWords,
} from './link-words';
import { stringifySearch } from './search';
import { defaultSelection, type Selection } from './selection';
import { writtenFilters, writtenOrder } from './write-rows';

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
    stad: unlessDefault('city', selection, selection.city ? yesWords.yes : yesWords.no),
    visa: unlessDefault('layout', selection, layoutWords[selection.layout]),
    xmr: unlessDefault('xmr', selection, selection.xmr ? yesWords.yes : yesWords.no),
    figur: unlessDefault('figure', selection, figureWords[selection.figure]),
    mot: selection.against,
    ...writtenPeers(selection.peers),
    ordning: unlessDefault('order', selection, orderWords[selection.order]),
    form: unlessDefault('form', selection, formWords[selection.form]),
    rubrik: selection.dimension,
    ackumulerat: unlessDefault('cumulated', selection, selection.cumulated ? yesWords.yes : yesWords.no),
    bedomning:
      selection.assessments.length === 0
        ? undefined
        : selection.assessments.map((one) => assessmentWords[one]).join(','),
    sok: selection.sought === '' ? undefined : selection.sought,
    stangda: selection.closed.length === 0 ? undefined : selection.closed.join(','),
    vy: unlessDefault('dataPart', selection, dataPartWords[selection.dataPart]),
    tabell: selection.table,
    filter: writtenFilters(selection.filters),
    sortering: writtenOrder(selection.rowOrder),
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

function writtenPeers(
  peers: Selection['peers'],
): Record<'grupp' | 'gruppenheter' | 'gruppnamn', string | undefined> {
  const alone = (grupp: string | undefined) => ({ grupp, gruppenheter: undefined, gruppnamn: undefined });
  switch (peers.kind) {
    case 'level': {
      const { peers: byDefault } = defaultSelection;
      const isDefault = byDefault.kind === 'level' && byDefault.level === peers.level;
      return alone(isDefault ? undefined : levelWords[peers.level]);
    }
    case 'service_area':
      return alone(areaPrefix + peers.area);
    case 'picked':
      return {
        grupp: pickedWord,
        gruppenheter: peers.units.join(','),
        gruppnamn: peers.name === '' ? undefined : peers.name,
      };
  }
}

function writtenTargets({ ownTargets, councilTargets }: Selection): string | undefined {
  if (ownTargets && councilTargets) return undefined;
  if (ownTargets) return targetWords.own;
  return councilTargets ? targetWords.council : targetWords.none;
}
