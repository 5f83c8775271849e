import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import picker from '@/components/picker.module.css';
import { columnWords } from '@/models/rows/column-words';
import { cellKind, type RowsAsked } from '@/queries/asked-rows';
import type { ShownColumn, ShownSource } from '@/queries/shown-source';
import type { ColumnFilter, RowOrder } from '@/selection/selection';
import { ColumnFilterForm } from './column-filter-form';
import styles from './column-menu.module.css';
import { ColumnValues } from './column-values';

/** What can be chosen of a table's rows. */
export interface RowChoice {
  readonly filters: readonly ColumnFilter[];
  readonly rowOrder: RowOrder | undefined;
}

/** A column's heading: opens what the column is, what stands in it, and the ways to order and filter by it. */
export function ColumnMenu({
  source,
  asked,
  column,
  isInTabOrder,
  choose,
}: {
  source: ShownSource;
  asked: RowsAsked;
  column: ShownColumn;
  isInTabOrder: boolean;
  choose: (change: Partial<RowChoice>) => void;
}) {
  const { name, explained } = columnWords(asked.table, column.name);
  const filter = asked.filters.find((one) => one.column === column.name);
  const others = asked.filters.filter((one) => one.column !== column.name);
  const order = asked.order?.column === column.name ? asked.order : undefined;
  const setFilter = (next: ColumnFilter | undefined) =>
    choose({ filters: next === undefined ? others : [...others, next] });
  const isNumber = cellKind(column) === 'number';
  const orders = [
    { descending: false, said: isNumber ? 'Minst först' : 'A till Ö' },
    { descending: true, said: isNumber ? 'Störst först' : 'Ö till A' },
  ];
  return (
    <DialogTrigger>
      <Button
        className={styles.heading ?? ''}
        excludeFromTabOrder={!isInTabOrder}
        aria-label={`${name}${filter === undefined ? '' : ', filtrerad'}: sortera och filtrera`}
      >
        <span className={styles.name}>{name}</span>
        <span aria-hidden="true" className={styles.marks}>
          {order === undefined ? '' : order.descending ? '↓' : '↑'}
          {filter === undefined ? '' : '●'}▾
        </span>
      </Button>
      <Popover className={picker.popover ?? ''} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {name} <code>{column.name}</code>
          </Heading>
          {explained !== undefined && <p className={styles.explained}>{explained}.</p>}
          {/* biome-ignore lint/a11y/useSemanticElements: two buttons are no form */}
          <div className={styles.orders} role="group" aria-label="Sortering">
            {orders.map(({ descending, said }) => {
              const isOn = order?.descending === descending;
              return (
                <Button
                  key={said}
                  className={styles.order ?? ''}
                  aria-pressed={isOn}
                  onPress={() => choose({ rowOrder: isOn ? undefined : { column: column.name, descending } })}
                >
                  {said}
                </Button>
              );
            })}
          </div>
          <ColumnFilterForm column={column} filter={filter} setFilter={setFilter} />
          <ColumnValues
            source={source}
            asked={{ ...asked, filters: others }}
            column={column}
            filter={filter}
            setFilter={setFilter}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
