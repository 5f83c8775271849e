import { FindingHidden } from '../shown/finding-hidden';
import { useShownSource } from '../shown/use-shown-source';
import { SqlView } from './sql-view';

/** The reader's own questions, once it is known what must be hidden in the tables. */
export function SqlPart() {
  const shown = useShownSource();
  if (shown.kind === 'under_way')
    return <FindingHidden title="Fråga uttaget med SQL" fraction={shown.fraction} />;
  return <SqlView key={shown.source.threshold} shown={shown} />;
}
