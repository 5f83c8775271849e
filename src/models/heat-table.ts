import type { Indicator } from '@/domain/indicator';
import { isOutsideParts } from '@/domain/parts';
import type { Period } from '@/domain/period';
import type { Unit } from '@/domain/unit';
import type { Value } from '@/domain/value';
import { absenceSentence } from '@/format/absence';
import { formatMeasure } from '@/format/measure';
import { capitalised } from '@/format/words';
import { isBySex, isTold, valueOr } from './absence-reason';
import { breakBetween, breaksOf, isDoubted } from './breaks';
import type { Catalogue } from './catalogue';
import { FigureLookup } from './figure-lookup';
import { observationValue } from './observation-value';
import { type OtherPlace, otherPlaces, otherPlacesInWords } from './other-places';
import { type OwnTargets, ownTargets } from './own-targets';
import { remembered } from './remembered';
import { type Response, responseInWords, responseOf } from './response';
import type { ShownObservation } from './shown';
import { sourceLabel } from './source-label';
import type { TargetLookup } from './target-lookup';
import { type TargetMark, targetInWords, targetMarks } from './target-mark';

/** Units × indicators of one year and period, the number or the reason for its absence in every cell. */
export interface HeatTable {
  readonly year: number;
  readonly period: Period;
  readonly columns: readonly Indicator[];
  readonly rows: readonly HeatRow[];
  /** Women or men have figures of their own in some cell. */
  readonly hasSexes: boolean;
  /** Some cell has figures of women or men alone. */
  readonly hasBySex: boolean;
}

export interface HeatRow {
  readonly unit: Unit;
  /** Why the whole unit cannot be held against the year before. */
  readonly breakReason: string | undefined;
  /** Against all of the unit's own targets, also those whose figures stand in running text and make no column. */
  readonly targets: OwnTargets;
  /** One for each column, made when they are first asked for: a table of very many units is seen a part at a time. */
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  readonly indicator: Indicator;
  readonly value: Value;
  readonly women: Value | undefined;
  readonly men: Value | undefined;
  readonly own: TargetMark;
  readonly council: TargetMark;
  readonly response: Response | undefined;
  /** Where in a report the value stands: as its outcome, in its column of the year before, or in its text. */
  readonly origin: ShownObservation['origin'] | undefined;
  /** Why the figure cannot be held against the year before; nothing where it can, or where the row's note says it of the whole unit. */
  readonly breakReason: string | undefined;
  /** The total lies outside women's and men's figures, which it cannot: something was read or printed wrong. */
  readonly outsideParts: boolean;
  /** The report itself says that the figure is not to be relied on. */
  readonly doubted: boolean;
  /** Other numbers that the reports give for the same figure. */
  readonly others: readonly OtherPlace[];
  /** "VB 2024, rad 342"; nothing for a value that no report has. */
  readonly source: string | undefined;
  /** The cell in words, for a screen reader. */
  readonly spoken: string;
}

export interface HeatTableInput {
  readonly catalogue: Catalogue;
  readonly units: readonly Unit[];
  readonly year: number;
  readonly period: Period;
  readonly figures: readonly ShownObservation[];
  readonly targets: TargetLookup;
}

const lookupOf = remembered((rows: readonly ShownObservation[]) => new FigureLookup(rows));

export function heatTable(input: HeatTableInput): HeatTable {
  const { catalogue, units, year, period, targets } = input;
  const figures = lookupOf(input.figures);
  const columns = columnsOf(input);
  const some = (holds: (of: Figures) => boolean) =>
    units.some((unit) => columns.some((indicator) => holds(figures.of(unit.id, indicator.id))));
  return {
    year,
    period,
    columns,
    rows: units.map((unit) => {
      let cells: readonly HeatCell[] | undefined;
      return {
        unit,
        breakReason: unitBreak(unit, input),
        targets: ownTargets({ unit, year, figures }, catalogue, targets),
        get cells() {
          cells ??= columns.map((indicator) => cellOf(unit, indicator, { ...input, figures }));
          return cells;
        },
      };
    }),
    hasSexes: some(({ women, men }) => women !== undefined || men !== undefined),
    hasBySex: some(({ total, women, men }) => total === undefined && [women, men].some(isTold)),
  };
}

type Figures = ReturnType<FigureLookup['of']>;
const isFromTable = (row: ShownObservation): boolean => row.origin !== 'text';

/**
 * The indicators that one of the units has this year and that a report's table gives. What stands only in running text, for one workplace
 * or one service, would make columns of single figures; it is shown on Trender.
 */
function columnsOf({ catalogue, units, figures }: HeatTableInput): Indicator[] {
  const shown = new Set(units.map((unit) => unit.id));
  const inTables = new Set(figures.filter(isFromTable).map((row) => row.indicator_id));
  const held = new Set(figures.filter((row) => shown.has(row.unit_id)).map((row) => row.indicator_id));
  return catalogue.indicators.filter(({ id }) => inTables.has(id) && held.has(id));
}

function unitBreak(unit: Unit, { catalogue, year }: HeatTableInput): string | undefined {
  const ofUnit = catalogue.breaks.filter((row) => row.unit_id === unit.id && row.indicator_id === null);
  return breakBetween(ofUnit, year - 1, year)?.reason;
}

interface CellInput extends Omit<HeatTableInput, 'figures'> {
  readonly figures: FigureLookup;
}

function cellOf(unit: Unit, indicator: Indicator, input: CellInput): HeatCell {
  const { catalogue, year, figures, targets } = input;
  const { total: row, women: ofWomen, men: ofMen } = figures.of(unit.id, indicator.id);
  const value = valueOr(row, [ofWomen, ofMen], { unit, indicator, year, period: input.period }, catalogue);
  const told = row ?? (isBySex({ value }) ? (ofWomen ?? ofMen) : undefined);
  const cell = {
    indicator,
    value,
    women: ofWomen && observationValue(ofWomen),
    men: ofMen && observationValue(ofMen),
    ...targetMarks({ unit, indicator, year, value }, targets),
    response: row === undefined ? undefined : responseOf(row),
    origin: row?.origin,
    others: row === undefined ? [] : otherPlaces(row),
    source: told === undefined ? undefined : sourceLabel(told, unit.id, catalogue),
  };
  const breaks = breaksOf(catalogue.breaks, { unitId: unit.id, indicatorId: indicator.id });
  const found = breakBetween(breaks, year - 1, year);
  return {
    ...cell,
    outsideParts: isOutsideMean(cell),
    doubted: value.kind === 'number' && isDoubted(breaks, year),
    breakReason: found === undefined || found.indicator_id === null ? undefined : found.reason,
    spoken: inWords(cell, year, found?.reason),
  };
}

const isOutsideMean = ({
  indicator,
  value,
  women,
  men,
}: Pick<HeatCell, 'indicator' | 'value' | 'women' | 'men'>) =>
  indicator.measurement !== 'count' &&
  indicator.measurement !== 'amount' &&
  isOutsideParts(value, women, men);

function inWords(
  cell: Omit<HeatCell, 'spoken' | 'breakReason' | 'doubted' | 'outsideParts'>,
  year: number,
  breakReason: string | undefined,
): string {
  const { value, indicator } = cell;
  const sexes = [
    cell.women?.kind === 'number' ? `kvinnor ${formatMeasure(cell.women.number, indicator)}` : undefined,
    cell.men?.kind === 'number' ? `män ${formatMeasure(cell.men.number, indicator)}` : undefined,
  ];
  if (value.kind === 'absent') {
    const told = isBySex(cell) ? sexes.filter((part) => part !== undefined) : [];
    const reason = absenceSentence(value.reason, year);
    return told.length === 0 ? reason : `${reason} ${capitalised(told.join(', '))}.`;
  }
  const parts = [
    formatMeasure(value.number, indicator),
    ...sexes,
    isOutsideMean(cell) ? 'totalen ligger utanför kvinnors och mäns värden' : undefined,
    targetInWords(cell.own, 'own', indicator),
    cell.council.target.kind === 'number' ? targetInWords(cell.council, 'council', indicator) : undefined,
    cell.response === undefined ? undefined : responseInWords(cell.response),
    otherPlacesInWords(cell.others, indicator),
    breakReason === undefined ? undefined : `seriebrott: ${breakReason}`,
    cell.source === undefined ? undefined : `källa: ${cell.source}`,
  ];
  return capitalised(parts.filter((part) => part !== undefined).join(', '));
}
