import { PeriodPicker } from '@/components/period-picker';
import { Picker } from '@/components/picker';
import { SelectionBar } from '@/components/selection-bar';
import { UnitPicker } from '@/components/unit-picker';
import { useCatalogue } from '@/components/use-catalogue';
import { YearSwitch } from '@/components/year-switch';
import { reportingUnits } from '@/models/catalogue';
import type { OverviewChoice } from '@/models/overview';
import type { Selection } from '@/selection/selection';

/** Översikt's choices: year, units, period, sex. */
export function OverviewBar({
  choice,
  selection,
  choose,
}: {
  choice: OverviewChoice;
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const reporting = reportingUnits(catalogue);
  return (
    <SelectionBar>
      <YearSwitch years={catalogue.years} year={choice.year} onChoose={(year) => choose({ year })} />
      <UnitPicker
        units={catalogue.units.filter((unit) => unit.level !== 'city' || reporting.includes(unit))}
        shown={choice.units}
        chosen={selection.units.length > 0}
        onChoose={(units) => choose({ units })}
      />
      <PeriodPicker period={choice.period} onChoose={(period) => choose({ period })} />
      <Picker
        label="Kön"
        value={selection.sex}
        choices={[
          { id: 'total', name: 'totalt' },
          { id: 'women_men', name: 'kvinnor och män' },
        ]}
        onChoose={(sex) => choose({ sex })}
      />
    </SelectionBar>
  );
}
