import type { Indicator } from '@/domain/indicator';
import type { TargetStatus } from '@/domain/target';
import type { Unit } from '@/domain/unit';
import { formatMeasure, formatSpan } from '@/format/measure';
import { spanOfYears } from '@/format/period';
import { capitalised, howMany, listInWords, numberInWords } from '@/format/words';
import { isDoubted } from './breaks';
import type { TargetLookup } from './target-lookup';
import { type TargetMark, targetFigure, targetMarks } from './target-mark';
import { lastNumber, type TrendSeries } from './trend-series';

/** A unit's last figure within the years shown, and how it stands to the targets of that year. */
interface Standing {
  readonly unit: Unit;
  readonly year: number;
  readonly number: number;
  readonly own: TargetMark;
  readonly council: TargetMark;
}

/**
 * The finding as a title: who reaches their own target with the last value they have, else the council's, else the figures alone.
 *
 * It speaks of levels only, never of a course: two points are no trend (domain rules 20, 21).
 */
export function trendTitle(
  series: readonly TrendSeries[],
  { indicator, targets }: { indicator: Indicator; targets: TargetLookup },
): string {
  const totals = series.filter((one) => one.sex === 'total');
  const standingsOf = (of: readonly TrendSeries[]) =>
    of.flatMap((one) => standingOf(one, indicator, targets));
  const standings = standingsOf(totals.filter((one) => !isLastDoubted(one)));
  const [first, ...rest] = standings;
  if (first === undefined) {
    const doubted = standingsOf(totals);
    return doubted.length === 0
      ? `${indicator.name}: inga värden för de valda åren`
      : `${figuresAlone(doubted, indicator)}, osäkert enligt rapporten`;
  }
  if (rest.length === 0) return ofOne(first, indicator);
  return (
    against(standings, (one) => one.own.status, 'own') ??
    against(standings, (one) => one.council.status, 'council') ??
    figuresAlone(standings, indicator)
  );
}

/** What the report itself doubts is drawn and told of below, but is no ground for a finding. */
function isLastDoubted(series: TrendSeries): boolean {
  const last = lastNumber(series);
  return last !== undefined && isDoubted(series.breaks, last.year);
}

function standingOf(series: TrendSeries, indicator: Indicator, targets: TargetLookup): Standing[] {
  const last = lastNumber(series);
  if (last === undefined) return [];
  const value = { kind: 'number', number: last.number } as const;
  return [
    {
      unit: series.unit,
      ...last,
      ...targetMarks({ unit: series.unit, indicator, year: last.year, value }, targets),
    },
  ];
}

function ofOne(standing: Standing, indicator: Indicator): string {
  const { unit, year, number, own, council } = standing;
  const figure = formatMeasure(number, indicator);
  const reach = (status: TargetStatus) => (status === 'met' ? 'når' : 'når inte');
  if (own.status !== 'none')
    return `${unit.shortName} ${reach(own.status)} sitt årsmål ${targetFigure(own, indicator)}: ${figure} (${year})`;
  if (council.status !== 'none') {
    return `${unit.shortName} ${reach(council.status)} KF:s årsmål ${targetFigure(council, indicator)}: ${figure} (${year})`;
  }
  return `${unit.shortName} ${year}: ${indicator.name} ${figure}`;
}

/** Names up to two units on each side, and counts more: a title is read from the back row. */
function against(
  standings: readonly Standing[],
  statusOf: (standing: Standing) => TargetStatus,
  level: 'own' | 'council',
): string | undefined {
  const judged = standings.filter((one) => statusOf(one) !== 'none');
  if (judged.length === 0) return undefined;
  const met = judged.filter((one) => statusOf(one) === 'met');
  const missed = judged.filter((one) => statusOf(one) === 'missed');
  const goal = () => {
    if (level === 'council') return `KF:s årsmål ${when(judged)}`;
    return `sitt årsmål ${when(judged)}`;
  };
  const names = (of: readonly Standing[]) => listInWords(of.map((one) => one.unit.shortName));
  if (met.length > 2 || (met.length === 0 && missed.length > 2)) {
    const counted = `${capitalised(howMany(met.length))} av ${numberInWords(judged.length)} enheter`;
    const others = met.length > 0 && missed.length > 0 && missed.length <= 2 ? `, ${names(missed)} inte` : '';
    return `${counted} når ${goal()}${others}`;
  }
  if (missed.length > 2) return `${names(met)} når ${goal()}, övriga ${numberInWords(missed.length)} inte`;
  if (missed.length === 0) return `${names(met)} når ${goal()}`;
  if (met.length === 0) return `${names(missed)} når inte ${goal()}`;
  return `${names(met)} når ${goal()}, ${names(missed)} inte`;
}

/** The year where all share one; else that each stands with its last value, lest the span is read as "in every year of it". */
function when(standings: readonly Standing[]): string {
  const [first, last] = endYears(standings);
  return first === last ? String(first) : `enligt senaste värde (${spanOfYears(first, last)})`;
}

/** The indicator's whole name: a column's short one is no sentence. The year in brackets, for after bare figures it reads as one more. */
function figuresAlone(standings: readonly Standing[], indicator: Indicator): string {
  const numbers = standings.map((one) => one.number);
  const span = formatSpan(Math.min(...numbers), Math.max(...numbers), indicator);
  const [first, last] = endYears(standings);
  const years = first === last ? String(first) : `senaste värde ${spanOfYears(first, last)}`;
  return `${indicator.name}: ${span} (${years})`;
}

function endYears(standings: readonly Standing[]): [number, number] {
  const years = standings.map((one) => one.year);
  return [Math.min(...years), Math.max(...years)];
}
