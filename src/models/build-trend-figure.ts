import type { Indicator } from '@/domain/indicator';
import type { Sex } from '@/domain/sex';
import type { Target } from '@/domain/target';
import type { Unit } from '@/domain/unit';
import { breakBetween, inText } from './breaks';
import { scaleOf } from './scale';
import type { TargetLookup } from './target-lookup';
import type {
  FigureBreak,
  FigureLimits,
  SeriesColour,
  TargetStep,
  TrendFigure,
  TrendLine,
} from './trend-figure';
import { shownSeries, type TrendSeries } from './trend-series';

export interface TrendFigureInput {
  readonly indicator: Indicator;
  readonly years: readonly number[];
  readonly series: readonly TrendSeries[];
  /** Which colour a unit has; a unit without one is drawn as a reference. */
  readonly colours: ReadonlyMap<string, SeriesColour>;
  readonly targets: TargetLookup;
  readonly show: { readonly ownTargets: boolean; readonly councilTargets: boolean; readonly sexes: boolean };
  /** Of the lines among `series`; the others are left out. */
  readonly limits?: readonly FigureLimits[];
  readonly description: string;
}

/** The line figure of some series. Panels of a page share one scale by `onOneScale`. */
export function buildTrendFigure(input: TrendFigureInput): TrendFigure {
  const { indicator, years, show, targets } = input;
  const lines = shownSeries(input.series, show.sexes).map((series) => lineOf(series, input));
  const councilTargets = show.councilTargets
    ? steps(years, (year) => targets.council(indicator.id, year))
    : [];
  const limits = (input.limits ?? []).filter(({ lineId }) => lines.some(({ id }) => id === lineId));
  return {
    indicatorName: indicator.name,
    unitOfMeasure: indicator.unitOfMeasure,
    decimals: indicator.decimals,
    polarity: indicator.polarity,
    years,
    scale: scaleOf(numbersIn({ lines, councilTargets, limits }), indicator.unitOfMeasure),
    lines,
    councilTargets,
    breaks: breaksIn(input),
    limits,
    description: input.description,
  };
}

function lineOf(
  series: TrendSeries,
  { colours, indicator, years, targets, show }: TrendFigureInput,
): TrendLine {
  const { unit, sex } = series;
  const colour = colours.get(unit.id) ?? 'reference';
  return {
    id: `${unit.id}:${sex}`,
    unitId: unit.id,
    label: sexLabel(unit, sex),
    sex,
    colour,
    points: series.points.map(({ year, value }) => ({
      year,
      value,
      afterBreak: breakBetween(series.breaks, year - 1, year) !== undefined,
    })),
    ownTargets:
      show.ownTargets && colour !== 'reference' && sex === 'total'
        ? steps(years, (year) => targets.own(unit.id, indicator.id, year))
        : [],
  };
}

const sexLabels: Record<Sex, string> = { total: '', women: ', kvinnor', men: ', män' };

/** "Personligt stöd", "Personligt stöd, kvinnor". */
export const sexLabel = (unit: Unit, sex: Sex): string => unit.shortName + sexLabels[sex];

function steps(years: readonly number[], targetOf: (year: number) => Target): TargetStep[] {
  return years.flatMap((year) => {
    const target = targetOf(year);
    return target.kind === 'number' ? [{ year, number: target.number }] : [];
  });
}

function numbersIn({
  lines,
  councilTargets,
  limits,
}: Pick<TrendFigure, 'lines' | 'councilTargets' | 'limits'>): number[] {
  return [
    ...lines.flatMap((line) =>
      line.points.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : [])),
    ),
    ...lines.flatMap((line) => line.ownTargets.map((step) => step.number)),
    ...councilTargets.map((step) => step.number),
    ...limits.flatMap(({ lower, upper }) => [lower ?? [], upper ?? []].flat()),
  ];
}

/** The breaks of the drawn units that fall between two years of the figure, those at one place and of one reason joined. */
function breaksIn({ series, years }: TrendFigureInput): FigureBreak[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const found = new Map<string, FigureBreak>();
  for (const { unit, breaks } of series) {
    for (const row of breaks) {
      if (row.year <= first || row.year > last) continue;
      const key = `${row.year}|${row.reason}`;
      const before = found.get(key);
      const unitIds = before?.unitIds.includes(unit.id)
        ? before.unitIds
        : [...(before?.unitIds ?? []), unit.id];
      found.set(key, { at: row.year - 0.5, label: inText(row.reason), unitIds });
    }
  }
  return [...found.values()];
}

/** The same figures on the scale that holds all of them, so that panels can be compared. */
export function onOneScale(figures: readonly TrendFigure[]): TrendFigure[] {
  const numbers = figures.flatMap(numbersIn);
  return figures.map((figure) => ({ ...figure, scale: scaleOf(numbers, figure.unitOfMeasure) }));
}
