import type { Indicator } from '@/domain/indicator';
import { isOutsideParts } from '@/domain/parts';
import type { Period } from '@/domain/period';
import { formatPeriod } from '@/format/period';
import { capitalised, listInWords, numberInWords } from '@/format/words';
import { breaksBetween, inText, isDoubted } from './breaks';
import { sexLabel } from './build-trend-figure';
import { namedUnits } from './compare/named-units';
import { isLowResponse, responseInWords, responseOf } from './response';
import { mostLines, type TrendChoice } from './trend-choice';
import { isUnitBySex, lastNumber, numberCount, shownSeries, type TrendSeries } from './trend-series';

/**
 * What the figure's data bear and do not bear, in plain sentences (domain rules 4, 10, 20, 24, 26).
 *
 * Nothing here is a finding: each sentence names a limit that a reader would otherwise have to know of.
 */
export function trendBearing(
  series: readonly TrendSeries[],
  { indicator, units }: Pick<TrendChoice, 'indicator' | 'units'>,
): string[] {
  // Of a unit that has women and men alone, they are what the figure rests on.
  const totals = shownSeries(series, false).filter((one) => numberCount(one) > 0);
  if (totals.length === 0) return [];
  const sentences = [
    ...ofSexesAlone(series),
    ofLength(totals),
    ofMeasurement(totals, indicator),
    ...ofParts(series, indicator),
    ...ofResponse(totals),
    ...ofBreaks(totals),
    ...ofDoubt(totals),
    ...ofDifferentYears(totals),
    ...(units.length > mostLines
      ? [`Figuren visar ${mostLines} av ${units.length} valda enheter; en figur per enhet visar alla.`]
      : []),
  ].filter((sentence) => sentence !== undefined);
  // What is said of a unit holds for its women and its men alike.
  return [...new Set(sentences)];
}

function ofSexesAlone(series: readonly TrendSeries[]): string[] {
  const units = [...new Set(series.map(({ unit }) => unit))].filter((unit) => isUnitBySex(unit, series));
  if (units.length === 0) return [];
  return [`Uttaget har inget totalt värde för ${namedUnits(units)}: kvinnor och män visas var för sig.`];
}

function ofLength(series: readonly TrendSeries[]): string {
  const counts = series.map(numberCount);
  const most = Math.max(...counts);
  const of = series.some(({ sex }) => sex !== 'total') ? ' per enhet och kön' : ' per enhet';
  const per = series.length === 1 ? '' : of;
  if (most === 1) return `Ett värde${per} visar ett läge, inte en förändring.`;
  if (most < 6) {
    const count = numberInWords(most);
    const values = `${Math.min(...counts) === most ? capitalised(count) : `Högst ${count}`} värden${per}`;
    return most === 2
      ? `${values} räcker inte för att tala om en trend.`
      : `${values} räcker inte för att skilja en trend från slumpen.`;
  }
  return 'Figuren visar värdena år för år; ingen trend är beräknad.';
}

function ofMeasurement(series: readonly TrendSeries[], { measurement }: Indicator): string | undefined {
  const rows = series.flatMap((one) => one.points.flatMap((point) => point.row ?? []));
  const answersKnown = rows.some((row) => row.answers_n !== null);
  switch (measurement) {
    case 'index':
      return answersKnown
        ? undefined
        : 'Indexet bygger på en enkät vars antal svar inte redovisas, så ingen förändring kan prövas.';
    case 'survey_share':
      return answersKnown
        ? 'Antal svar avser enkäten som helhet, inte frågan, så ingen förändring är prövad.'
        : 'Antal svar redovisas inte, så ingen förändring kan prövas.';
    case 'share':
      return answersKnown
        ? undefined
        : 'Antalet bakom andelen finns inte i uttaget, så ingen förändring är prövad.';
    case 'rolling_12_months':
      return rollingInWords(series);
    case 'count':
    case 'amount':
      return undefined;
  }
}

/** Rolling figures of different base months do not cover the same twelve months; which month is often not told. */
function rollingInWords(series: readonly TrendSeries[]): string {
  const known = series.flatMap((one) =>
    one.points.flatMap(({ row }) => {
      const month = row?.base_month ?? undefined;
      if (row === undefined || month === undefined) return [];
      const period = `M${String(month).padStart(2, '0')}` as Period;
      return [`${formatPeriod(period, row.year)} för ${one.unit.shortName}`];
    }),
  );
  const base =
    known.length === 0
      ? 'basmånaden redovisas inte'
      : `basmånad ${listInWords(known)}${known.length < valueCount(series) ? ', i övrigt inte redovisad' : ''}`;
  return `Värdena är rullande tolvmånaderstal, ${base}.`;
}

const valueCount = (series: readonly TrendSeries[]): number =>
  series.reduce((sum, one) => sum + numberCount(one), 0);

function ofResponse(series: readonly TrendSeries[]): string[] {
  const low = series.flatMap((one) =>
    one.points.flatMap(({ year, row }) => {
      const response = row && responseOf(row);
      return response && isLowResponse(response)
        ? [`${sexLabel(one.unit, one.sex)} ${year}: ${responseInWords(response)}`]
        : [];
    }),
  );
  return low.length === 0 ? [] : [`${low.join('; ')}.`];
}

/** A total outside its two parts is said, not mended: which of the three is wrong is not ours to say (domain rule 14). */
function ofParts(series: readonly TrendSeries[], { measurement }: Indicator): string[] {
  if (measurement === 'count' || measurement === 'amount') return [];
  const of = (total: TrendSeries, sex: 'women' | 'men') =>
    series.find((one) => one.unit.id === total.unit.id && one.sex === sex)?.points;
  return series
    .filter((one) => one.sex === 'total')
    .flatMap((total) => {
      const [women, men] = [of(total, 'women'), of(total, 'men')];
      const years = total.points.filter(({ value }, index) =>
        isOutsideParts(value, women?.[index]?.value, men?.[index]?.value),
      );
      return years.map(
        ({ year }) =>
          `Totalen för ${total.unit.shortName} ${year} ligger utanför kvinnors och mäns värden; kontrollera mot rapporten.`,
      );
    });
}

function ofBreaks(series: readonly TrendSeries[]): string[] {
  return series.flatMap(({ unit, points, breaks }) => {
    const numbers = points.filter((point) => point.value.kind === 'number');
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined) return [];
    const reasons = breaksBetween(breaks, first.year, last.year).map((row) => inText(row.reason));
    return reasons.length === 0 ? [] : [`Seriebrott för ${unit.shortName}: ${reasons.join('; ')}.`];
  });
}

function ofDoubt(series: readonly TrendSeries[]): string[] {
  return series.flatMap(({ unit, points, breaks }) =>
    points.flatMap(({ year, value }) =>
      value.kind === 'number' && isDoubted(breaks, year)
        ? [`Värdet för ${unit.shortName} ${year} är osäkert enligt rapporten och räknas inte i rubriken.`]
        : [],
    ),
  );
}

function ofDifferentYears(series: readonly TrendSeries[]): string[] {
  const years = new Set(series.map((one) => lastNumber(one)?.year));
  return years.size > 1 ? ['Enheternas senaste värden är från olika år.'] : [];
}
