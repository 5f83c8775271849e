import type { Selection } from '@/selection/selection';
import { FindingHidden } from '../shown/finding-hidden';
import { useShownSource } from '../shown/use-shown-source';
import { RowsView } from './rows-view';
import styles from './rows-view.module.css';
import { tableOf } from './table-of';

/** The rows of the table that the link names, else of the first, once it is known what must be hidden in them. */
export function RowsPart({
  selection,
  choose,
}: {
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const shown = useShownSource();
  if (shown.kind === 'under_way') return <FindingHidden title="Raderna hämtas" fraction={shown.fraction} />;
  const table = tableOf(shown.tables, selection.table);
  if (table === undefined) return <p>Uttaget har inga tabeller.</p>;
  return (
    <>
      {selection.table !== undefined && selection.table !== table.name && (
        <p className={styles.remark}>
          Länken nämner tabellen ”{selection.table.slice(0, 80)}”, som inte finns i uttaget. En annan visas.
        </p>
      )}
      <RowsView key={table.name} shown={shown} table={table} selection={selection} choose={choose} />
    </>
  );
}
