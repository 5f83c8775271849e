import type { Indicator } from '@/domain/indicator';
import type { TargetStatus } from '@/domain/target';
import type { Unit } from '@/domain/unit';
import { formatMeasure, formatSpan } from '@/format/measure';
import { spanOfYears } from '@/format/period';
import { capitalised, howMany, listInWords, numberInWords } from '@/format/words';
import { type TargetMark, targetFigure } from './target-mark';

/** A unit's figure of one year, and how it stands to the targets of that year. */
export interface Standing {
  readonly unit: Unit;
  readonly year: number;
  readonly number: number;
  readonly own: TargetMark;
  readonly council: TargetMark;
}

/**
 * The finding as a title: who reaches their own target, else the council's, else the figures alone.
 *
 * It speaks of levels only, never of a course: two points are no trend (domain rules 20, 21).
 *
 * @returns nothing where there is no standing
 */
export function standingTitle(standings: readonly Standing[], indicator: Indicator): string | undefined {
  const [first, ...rest] = standings;
  if (first === undefined) return undefined;
  if (rest.length === 0) return ofOne(first, indicator);
  return (
    against(standings, (one) => one.own.status, 'own') ??
    against(standings, (one) => one.council.status, 'council') ??
    figuresAlone(standings, indicator)
  );
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
export function figuresAlone(standings: readonly Standing[], indicator: Indicator): string {
  const numbers = standings.map((one) => one.number);
  const span = formatSpan(Math.min(...numbers), Math.max(...numbers), indicator);
  return `${indicator.name}: ${span} (${lastYears(standings)})`;
}

/** "2025", "senaste värde 2023–2025": what stands in brackets after figures. */
export function lastYears(standings: readonly Pick<Standing, 'year'>[]): string {
  const [first, last] = endYears(standings);
  return first === last ? String(first) : `senaste värde ${spanOfYears(first, last)}`;
}

function endYears(standings: readonly Pick<Standing, 'year'>[]): [number, number] {
  const years = standings.map((one) => one.year);
  return [Math.min(...years), Math.max(...years)];
}
