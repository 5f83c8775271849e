import type { Indicator } from '@/domain/indicator';
import { formatSpan } from '@/format/measure';
import { isDoubted } from './breaks';
import { figuresAlone, lastYears, type Standing, standingTitle } from './standing-title';
import type { TargetLookup } from './target-lookup';
import { targetMarks } from './target-mark';
import { isUnitBySex, lastNumber, type TrendSeries } from './trend-series';

/** The finding as a title, from the last value that each unit has within the years shown. */
export function trendTitle(
  series: readonly TrendSeries[],
  { indicator, targets }: { indicator: Indicator; targets: TargetLookup },
): string {
  const totals = series.filter((one) => one.sex === 'total');
  const standingsOf = (of: readonly TrendSeries[]) =>
    of.flatMap((one) => standingOf(one, indicator, targets));
  const certain = standingsOf(totals.filter((one) => !isLastDoubted(one)));
  const title = standingTitle(certain, indicator);
  if (title !== undefined) return title;
  const doubted = standingsOf(totals);
  if (doubted.length > 0) return `${figuresAlone(doubted, indicator)}, osäkert enligt rapporten`;
  return ofSexes(series, indicator) ?? `${indicator.name}: inga värden för de valda åren`;
}

/** Where units have no figures of all: women's and men's, each between its ends. "AMI: kvinnor 70–78, män 66–75 (2025)". */
function ofSexes(series: readonly TrendSeries[], indicator: Indicator): string | undefined {
  const parts = series.filter(({ unit, sex }) => sex !== 'total' && isUnitBySex(unit, series));
  const certain = parts.filter((one) => !isLastDoubted(one));
  const told = certain.some((one) => lastNumber(one) !== undefined) ? certain : parts;
  const spans = (['women', 'men'] as const).flatMap((sex) => {
    const numbers = told.filter((one) => one.sex === sex).flatMap((one) => lastNumber(one)?.number ?? []);
    return numbers.length === 0
      ? []
      : [`${sexNames[sex]} ${formatSpan(Math.min(...numbers), Math.max(...numbers), indicator)}`];
  });
  if (spans.length === 0) return undefined;
  const years = lastYears(told.flatMap((one) => lastNumber(one) ?? []));
  return `${indicator.name}: ${spans.join(', ')} (${years})${told === certain ? '' : ', osäkert enligt rapporten'}`;
}

const sexNames = { women: 'kvinnor', men: 'män' } as const;

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
