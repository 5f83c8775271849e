import { memo } from 'react';
import { LinkSearch } from '@/components/link-search';
import { Picker } from '@/components/picker';
import { SelectionBar } from '@/components/selection-bar';
import { UnitPicker } from '@/components/unit-picker';
import { useCatalogue } from '@/components/use-catalogue';
import { reportingUnits } from '@/models/catalogue';
import type { Selection } from '@/selection/selection';

const everyYear = 'alla';

/** Which findings are listed: of which units, which year, with which words. */
export const DataBar = memo(function DataBar({
  selection: { units, year, sought },
  choose,
}: {
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const chosen = units.flatMap((id) => catalogue.unitById.get(id) ?? []);
  const isChosen = chosen.length > 0;
  return (
    <SelectionBar>
      <UnitPicker
        units={catalogue.units}
        shown={isChosen ? chosen : reportingUnits(catalogue)}
        chosen={isChosen}
        onChoose={(ids) => choose({ units: ids })}
      />
      <Picker
        label="År"
        value={year === undefined ? everyYear : String(year)}
        choices={[
          { id: everyYear, name: 'alla' },
          ...[...catalogue.years].reverse().map((one) => ({ id: String(one), name: String(one) })),
        ]}
        onChoose={(id) => choose({ year: id === everyYear ? undefined : Number(id) })}
      />
      <LinkSearch label="Sök i uppgifterna" sought={sought} onSearch={(words) => choose({ sought: words })} />
    </SelectionBar>
  );
});
