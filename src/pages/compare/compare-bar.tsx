import { memo } from 'react';
import { PeriodPicker } from '@/components/period-picker';
import { Picker } from '@/components/picker';
import { SelectionBar } from '@/components/selection-bar';
import { useCatalogue } from '@/components/use-catalogue';
import { YearSwitch } from '@/components/year-switch';
import { reportingUnits } from '@/models/catalogue';
import type { CompareChoice } from '@/models/compare/choice';
import { suitsFunnel } from '@/models/compare/funnel-measure';
import type { CompareFigure, Selection, UnitOrder } from '@/selection/selection';
import { AgainstPicker } from './against-picker';
import { IndicatorPicker } from './indicator-picker';
import { LitPicker } from './lit-picker';
import { PeerPicker } from './peer-picker';
import { ProfileUnitPicker } from './profile-unit-picker';

/** Which choices a figure has besides indicator, peer group and lit units. */
const choicesOf: Record<
  CompareFigure,
  { readonly years: 'one' | 'two' | 'span'; readonly indicator: boolean; readonly order: boolean }
> = {
  dots: { years: 'one', indicator: true, order: true },
  slope: { years: 'two', indicator: true, order: false },
  women_men: { years: 'one', indicator: true, order: true },
  multiples: { years: 'span', indicator: true, order: false },
  scatter: { years: 'one', indicator: true, order: false },
  funnel: { years: 'one', indicator: true, order: false },
  profile: { years: 'one', indicator: false, order: false },
};

/** The distance that a figure orders by is the one that it shows: to the target, or between women and men. */
const ordersOf = (figure: CompareFigure): readonly { id: UnitOrder; name: string }[] => [
  { id: 'name', name: 'namn' },
  { id: 'value', name: figure === 'women_men' ? 'värde totalt' : 'värde' },
  { id: 'distance', name: figure === 'women_men' ? 'skillnad' : 'avstånd till årsmål' },
];

/** Jämför's choices: indicator, year or years, whom to compare with, who is lit, and in which order they stand. */
export const CompareBar = memo(function CompareBar({
  choice,
  choose,
}: {
  choice: CompareChoice;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const reporting = reportingUnits(catalogue);
  const has = choicesOf[choice.figure];
  return (
    <SelectionBar>
      {choice.figure === 'profile' && (
        <ProfileUnitPicker choice={choice} onChoose={(units) => choose({ units })} />
      )}
      {has.indicator && (
        <IndicatorPicker
          label="Indikator"
          chosen={choice.indicator.id}
          offers={choice.figure === 'funnel' ? suitsFunnel : undefined}
          onChoose={(indicator) => choose({ indicator })}
        />
      )}
      <AgainstPicker choice={choice} choose={choose} />
      {has.years === 'one' ? (
        <YearSwitch years={catalogue.years} year={choice.year} onChoose={(year) => choose({ year })} />
      ) : (
        <YearPickers choice={choice} isSpan={has.years === 'span'} choose={choose} />
      )}
      <PeriodPicker period={choice.period} onChoose={(period) => choose({ period })} />
      <PeerPicker choice={choice} onChoose={(peers) => choose({ peers })} />
      {choice.figure !== 'profile' && (
        <LitPicker
          units={catalogue.units.filter(
            (unit) => unit.level === 'unit' || unit.level === 'workplace' || reporting.includes(unit),
          )}
          lit={choice.lit}
          onChoose={(units) => choose({ units })}
        />
      )}
      {has.order && (
        <Picker
          label="Ordna efter"
          value={choice.order}
          choices={ordersOf(choice.figure)}
          onChoose={(order) => choose({ order })}
        />
      )}
    </SelectionBar>
  );
});

/** The two years of a slope, or the ends of a span. */
function YearPickers({
  choice: { years },
  isSpan,
  choose,
}: {
  choice: CompareChoice;
  isSpan: boolean;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const offered = (within: (year: number) => boolean) =>
    catalogue.years.filter(within).map((year) => ({ id: String(year), name: String(year) }));
  // A slope stands between two years, a span may be of one.
  const least = isSpan ? 0 : 1;
  return (
    <>
      <Picker
        label="Från"
        value={String(years.from)}
        choices={offered((year) => year <= years.to - least)}
        onChoose={(from) => choose({ years: { ...years, from: Number(from) } })}
      />
      <Picker
        label="Till"
        value={String(years.to)}
        choices={offered((year) => year >= years.from + least)}
        onChoose={(to) => choose({ years: { ...years, to: Number(to) } })}
      />
    </>
  );
}
