import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { Sex } from '@/domain/sex';
import { type Interval, type PrintedShare, printedShareInterval } from '@/domain/statistics';
import type { Unit } from '@/domain/unit';
import type { Value } from '@/domain/value';
import { hasSamplingInterval } from '@/domain/verdict';
import type { SeriesBreakRow } from '@/queries/series-breaks';
import { valueOr } from '../absence-reason';
import { breaksOf, isDoubted } from '../breaks';
import type { Catalogue } from '../catalogue';
import { type OtherPlace, otherPlaces } from '../other-places';
import { type Response, responseOf } from '../response';
import type { ShownObservation } from '../shown';
import { sourceLabel } from '../source-label';
import type { TargetLookup } from '../target-lookup';
import { type TargetMark, targetMarks } from '../target-mark';

/** One unit's figure in a comparison, with all that is said of it wherever it stands. */
export interface Compared {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly year: number;
  readonly sex: Sex;
  readonly value: Value;
  /** 95 % by Wilson, in the indicator's unit (percent 0–100); nothing where it has no sampling interval or no n. */
  readonly interval: ShareInterval | undefined;
  /** How many answered; for a share that is no survey, what it is a share of. */
  readonly response: Response | undefined;
  /** Against the targets of the year: a total's alone, women and men have none of their own. */
  readonly own: TargetMark;
  readonly council: TargetMark;
  readonly breaks: readonly SeriesBreakRow[];
  /** The report itself says that the figure is not to be relied on. */
  readonly doubted: boolean;
  readonly others: readonly OtherPlace[];
  /** "VB 2024, rad 342"; nothing for a value that no report has. */
  readonly source: string | undefined;
  readonly row: ShownObservation | undefined;
}

/** Whether a figure is there and not shown, which is not the same as missing. */
export const isHidden = ({ value }: Pick<Compared, 'value'>): boolean =>
  value.kind === 'absent' && value.reason === 'suppressed';

export interface ShareInterval extends Interval {
  /** n is questionnaires, not answers to the question: the interval is as good as that, and is marked. */
  readonly approximate: boolean;
}

/** The rows of a comparison, looked up by unit, indicator, year and sex. */
export class Figures {
  readonly #rows: ReadonlyMap<string, ShownObservation>;
  readonly #catalogue: Catalogue;
  readonly #targets: TargetLookup;
  readonly #period: Period;

  constructor(
    rows: readonly ShownObservation[],
    { catalogue, targets, period }: { catalogue: Catalogue; targets: TargetLookup; period: Period },
  ) {
    this.#rows = new Map(
      rows.map((row) => [keyOf(row.unit_id, row.indicator_id, row.year, row.sex), row] as const),
    );
    this.#catalogue = catalogue;
    this.#targets = targets;
    this.#period = period;
  }

  /** A unit's row as it is, where there is one. */
  row(unit: Unit, indicator: Indicator, year: number, sex: Sex = 'total'): ShownObservation | undefined {
    return this.#rows.get(keyOf(unit.id, indicator.id, year, sex));
  }

  /** Whether the report itself says that a unit's figure is not to be relied on. */
  isDoubted(unit: Unit, indicator: Indicator, year: number): boolean {
    return isDoubted(this.#breaks(unit, indicator), year);
  }

  #breaks(unit: Unit, indicator: Indicator): SeriesBreakRow[] {
    return breaksOf(this.#catalogue.breaks, { unitId: unit.id, indicatorId: indicator.id });
  }

  /** A unit's figure, also where there is none: then with the reason. */
  of(unit: Unit, indicator: Indicator, year: number, sex: Sex = 'total'): Compared {
    const row = this.row(unit, indicator, year, sex);
    const bySex =
      sex === 'total'
        ? [this.row(unit, indicator, year, 'women'), this.row(unit, indicator, year, 'men')]
        : [];
    const value = valueOr(row, bySex, { unit, indicator, year, period: this.#period }, this.#catalogue);
    const response = row && responseOf(row);
    const breaks = this.#breaks(unit, indicator);
    return {
      unit,
      indicator,
      year,
      sex,
      value,
      interval: shareInterval(value, response?.answered, indicator),
      response,
      ...(sex === 'total' ? targetMarks({ unit, indicator, year, value }, this.#targets) : noMarks),
      breaks,
      doubted: value.kind === 'number' && isDoubted(breaks, year),
      others: row === undefined ? [] : otherPlaces(row),
      source: row && sourceLabel(row, unit.id, this.#catalogue),
      row,
    };
  }
}

const keyOf = (unitId: string, indicatorId: string, year: number, sex: Sex): string =>
  `${unitId}|${indicatorId}|${year}|${sex}`;

const noMark: TargetMark = { target: { kind: 'none' }, status: 'none' };
const noMarks = { own: noMark, council: noMark };

function shareInterval(value: Value, n: number | undefined, indicator: Indicator): ShareInterval | undefined {
  if (value.kind !== 'number' || n === undefined || n <= 0 || !hasSamplingInterval(indicator))
    return undefined;
  if (value.number < 0 || value.number > 100) return undefined;
  const { lower, upper } = printedShareInterval(printedShare(value.number, n, indicator));
  return { lower: 100 * lower, upper: 100 * upper, approximate: indicator.measurement === 'survey_share' };
}

/** A percent with the indicator's decimals as the share that it is printed for. */
export const printedShare = <N extends number | undefined>(
  percent: number,
  n: N,
  { decimals }: Pick<Indicator, 'decimals'>,
): Omit<PrintedShare, 'n'> & { readonly n: N } => ({
  share: percent / 100,
  n,
  rounding: 0.5 / 100 / 10 ** decimals,
});
