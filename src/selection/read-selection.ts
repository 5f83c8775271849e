import { type Assessment, assessments } from '@/domain/assessment';
import { isOwnName } from '@/domain/own-name';
import type { Period } from '@/domain/period';
import type { LinkProblem } from './link-problem';
import { LinkReader, type Wording } from './link-reader';
import {
  assessmentWords,
  figureWords,
  formWords,
  layoutWords,
  orderWords,
  type Parameter,
  periodWord,
  sexWords,
  targetWords,
  yesWords,
} from './link-words';
import { extractInLink, searchInOtherExtract } from './other-extract';
import { readPeers } from './read-peers';
import { readRows } from './read-rows';
import { readSpan, readYear } from './read-years';
import { parseSearch, type RawSearch } from './search';
import { defaultSelection, type Selection } from './selection';
import type { SelectionCatalogue } from './selection-catalogue';

const unknownUnit: Wording = {
  one: (printed) => `Länken nämner enheten ”${printed}”, som inte finns i uttaget. Den är utelämnad.`,
  many: (count) => `Länken nämner ${count} enheter som inte finns i uttaget. De är utelämnade.`,
};

const unknownTarget: Wording = {
  one: (printed) => `Länken anger målet ”${printed}”, som inte går att välja. Det är utelämnat.`,
  many: (count) => `Länken anger ${count} mål som inte går att välja. De är utelämnade.`,
};

/**
 * Reads the search part of a link, with or without its "?". What is valid is kept; everything else is a problem with a sentence for the
 * reader, and its field has the default. Never throws, whatever the link says.
 */
export function readSelection(
  search: string,
  catalogue: SelectionCatalogue,
): { readonly selection: Selection; readonly problems: readonly LinkProblem[] } {
  const link = new LinkReader(withoutStrangers(parseSearch(search), catalogue));
  const selection: Selection = {
    extract: readExtract(link, catalogue),
    units: link.listOf('enheter', idsOf(catalogue.units), unknownUnit),
    indicator: readIndicator(link, 'indikator', catalogue),
    year: readYear(link, catalogue.years),
    years: readSpan(link, catalogue.years),
    period: readPeriod(link, catalogue.periods),
    sex:
      link.choice(
        'kon',
        sexWords,
        (printed) => `Länken anger kön som ”${printed}”, vilket inte går att välja. Totalt visas i stället.`,
      ) ?? defaultSelection.sex,
    ...readTargets(link),
    city: readYes(link, 'stad', 'staden'),
    layout:
      link.choice(
        'visa',
        layoutWords,
        (printed) => `Länken anger visningen ”${printed}”, som inte finns. En figur visas i stället.`,
      ) ?? defaultSelection.layout,
    xmr: readYes(link, 'xmr', 'gränserna för normal variation'),
    figure:
      link.choice(
        'figur',
        figureWords,
        (printed) => `Länken nämner figuren ”${printed}”, som inte finns. Punktdiagrammet visas i stället.`,
      ) ?? defaultSelection.figure,
    against: readIndicator(link, 'mot', catalogue),
    peers: readPeers(link, catalogue),
    order:
      link.choice(
        'ordning',
        orderWords,
        (printed) => `Länken anger ordningen ”${printed}”, som inte finns. Enheterna står i namnordning.`,
      ) ?? defaultSelection.order,
    form:
      link.choice(
        'form',
        formWords,
        (printed) => `Länken anger formuläret ”${printed}”, som inte finns. Det gemensamma visas i stället.`,
      ) ?? defaultSelection.form,
    dimension: readSlug(link, 'rubrik'),
    cumulated: readYes(link, 'ackumulerat', 'ackumulerade antal'),
    assessments: readAssessments(link),
    sought: (link.text('sok') ?? '').slice(0, longestSought),
    closed: readClosed(link),
    ...readRows(link),
  };
  return { selection, problems: link.problems };
}

/** The link without the choices in an own extract that is not here: of another one they would be said to be wrong, each by itself. */
function withoutStrangers(search: RawSearch, { extracts }: SelectionCatalogue): RawSearch {
  const named = extractInLink(search);
  if (named === undefined || !isOwnName(named) || extracts.includes(named)) return search;
  return searchInOtherExtract(search, named);
}

function readExtract(link: LinkReader, { extracts, removed = [] }: SelectionCatalogue): string | undefined {
  const named = link.oneOf('uttag', [...extracts, ...removed], (printed) =>
    isOwnName(printed)
      ? `Länken leder till ett eget uttag, ”${printed}”, som inte finns i den här webbläsaren. Egna uttag finns bara där de har öppnats, tills de tas bort. Det första uttaget visas i stället.`
      : `Länken nämner uttaget ”${printed}”, som inte finns här. Det är utelämnat.`,
  );
  return named !== undefined && extracts.includes(named) ? named : undefined;
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function readIndicator(
  link: LinkReader,
  parameter: Parameter,
  { indicators }: SelectionCatalogue,
): string | undefined {
  return link.oneOf(
    parameter,
    [...idsOf(indicators)],
    (printed) => `Länken nämner indikatorn ”${printed}”, som inte finns i uttaget. Den är utelämnad.`,
  );
}

/** @param of what is said yes or no to, in a sentence */
function readYes(link: LinkReader, parameter: Parameter, of: string): boolean {
  const word = link.choice(
    parameter,
    yesWords,
    (printed) => `Länken anger ”${printed}” för ${of}, där bara ja och nej går att välja. Det är utelämnat.`,
  );
  return word === 'yes';
}

/** An id that only the page can judge, since what it names is no part of the catalogue. */
function readSlug(link: LinkReader, parameter: Parameter): string | undefined {
  const text = link.text(parameter);
  if (text === undefined || /^[a-z0-9-]+$/.test(text)) return text;
  link.note(
    parameter,
    text,
    (printed) => `Länken anger rubriken ”${printed}”, som inte går att läsa. Den är utelämnad.`,
  );
  return undefined;
}

/** Places in a tree, which only the page has: one that is not there closes nothing. */
function readClosed(link: LinkReader): readonly string[] {
  const text = link.text('stangda');
  if (text === undefined) return [];
  const places = text.split(',');
  const read = places.filter((place) => /^\d+(-\d+)*$/.test(place));
  if (read.length < places.length) {
    link.note(
      'stangda',
      text,
      (printed) =>
        `Länken anger stängda grenar som ”${printed}”, där inte allt går att läsa. Resten är öppet.`,
    );
  }
  return [...new Set(read)];
}

/** More is no search but a pasted text. */
export const longestSought = 80;

function readAssessments(link: LinkReader): readonly Assessment[] {
  const words = link.listOf('bedomning', new Set(Object.values(assessmentWords)), {
    one: (printed) => `Länken nämner bedömningen ”${printed}”, som inte finns. Den är utelämnad.`,
    many: (count) => `Länken nämner ${count} bedömningar som inte finns. De är utelämnade.`,
  });
  return assessments.filter((one) => words.includes(assessmentWords[one]));
}

/** The full year is where the reader starts; where an extract has none, the first kind of period that it has. */
function readPeriod(link: LinkReader, held: readonly Period[]): Period {
  const choices = new Set<Period>([defaultSelection.period, ...held]);
  const words = Object.fromEntries([...choices].map((period) => [period, periodWord(period)]));
  const period = link.choice(
    'period',
    words as Record<Period, string>,
    (printed) => `Länken nämner perioden ”${printed}”, som inte finns i uttaget. Helår visas i stället.`,
  );
  return period ?? (held.includes(defaultSelection.period) ? undefined : held[0]) ?? defaultSelection.period;
}

function readTargets(link: LinkReader): Pick<Selection, 'ownTargets' | 'councilTargets'> {
  const { ownTargets, councilTargets } = defaultSelection;
  const chosen = link.listOf('mal', new Set(Object.values(targetWords)), unknownTarget);
  if (chosen.length === 0) return { ownTargets, councilTargets };
  return {
    ownTargets: chosen.includes(targetWords.own),
    councilTargets: chosen.includes(targetWords.council),
  };
}
