import type { Indicator } from '@/domain/indicator';
import type { Unit } from '@/domain/unit';
import { absenceText } from '@/format/absence';
import { formatMeasure } from '@/format/measure';
import { spanOfYears } from '@/format/period';
import type { TargetRow } from '@/queries/targets';
import type { Selection } from '@/selection/selection';
import { buildTrendFigure, onOneScale, sexLabel } from './build-trend-figure';
import type { Catalogue } from './catalogue';
import { directionInWords, measureInWords } from './indicator-words';
import type { ShownObservation } from './shown';
import { sourceSummary } from './source-label';
import { TargetLookup } from './target-lookup';
import { trendBearing } from './trend-bearing';
import { mostLines, type TrendChoice } from './trend-choice';
import type { SeriesColour, TrendFigure } from './trend-figure';
import { type TrendLimits, trendLimits } from './trend-limits';
import { isUnitBySex, numberCount, type TrendSeries, trendSeries } from './trend-series';
import { type TrendTable, trendTable } from './trend-table';
import { trendTitle } from './trend-title';
import { limitsInWords } from './xmr-words';

export interface Trend {
  readonly title: string;
  readonly subtitle: string;
  /** One figure, or a panel a unit on one scale. */
  readonly panels: readonly TrendPanel[];
  readonly bearing: readonly string[];
  readonly table: TrendTable;
  /** The documents that the table's values were read from, in sum. */
  readonly source: string;
  /** The colour of each unit, shared by the figure and the unit picker. */
  readonly colours: ReadonlyMap<string, SeriesColour>;
  /** Whether limits of natural variation can be had, and those that are drawn. */
  readonly limits: TrendLimits;
  /** None of the units has a figure of all: women and men are shown unasked. */
  readonly sexesAlone: boolean;
  /** No unit has a number in the years shown. */
  readonly empty: boolean;
}

export interface TrendPanel {
  readonly id: string;
  /** Nothing for the one figure, whose title is the page's. */
  readonly heading: string | undefined;
  readonly figure: TrendFigure;
}

export interface TrendInput {
  readonly catalogue: Catalogue;
  readonly choice: TrendChoice;
  readonly selection: Selection;
  readonly rows: readonly ShownObservation[];
  readonly targets: readonly TargetRow[];
}

export function trend({ catalogue, choice, selection, rows, targets: targetRows }: TrendInput): Trend {
  const { indicator, years } = choice;
  const targets = new TargetLookup(targetRows);
  const sexes = selection.sex === 'women_men';
  const colours = coloursOf(choice, selection);
  const ofUnits = (units: readonly Unit[]) =>
    trendSeries({ catalogue, indicator, period: choice.period, units, years, rows });
  const reference = selection.city && choice.city !== undefined ? ofUnits([choice.city]) : [];
  const series = ofUnits(choice.units);

  const inOneFigure = series.filter((one) => choice.units.indexOf(one.unit) < mostLines);
  const limits = trendLimits(selection.layout === 'one' ? inOneFigure : series, { choice, selection });

  const figureOf = (lines: readonly TrendSeries[]) =>
    buildTrendFigure({
      indicator,
      years,
      series: [...lines, ...reference],
      colours,
      targets,
      show: { ownTargets: selection.ownTargets, councilTargets: selection.councilTargets, sexes },
      limits: limits.drawn.flatMap(({ series: of, stretches }) =>
        stretches.map((one) => ({ ...one, lineId: `${of.unit.id}:${of.sex}` })),
      ),
      description: description([...lines, ...reference], indicator),
    });
  const panels: TrendPanel[] =
    selection.layout === 'multiples'
      ? multiples(series, figureOf)
      : [{ id: 'all', heading: undefined, figure: figureOf(inOneFigure) }];

  return {
    title: trendTitle(series, { indicator, targets }),
    subtitle: subtitle(indicator, years),
    panels,
    bearing: [
      ...trendBearing(series, { indicator, units: selection.layout === 'one' ? choice.units : [] }),
      ...limitsInWords(limits.drawn, { indicator, series, layout: selection.layout }),
    ],
    table: trendTable([...series, ...reference], {
      indicator,
      catalogue,
      targets,
      years,
      sexes,
      limits: limits.drawn,
    }),
    source: sourceSummary(
      [...series, ...reference].flatMap((one) => one.points.flatMap(({ row }) => row?.document_id ?? [])),
      catalogue,
    ),
    colours,
    limits,
    sexesAlone: choice.units.length > 0 && choice.units.every((unit) => isUnitBySex(unit, series)),
    empty: series.every((one) => numberCount(one) === 0),
  };
}

function multiples(
  series: readonly TrendSeries[],
  figureOf: (series: readonly TrendSeries[]) => TrendFigure,
): TrendPanel[] {
  const units = [...new Set(series.map((one) => one.unit))];
  const figures = onOneScale(units.map((unit) => figureOf(series.filter((one) => one.unit === unit))));
  return units.flatMap((unit, index) => {
    const figure = figures[index];
    return figure === undefined ? [] : [{ id: unit.id, heading: unit.shortName, figure }];
  });
}

/**
 * A unit keeps its colour while the offer of the indicator stands, whichever others are chosen beside it, as long as no two drawn in one
 * figure would share one. A unit that the one figure has no room for has none.
 */
function coloursOf({ offered, units }: TrendChoice, { layout }: Selection): Map<string, SeriesColour> {
  const coloured = layout === 'one' ? units.slice(0, mostLines) : units;
  const offer = offered.map((one) => one.unit);
  const nth = (index: number): SeriesColour => ((index % mostLines) + 1) as SeriesColour;
  const kept = coloured.map((unit) => nth(offer.indexOf(unit)));
  const distinct = new Set(kept).size === coloured.length;
  return new Map(
    coloured.map((unit, index) => [unit.id, (distinct ? kept[index] : undefined) ?? nth(index)]),
  );
}

function subtitle(indicator: Indicator, years: readonly number[]): string {
  const span = years.length > 0 ? `, ${spanOfYears(years[0] ?? 0, years.at(-1) ?? 0)}` : '';
  return `${indicator.name}, ${measureInWords(indicator)}${span}. ${directionInWords[indicator.polarity]}`;
}

/** Every line with its values, in words. */
function description(series: readonly TrendSeries[], indicator: Indicator): string {
  const lines = series.map(({ unit, sex, points }) => {
    const values = points.map(({ year, value }) =>
      value.kind === 'number'
        ? `${year} ${formatMeasure(value.number, indicator)}`
        : `${year} ${absenceText(value.reason)}`,
    );
    return `${sexLabel(unit, sex)}: ${values.join(', ')}`;
  });
  return `Linjediagram över ${indicator.name}. ${lines.join('. ')}.`;
}
