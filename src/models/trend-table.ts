import type { Indicator } from '@/domain/indicator';
import type { Sex } from '@/domain/sex';
import type { Unit } from '@/domain/unit';
import type { Value } from '@/domain/value';
import { formatDifference } from '@/format/difference';
import { breaksBetween } from './breaks';
import { sexLabel } from './build-trend-figure';
import type { Catalogue } from './catalogue';
import { changeTo } from './change';
import { type OtherPlace, otherPlaces } from './other-places';
import { type Response, responseOf } from './response';
import type { ShownObservation } from './shown';
import { sourceLabel } from './source-label';
import type { TargetLookup } from './target-lookup';
import { type TargetMark, targetMarks } from './target-mark';
import type { SeriesLimits } from './trend-limits';
import { lastNumber, shownSeries, type TrendSeries } from './trend-series';
import type { XmrStretch } from './trend-xmr';

/** The figure's rows as a table: the same units, sexes and years. */
export interface TrendTable {
  readonly years: readonly number[];
  readonly rows: readonly TrendTableRow[];
  /** Whether it has columns for the limits of natural variation. */
  readonly hasLimits: boolean;
}

export interface TrendTableRow {
  readonly id: string;
  readonly unit: Unit;
  readonly sex: Sex;
  readonly label: string;
  readonly cells: readonly TrendTableCell[];
  /** From the year before the last value: "+6 indexenheter"; across a break it says so. Empty where there is nothing to compare. */
  readonly change: string;
  /** Against the targets of the year of the last value; women and men have none of their own. */
  readonly own: TargetMark;
  readonly council: TargetMark;
  /** The limits of natural variation that are drawn for the row's line, one for each stretch between breaks. */
  readonly limits: readonly XmrStretch[];
  /** Each place that a value of the row was read from, with its years: "VB 2024, rad 342". */
  readonly sources: readonly { readonly label: string; readonly years: readonly number[] }[];
}

/** One figure with what a download takes along: the targets of its own year, and where it was read. */
export interface TrendTableCell {
  readonly year: number;
  readonly value: Value;
  readonly own: TargetMark;
  readonly council: TargetMark;
  readonly response: Response | undefined;
  readonly source: string | undefined;
  readonly origin: ShownObservation['origin'] | undefined;
  /** Other numbers that the reports give for the same figure. */
  readonly others: readonly OtherPlace[];
  readonly baseMonth: number | undefined;
  /** The reasons of a break between the year before and this one. */
  readonly breakBefore: string | undefined;
  /** The limits that the value stands between or outside of. */
  readonly limits: XmrStretch | undefined;
}

export function trendTable(
  series: readonly TrendSeries[],
  {
    indicator,
    catalogue,
    targets,
    years,
    sexes,
    limits,
  }: {
    indicator: Indicator;
    catalogue: Catalogue;
    targets: TargetLookup;
    years: readonly number[];
    sexes: boolean;
    limits: readonly SeriesLimits[];
  },
): TrendTable {
  const shown = shownSeries(series, sexes);
  const stretchesOf = (one: TrendSeries) => limits.find(({ series }) => series === one)?.stretches ?? [];
  return {
    years,
    rows: shown.map((one) => rowOf(one, { indicator, catalogue, targets, limits: stretchesOf(one) })),
    hasLimits: limits.length > 0,
  };
}

const noMark: TargetMark = { target: { kind: 'none' }, status: 'none' };
const noMarks = { own: noMark, council: noMark };

function rowOf(
  series: TrendSeries,
  {
    indicator,
    catalogue,
    targets,
    limits,
  }: {
    indicator: Indicator;
    catalogue: Catalogue;
    targets: TargetLookup;
    limits: readonly XmrStretch[];
  },
): TrendTableRow {
  const { unit, sex, points, breaks } = series;
  const last = lastNumber(series);
  const value: Value =
    last === undefined ? { kind: 'absent', reason: 'no_report' } : { kind: 'number', number: last.number };
  const year = last?.year ?? lastTargetYear(series, indicator, targets);
  // A target is set for the total: neither women nor men are held against it.
  const marks = (outcome: Value, of: number) =>
    sex === 'total' ? targetMarks({ unit, indicator, year: of, value: outcome }, targets) : noMarks;
  const change = last === undefined ? undefined : changeTo(year, points, breaks);
  return {
    id: `${unit.id}:${sex}`,
    unit,
    sex,
    label: sexLabel(unit, sex),
    cells: points.map(({ year, value, row }) => ({
      year,
      value,
      ...marks(value, year),
      response: row && responseOf(row),
      source: row && sourceLabel(row, unit.id, catalogue),
      origin: row?.origin,
      others: row === undefined ? [] : otherPlaces(row),
      baseMonth: row?.base_month ?? undefined,
      breakBefore:
        breaksBetween(breaks, year - 1, year)
          .map((one) => one.reason)
          .join('; ') || undefined,
      limits: value.kind === 'number' ? limits.find(({ from, to }) => year >= from && year <= to) : undefined,
    })),
    change:
      change === undefined
        ? ''
        : formatDifference(change.difference, indicator) +
          (change.across === undefined ? '' : ', över seriebrott'),
    ...marks(value, year),
    limits,
    sources: sourcesOf(series, catalogue),
  };
}

/** A target without an outcome is not to be forgotten: a unit without numbers stands with its last one. */
function lastTargetYear({ unit, points }: TrendSeries, indicator: Indicator, targets: TargetLookup): number {
  const isSet = ({ year }: { year: number }) => targets.own(unit.id, indicator.id, year).kind === 'number';
  return points.findLast(isSet)?.year ?? 0;
}

function sourcesOf(
  { unit, points }: TrendSeries,
  catalogue: Catalogue,
): { label: string; years: number[] }[] {
  const byLabel = new Map<string, number[]>();
  for (const { year, row } of points) {
    if (row === undefined) continue;
    const label = sourceLabel(row, unit.id, catalogue);
    byLabel.set(label, [...(byLabel.get(label) ?? []), year]);
  }
  return [...byLabel].map(([label, years]) => ({ label, years }));
}
