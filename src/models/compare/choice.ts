import { headlineIndicators } from '@/domain/headlines';
import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { Unit } from '@/domain/unit';
import type { CompareFigure, Selection, UnitOrder } from '@/selection/selection';
import type { Catalogue } from '../catalogue';
import type { HeldRow } from '../held';
import { type Peers, peersOf } from './peers';
import { profileUnit } from './profile-unit';
import { arePartAndWhole } from './related';

/** What Jämför shows, settled from the selection: the page's own defaults where the reader has chosen nothing. */
export interface CompareChoice {
  readonly figure: CompareFigure;
  readonly indicator: Indicator;
  /** The other indicator of a scatter or of a rate; nothing where the reader has chosen none and none suits. */
  readonly against: Indicator | undefined;
  readonly year: number;
  /** The two years of a slope, and the span of the small multiples. */
  readonly years: { readonly from: number; readonly to: number };
  readonly period: Period;
  readonly peers: Peers;
  /** Those lit, in the order chosen; the first is whom a profile is of. */
  readonly lit: readonly Unit[];
  /** The group, and those lit that are not in it: what a figure draws, in the catalogue's order. */
  readonly units: readonly Unit[];
  /** The district and the city, where they have figures of the indicator and are not among the units themselves, as municipalities are. */
  readonly references: readonly Unit[];
  readonly order: UnitOrder;
}

/** More lit units than this share a colour with another. */
export const mostLit = 6;

/** @returns nothing where the extract holds no figures at all */
export function compareChoice(selection: Selection, catalogue: Catalogue): CompareChoice | undefined {
  const { figure, period, order } = selection;
  const peers = peersOf(selection.peers, catalogue);
  const lit = selection.units.flatMap((id) => catalogue.unitById.get(id) ?? []).slice(0, mostLit);
  const units = catalogue.units.filter((unit) => peers.units.includes(unit) || lit.includes(unit));
  const held = heldBy(units, period, catalogue);
  const indicator = chosenOr(selection.indicator, catalogue, () => bestFor(figure, held, catalogue));
  if (indicator === undefined) return undefined;
  const ofIndicator = held.filter((row) => row.indicator_id === indicator.id);
  const profiled = profileUnit({ lit, peers })?.id;
  // A unit whose figures the figure can say nothing of has no word in which year opens.
  const suited = ofIndicator.filter((row) => suits(figure, row, indicator));
  const telling =
    figure === 'profile'
      ? held.filter((row) => row.unit_id === profiled)
      : suited.length > 0
        ? suited
        : ofIndicator;
  const year = selection.year ?? fullestYear(telling) ?? catalogue.years.at(-1);
  if (year === undefined) return undefined;
  const reporting = new Set(
    catalogue.held
      .filter((row) => row.indicator_id === indicator.id && row.period === period)
      .map((row) => row.unit_id),
  );
  return {
    figure,
    indicator,
    against: chosenOr(selection.against, catalogue, () =>
      otherFor({ figure, indicator, year }, held, catalogue),
    ),
    year,
    years: yearsOf({ figure, year, chosen: selection.years }, ofIndicator, catalogue),
    period,
    peers,
    lit,
    units,
    references: catalogue.units.filter(
      (unit) =>
        (unit.level === 'city' || unit.level === 'district') &&
        reporting.has(unit.id) &&
        !units.includes(unit),
    ),
    order,
  };
}

function heldBy(units: readonly Unit[], period: Period, { held }: Catalogue): HeldRow[] {
  const ids = new Set(units.map((unit) => unit.id));
  return held.filter((row) => row.period === period && ids.has(row.unit_id));
}

function chosenOr(
  id: string | undefined,
  { indicatorById }: Catalogue,
  otherwise: () => Indicator | undefined,
): Indicator | undefined {
  return (id === undefined ? undefined : indicatorById.get(id)) ?? otherwise();
}

/** Whether a figure can say something of a unit's indicator, as far as is known before its values are. */
function suits(figure: CompareFigure, row: HeldRow, indicator: Indicator): boolean {
  switch (figure) {
    case 'women_men':
      return row.has_sexes;
    case 'funnel':
      return row.has_n && indicator.unitOfMeasure === 'percent';
    case 'dots':
    case 'slope':
    case 'multiples':
    case 'scatter':
    case 'profile':
      return true;
  }
}

/** The indicator that a figure opens with: the one that most of the units have, a headline before another. */
function bestFor(
  figure: CompareFigure,
  held: readonly HeldRow[],
  { indicators }: Catalogue,
): Indicator | undefined {
  const score = (indicator: Indicator) => {
    const rows = held.filter((row) => row.indicator_id === indicator.id);
    const isHeadline = (headlineIndicators as readonly string[]).includes(indicator.id);
    return rows.filter((row) => suits(figure, row, indicator)).length + (isHeadline ? 0.5 : 0);
  };
  const scored = indicators.map((indicator) => ({ indicator, score: score(indicator) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (found, one) => (one.score > (found?.score ?? 0.5) ? one : found),
    undefined,
  );
  return (
    best?.indicator ??
    indicators.find(({ id }) => held.some((row) => row.indicator_id === id)) ??
    indicators[0]
  );
}

/**
 * A scatter's other indicator: one that most of the units with the first have that year, a headline where it has nearly as many, and never
 * a part of the first. A rate's denominator is never guessed.
 */
function otherFor(
  { figure, indicator, year }: Pick<CompareChoice, 'figure' | 'indicator' | 'year'>,
  held: readonly HeldRow[],
  { indicators }: Catalogue,
): Indicator | undefined {
  if (figure !== 'scatter') return undefined;
  const unitsOf = (of: Indicator) =>
    held.flatMap((row) =>
      row.indicator_id === of.id && row.first_year <= year && year <= row.last_year ? row.unit_id : [],
    );
  const own = new Set(unitsOf(indicator));
  const others = indicators
    .filter((other) => other.id !== indicator.id && !arePartAndWhole(other, indicator))
    .map((other) => ({ other, both: unitsOf(other).filter((id) => own.has(id)).length }))
    .filter(({ both }) => both > 0);
  const most = Math.max(...others.map(({ both }) => both));
  const isHeadline = ({ id }: Indicator) => (headlineIndicators as readonly string[]).includes(id);
  const found =
    others.find(({ other, both }) => isHeadline(other) && both >= 0.75 * most) ??
    others.find(({ both }) => both === most);
  return found?.other;
}

/** The latest of the years that most of the rows have figures for, as far as their first and last tell. */
function fullestYear(rows: readonly HeldRow[]): number | undefined {
  let fullest: { year: number; units: number } | undefined;
  const last = Math.max(...rows.map((row) => row.last_year));
  for (let year = Math.min(...rows.map((row) => row.first_year)); year <= last; year++) {
    const units = rows.filter((row) => row.first_year <= year && year <= row.last_year).length;
    if (units >= (fullest?.units ?? 0)) fullest = { year, units };
  }
  return fullest?.year;
}

/**
 * The years as chosen. Of a span of one, as Trender may have left it, a slope shows the change to that year. Where none are chosen it is
 * what changed since last year; small multiples show all years there are.
 */
function yearsOf(
  { figure, year, chosen }: Pick<CompareChoice, 'figure' | 'year'> & { readonly chosen: Selection['years'] },
  rows: readonly HeldRow[],
  catalogue: Catalogue,
): CompareChoice['years'] {
  if (chosen !== undefined) {
    return figure === 'slope' && chosen.from === chosen.to ? changeAt(chosen.to, catalogue) : chosen;
  }
  if (figure !== 'multiples') return changeAt(year, catalogue);
  const first = Math.min(year, ...rows.map((row) => row.first_year));
  return { from: first, to: Math.max(year, ...rows.map((row) => row.last_year)) };
}

/** A year with the year before; the first that there is has none before, and stands with the next. */
function changeAt(year: number, { years }: Catalogue): CompareChoice['years'] {
  const to = year === years[0] ? year + 1 : year;
  return { from: to - 1, to };
}
