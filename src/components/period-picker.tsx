import type { Period } from '@/domain/period';
import { periodName } from '@/format/period';
import { Picker } from './picker';
import { useCatalogue } from './use-catalogue';

/** One of the periods that the extract has figures for. */
export function PeriodPicker({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const { periods } = useCatalogue();
  return (
    <Picker
      label="Period"
      value={period}
      choices={periods.map((one) => ({ id: one, name: periodName(one) }))}
      onChoose={onChoose}
    />
  );
}
