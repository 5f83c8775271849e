import { memo } from 'react';
import { LinkSearch } from '@/components/link-search';
import { Picker } from '@/components/picker';
import { SelectionBar } from '@/components/selection-bar';
import { tableNames } from '@/extracts/schema';
import { inOfferedOrder, tableLabel } from '@/models/rows/table-words';
import type { Selection } from '@/selection/selection';
import { useKnownTables } from '../shown/use-shown-source';
import { tableOf } from './table-of';

/** The format's own, which every extract has: until it is known which more there are. */
const always: readonly { readonly name: string }[] = inOfferedOrder(tableNames.map((name) => ({ name })));

/** Whose rows are listed, and words to seek in them. */
export const TableBar = memo(function TableBar({
  selection: { table, sought },
  choose,
}: {
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const tables: readonly { readonly name: string }[] = useKnownTables() ?? always;
  return (
    <SelectionBar>
      <Picker
        label="Tabell"
        value={tableOf(tables, table)?.name ?? ''}
        choices={tables.map(({ name }) => ({ id: name, name: tableLabel(name) }))}
        // Filters and order are of the table's own columns.
        onChoose={(name) => choose({ table: name, filters: [], rowOrder: undefined, sought: '' })}
      />
      <LinkSearch label="Sök i raderna" sought={sought} onSearch={(words) => choose({ sought: words })} />
    </SelectionBar>
  );
});
