import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { Unit } from '@/domain/unit';
import type { CoverageRow } from '@/queries/coverage';
import type { Selection } from '@/selection/selection';
import { type Catalogue, reportingUnits } from './catalogue';
import { hasFigures } from './held';

/** A unit that reports the chosen indicator. */
export interface OfferedUnit {
  readonly unit: Unit;
  /** First and last year with a figure; nothing where every cell is empty, which the table then says. */
  readonly years: { readonly from: number; readonly to: number } | undefined;
  readonly shown: boolean;
}

/** What Trender shows, settled from the selection. */
export interface TrendChoice {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly years: readonly number[];
  /** The units to draw, in the order of the offer. */
  readonly units: readonly Unit[];
  /** Every unit that can be chosen; the city stands apart, as a reference. */
  readonly offered: readonly OfferedUnit[];
  /** The city, where it has figures of the indicator. */
  readonly city: Unit | undefined;
  readonly hasSexes: boolean;
  /** Chosen units that do not report this indicator, so that the page can say so. */
  readonly without: readonly Unit[];
}

/** More lines than this cannot be told apart in one figure; small multiples show all. */
export const mostLines = 6;

/** @returns nothing where the extract has no indicator with figures */
export function trendChoice(selection: Selection, catalogue: Catalogue): TrendChoice | undefined {
  const indicator = indicatorOf(selection, catalogue);
  if (indicator === undefined) return undefined;
  const { period } = selection;
  const covered = catalogue.coverage.filter(
    (row) => row.indicator_id === indicator.id && row.period === period,
  );
  const spans = new Map(covered.map((row) => [row.unit_id, row]));
  const reporting = catalogue.units.filter((unit) => spans.has(unit.id));
  // Where municipalities are compared, none of them is the city behind the others.
  const compared = reportingUnits(catalogue);
  const city = reporting.find((unit) => unit.level === 'city' && !compared.includes(unit));
  const choosable = reporting.filter((unit) => unit !== city);

  const chosen = choosable.filter((unit) => selection.units.includes(unit.id));
  const units = chosen.length > 0 ? chosen : byDefault(choosable);
  const years = catalogue.years.filter(
    (year) => selection.years === undefined || (year >= selection.years.from && year <= selection.years.to),
  );
  return {
    indicator,
    period,
    years,
    units,
    offered: choosable.map((unit) => ({
      unit,
      years: yearsOf(spans.get(unit.id)),
      shown: units.includes(unit),
    })),
    city,
    hasSexes: covered.some((row) => row.has_sexes),
    without: catalogue.units.filter((unit) => selection.units.includes(unit.id) && !spans.has(unit.id)),
  };
}

function yearsOf(row: CoverageRow | undefined): OfferedUnit['years'] {
  return row && hasFigures(row) ? { from: row.first_year, to: row.last_year } : undefined;
}

/** The chosen indicator, else the first that has figures. */
function indicatorOf(selection: Selection, catalogue: Catalogue): Indicator | undefined {
  const chosen =
    selection.indicator === undefined ? undefined : catalogue.indicatorById.get(selection.indicator);
  const withFigures = new Set(catalogue.held.map((row) => row.indicator_id));
  return chosen ?? catalogue.indicators.find((indicator) => withFigures.has(indicator.id));
}

/** The reporting units, as many as one figure bears; where only workplaces or the district have figures, those. */
function byDefault(choosable: readonly Unit[]): Unit[] {
  const reporting = choosable.filter((unit) => unit.level === 'unit');
  return (reporting.length > 0 ? reporting : choosable).slice(0, mostLines);
}
