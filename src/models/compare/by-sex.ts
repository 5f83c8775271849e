import type { Indicator } from '@/domain/indicator';
import type { Unit } from '@/domain/unit';
import { spanOfYears } from '@/format/period';
import { capitalised } from '@/format/words';
import { isBySex } from '../absence-reason';
import type { ComparisonParts, Grounds, TooLittle } from './grounds';
import { namedUnits } from './named-units';
import { titleWith } from './title-with';

/**
 * A comparison of totals with what it cannot say by itself: that there are figures of women and men alone, and where they are shown. A
 * figure that is empty for that reason is not said to lack values.
 */
export function withBySex<Figure extends { readonly kind: string }>(
  parts: ComparisonParts<Figure | TooLittle>,
  grounds: Grounds,
): ComparisonParts<Figure | TooLittle> {
  const { figure } = grounds.choice;
  if (figure === 'women_men' || figure === 'profile') return parts;
  const years = yearsOf(grounds);
  const found = indicatorsOf(grounds)
    .map((indicator) => toldOf(indicator, years, grounds))
    .filter(({ units }) => units.length > 0);
  const alone = found.find(({ hasTotals }) => !hasTotals)?.indicator;
  if (alone !== undefined && parts.figure.kind === 'too_little') {
    const when = spanOfYears(years[0] ?? 0, years.at(-1) ?? 0);
    return {
      ...parts,
      title: titleWith(alone, `inget totalt värde ${when}, bara kvinnors och mäns`),
      figure: {
        kind: 'too_little',
        sentence: `${capitalised(alone.shortName)} har inget totalt värde ${when}, bara värden för kvinnor och män var för sig. Välj figuren Kvinnor och män, som visar dem.`,
      },
    };
  }
  const notes = found.map(
    ({ indicator, units }) =>
      `${capitalised(indicator.shortName)} har inget totalt värde för ${namedUnits(units)}, bara kvinnors och mäns; figuren Kvinnor och män visar dem.`,
  );
  return { ...parts, notes: [...parts.notes, ...notes] };
}

const yearsOf = ({ choice: { figure, year, years }, catalogue }: Grounds): number[] => {
  if (figure === 'slope') return [years.from, years.to];
  if (figure !== 'multiples') return [year];
  return catalogue.years.filter((one) => one >= years.from && one <= years.to);
};

const indicatorsOf = ({ choice: { figure, indicator, against } }: Grounds): Indicator[] =>
  against === undefined || (figure !== 'scatter' && figure !== 'funnel') ? [indicator] : [indicator, against];

/** The units that have women and men alone in some of the years, and whether any unit has a total. */
function toldOf(
  indicator: Indicator,
  years: readonly number[],
  { choice, figures }: Grounds,
): { readonly indicator: Indicator; readonly units: readonly Unit[]; readonly hasTotals: boolean } {
  const told = choice.units.map((unit) => ({
    unit,
    of: years.map((year) => figures.of(unit, indicator, year)),
  }));
  return {
    indicator,
    units: told.filter(({ of }) => of.some(isBySex)).map(({ unit }) => unit),
    hasTotals: told.some(({ of }) => of.some(({ value }) => value.kind === 'number')),
  };
}
