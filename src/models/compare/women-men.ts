import type { Value } from '@/domain/value';
import { svCompare } from '@/format/collation';
import { formatPeriod } from '@/format/period';
import { listInWords } from '@/format/words';
import { isBySex } from '../absence-reason';
import { directionInWords, measureInWords } from '../indicator-words';
import { type Scale, scaleOf } from '../scale';
import type { Compared, ShareInterval } from './compared';
import type { ComparisonParts, Grounds, TooLittle } from './grounds';
import { lightsOf } from './lights';
import { type Light, type MeasureFigure, measureOf } from './measure-figure';
import { inOrder } from './order';
import { reporting } from './reporting';
import { hasSexes, isSum, type Sexes, sexesOf } from './women-men-gap';
import { womenMenNotes } from './women-men-notes';
import { womenMenTable } from './women-men-table';
import { womenMenTitle } from './women-men-title';
import { figureInWords, gapIntervalInWords, gapOrReason, includesZero } from './women-men-words';

/** A dumbbell a unit: women and men of one year, with the gap between them. */
export interface WomenMenFigure extends MeasureFigure {
  readonly kind: 'women_men';
  /** Round ends that hold every value and interval. */
  readonly scale: Scale;
  /** The units that tell of women and men, in the order that they are read; then the district and the city. */
  readonly rows: readonly WomenMenRow[];
}

export interface WomenMenRow {
  readonly unitId: string;
  readonly label: string;
  readonly women: SexMark;
  readonly men: SexMark;
  /** Nothing where the total is the sum of the two, which does not stand between them. */
  readonly total: Value | undefined;
  /** The total lies outside its two parts. */
  readonly outside: boolean;
  /** "kvinnor +4,2 procentenheter", or why there is none: "kvinnor och män: dolt". */
  readonly gap: string;
  readonly hasGap: boolean;
  /** What is known of the gap besides: its interval, and whether it holds zero. */
  readonly interval: string | undefined;
  readonly light: Light;
}

export interface SexMark {
  readonly value: Value;
  readonly interval: ShareInterval | undefined;
}

export function womenMenComparison(grounds: Grounds): ComparisonParts<WomenMenFigure> {
  const { choice, figures } = grounds;
  const { indicator, year } = choice;
  const sexes = (unit: (typeof choice.units)[number]) =>
    sexesOf(
      figures.of(unit, indicator, year),
      figures.of(unit, indicator, year, 'women'),
      figures.of(unit, indicator, year, 'men'),
    );
  const { figures: telling, notes } = reporting(choice.units.map(sexes).map(tellingOf), choice);
  const rows = ordered(
    telling.map(({ unit }) => sexes(unit)),
    choice.order,
  );
  const references = choice.references.map(sexes).filter(hasSexes);
  const all = [...rows, ...references];
  const parts = {
    title: womenMenTitle(rows, choice),
    subtitle: `${indicator.name}, ${measureInWords(indicator)}, ${formatPeriod(choice.period, year)}, ${choice.peers.name}. ${directionInWords[indicator.polarity]}`,
    notes: [...womenMenNotes(rows, choice), ...notes],
    table: womenMenTable(all, choice),
    shown: all.flatMap(({ total, women, men }) => [total, women, men]),
  };
  if (!rows.some(hasNumber)) return { ...parts, figure: tooLittle(grounds) };
  const lights = lightsOf(choice);
  const drawn = all.filter(hasSexes);
  return {
    ...parts,
    figure: {
      kind: 'women_men',
      ...measureOf(indicator),
      scale: scaleOf(drawn.flatMap(numbersOf), indicator.unitOfMeasure),
      rows: drawn.map((row) =>
        rowOf(row, references.includes(row) ? 'reference' : lights.get(row.total.unit.id)),
      ),
      description: descriptionOf(drawn, grounds),
    },
  };
}

/** Whichever of the three is there: one may be told without the others. */
const tellingOf = ({ total, women, men }: Sexes): Compared =>
  [total, women, men].find(({ value }) => value.kind === 'number') ?? total;

const hasNumber = ({ women, men }: Sexes): boolean =>
  women.value.kind === 'number' || men.value.kind === 'number';

/** By name, by the total's value, or the widest gap first whichever way it goes; those without last. */
function ordered(rows: readonly Sexes[], order: Grounds['choice']['order']): Sexes[] {
  if (order !== 'distance') {
    const byTotal = new Map(rows.map((row) => [row.total, row]));
    return inOrder([...byTotal.keys()], order).flatMap((total) => byTotal.get(total) ?? []);
  }
  const width = ({ gap }: Sexes) => (gap === undefined ? -1 : Math.abs(gap));
  return rows.toSorted(
    (one, other) =>
      width(other) - width(one) || svCompare(one.total.unit.shortName, other.total.unit.shortName),
  );
}

/** All that a row puts on the scale. */
function numbersOf({ total, women, men }: Sexes): number[] {
  return [women, men, ...(isSum(total) ? [] : [total])].flatMap(({ value, interval, sex }) => [
    ...(value.kind === 'number' ? [value.number] : []),
    ...(interval === undefined || sex === 'total' ? [] : [interval.lower, interval.upper]),
  ]);
}

function rowOf(row: Sexes, light: Light): WomenMenRow {
  const { total, women, men, gap, interval, outside } = row;
  const zero = includesZero(row);
  return {
    unitId: total.unit.id,
    label: total.unit.shortName,
    women: { value: women.value, interval: women.interval },
    men: { value: men.value, interval: men.interval },
    total: isSum(total) || isBySex(total) ? undefined : total.value,
    outside,
    gap: gapOrReason(row),
    hasGap: gap !== undefined,
    interval: interval && `${gapIntervalInWords(interval)}${zero === undefined ? '' : `, ${zero}`}`,
    light,
  };
}

/** Where the units have another indicator of women and men, it is named: that is the next step. */
function tooLittle({ choice, catalogue }: Grounds): TooLittle {
  const { indicator, period, year, units } = choice;
  const ids = new Set(units.map(({ id }) => id));
  const others = catalogue.indicators.filter(({ id }) =>
    catalogue.held.some(
      (row) => row.indicator_id === id && row.has_sexes && row.period === period && ids.has(row.unit_id),
    ),
  );
  const offered = others.filter(({ id }) => id !== indicator.id).slice(0, 3);
  const next =
    offered.length > 0
      ? `Välj ett annat år, eller en indikator som redovisas för kvinnor och män: ${listInWords(offered.map(({ shortName }) => shortName))}.`
      : 'Välj ett annat år, en annan period eller en annan jämförelsegrupp.';
  return {
    kind: 'too_little',
    sentence: `Ingen av enheterna har värden för kvinnor och män för ${formatPeriod(period, year)}. ${next}`,
  };
}

function descriptionOf(rows: readonly Sexes[], { choice }: Grounds): string {
  const told = rows.map((row) => {
    const { total, women, men, outside } = row;
    const flag = outside ? ', som ligger utanför kvinnors och mäns värden' : '';
    const of = isSum(total) || isBySex(total) ? '' : `, totalt ${figureInWords(total)}${flag}`;
    const gap = row.gap === undefined ? '' : `, skillnad ${gapOrReason(row)}`;
    return `${total.unit.shortName}: kvinnor ${figureInWords(women)}, män ${figureInWords(men)}${gap}${of}`;
  });
  return `Hanteldiagram över ${choice.indicator.name} ${choice.year}, kvinnor och män. ${told.join('. ')}.`;
}
