import { useQuery } from '@tanstack/react-query';
import { Checkbox, CheckboxGroup } from 'react-aria-components';
import { formatNumber } from '@/format/number';
import { cellText, wordInSwedish } from '@/models/rows/cell-words';
import {
  type ColumnSummary,
  cellKind,
  columnSummary,
  mostFrequent,
  type RowsAsked,
} from '@/queries/asked-rows';
import type { ShownColumn, ShownSource } from '@/queries/shown-source';
import type { ColumnFilter } from '@/selection/selection';
import styles from './column-menu.module.css';

/** What stands in a column of the rows that the other filters leave, and its most frequent values to filter by. */
export function ColumnValues({
  source,
  asked,
  column,
  filter,
  setFilter,
}: {
  source: ShownSource;
  asked: RowsAsked;
  column: ShownColumn;
  filter: ColumnFilter | undefined;
  setFilter: (filter: ColumnFilter | undefined) => void;
}) {
  const { table, filters, sought } = asked;
  const { data, isError } = useQuery({
    queryKey: ['column', table, column.name, filters, sought, source.threshold, source.extractHash],
    queryFn: ({ signal }) => columnSummary(source, asked, column, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
  });
  if (isError) return <p className={styles.hint}>Kolumnens innehåll kunde inte räknas.</p>;
  if (data === undefined) return <p className={styles.hint}>Räknar kolumnens innehåll …</p>;
  const chosen = filter?.kind === 'among' ? filter.values : [];
  // What is chosen stays to be unchosen, also where it is rare or gone.
  const rare = chosen.filter((value) => !data.frequent.some(({ text }) => text === value));
  const values = [...data.frequent, ...rare.map((text) => ({ text, count: undefined }))];
  return (
    <>
      <dl className={styles.facts}>
        {factsOf(data, table, column).map(([what, fact]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>{what}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {values.length > 0 && (
        <CheckboxGroup
          className={styles.values ?? ''}
          aria-label="Bara rader med"
          value={[...chosen]}
          onChange={(next) =>
            setFilter(next.length === 0 ? undefined : { column: column.name, kind: 'among', values: next })
          }
        >
          <span className={styles.hint}>
            Bara rader med{data.distinct > mostFrequent ? ` (de ${mostFrequent} vanligaste värdena)` : ''}
          </span>
          {values.map(({ text, count }) => (
            <Checkbox key={text} value={text} className={styles.value ?? ''}>
              <span className={styles.text}>{valueText(table, column, text)}</span>
              {count !== undefined && <span className={styles.count}>{formatNumber(count, 0)}</span>}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </>
  );
}

/** Long texts are cut: the list is to choose from. */
const longestValue = 120;

function valueText(table: string, column: ShownColumn, text: string): string {
  if (cellKind(column) === 'number') return cellText(table, column.name, { [column.name]: Number(text) });
  const word = wordInSwedish(table, column.name, text);
  return word.length > longestValue ? `${word.slice(0, longestValue)}…` : word;
}

function factsOf(summary: ColumnSummary, table: string, column: ShownColumn): [string, string][] {
  const { rows, empty, distinct, least, most } = summary;
  const isOrdered = cellKind(column) !== 'text';
  const ends: [string, string][] = [
    ['Minst', cellText(table, column.name, { [column.name]: least })],
    ['Störst', cellText(table, column.name, { [column.name]: most })],
  ];
  return [
    ['Rader', formatNumber(rows, 0)],
    ['Tomma', formatNumber(empty, 0)],
    ['Olika värden', formatNumber(distinct, 0)],
    ...(isOrdered && least !== null ? ends : []),
  ];
}
