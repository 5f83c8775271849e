import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import type { Unit } from '@/domain/unit';
import type { SeriesBreakRow } from '@/queries/series-breaks';
import { isBySex, valueOr } from './absence-reason';
import { breaksOf } from './breaks';
import type { Catalogue } from './catalogue';
import type { YearValue } from './change';
import type { ShownObservation } from './shown';

/** One unit's figures of the indicator, of one sex or in total, with the rows that they come from. */
export interface TrendSeries {
  readonly unit: Unit;
  readonly sex: Sex;
  /** One a year of the figure; a year without a row is absent. */
  readonly points: readonly TrendSeriesPoint[];
  readonly breaks: readonly SeriesBreakRow[];
}

export interface TrendSeriesPoint extends YearValue {
  /** Nothing for a year that no report gives. */
  readonly row: ShownObservation | undefined;
}

export interface TrendSeriesInput {
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly units: readonly Unit[];
  readonly years: readonly number[];
  readonly rows: readonly ShownObservation[];
}

/** The series of each unit: the total, then women and men where they are reported in these years. */
export function trendSeries({
  catalogue,
  indicator,
  period,
  units,
  years,
  rows,
}: TrendSeriesInput): TrendSeries[] {
  const byKey = new Map(rows.map((row) => [`${row.unit_id}|${row.sex}|${row.year}`, row]));
  return units.flatMap((unit) => {
    const breaks = breaksOf(catalogue.breaks, { unitId: unit.id, indicatorId: indicator.id });
    const rowOf = (sex: Sex, year: number) => byKey.get(`${unit.id}|${sex}|${year}`);
    const series = (sex: Sex): TrendSeries => ({
      unit,
      sex,
      breaks,
      points: years.map((year) => {
        const row = rowOf(sex, year);
        const bySex = sex === 'total' ? [rowOf('women', year), rowOf('men', year)] : [];
        return { year, row, value: valueOr(row, bySex, { unit, indicator, year, period }, catalogue) };
      }),
    });
    const parts = (['women', 'men'] as const)
      .map(series)
      .filter((one) => one.points.some((point) => point.row !== undefined));
    return [series('total'), ...parts];
  });
}

/**
 * Which of the series are shown: the totals, women and men beside them where they are asked for. A year may have the total alone, and a
 * unit women and men alone: then they stand for it unasked, for else it would be said to have nothing.
 */
export function shownSeries<One extends Pick<TrendSeries, 'unit' | 'sex' | 'points'>>(
  series: readonly One[],
  sexes: boolean,
): readonly One[] {
  return sexes ? series : series.filter(({ unit, sex }) => sex === 'total' || isUnitBySex(unit, series));
}

/** A unit with no row of a total in any of the years, but of women or men. */
export function isUnitBySex(
  unit: Unit,
  series: readonly Pick<TrendSeries, 'unit' | 'sex' | 'points'>[],
): boolean {
  const total = series.find((one) => one.unit === unit && one.sex === 'total');
  return total?.points.every(({ row }) => row === undefined) === true && total.points.some(isBySex);
}

/** The last year with a number, and that number. */
export function lastNumber({ points }: TrendSeries): { year: number; number: number } | undefined {
  for (const { year, value } of [...points].reverse()) {
    if (value.kind === 'number') return { year, number: value.number };
  }
  return undefined;
}

/** How many of the years have a number. */
export const numberCount = ({ points }: TrendSeries): number =>
  points.filter((point) => point.value.kind === 'number').length;
