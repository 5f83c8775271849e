import { memo, useMemo } from 'react';
import { counted } from '@/format/words';
import type { ComparisonTable, TableCell, TableColumn, TableRow } from '@/models/compare/comparison-table';
import styles from './comparison-table.module.css';
import spoken from './spoken.module.css';
import { StatusMark } from './status-mark';
import { useDrawn } from './use-drawn';

/** As many rows are drawn without the page standing still. */
const rowsAtATime = 150;

/** The rows behind a figure. */
export function ComparisonTableView({
  table,
  label = 'Figurens värden, tabell',
}: {
  table: ComparisonTable;
  /** What its part of the page is called: each of several by its own name. */
  label?: string;
}) {
  const shown = useMemo(
    () => table.columns.flatMap((column, index) => (column.only === 'download' ? [] : [{ column, index }])),
    [table.columns],
  );
  const drawn = useDrawn(table.rows.length, rowsAtATime);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <caption className={spoken.spoken}>{table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Enhet</th>
            {shown.map(({ column, index }) => (
              <th key={index} scope="col" data-kind={column.kind}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, drawn).map((row) => (
            <Row key={row.id} row={row} shown={shown} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Remembered: the rows that stand are not made again for those that come under them. */
const Row = memo(function Row({
  row,
  shown,
}: {
  row: TableRow;
  shown: readonly { readonly column: TableColumn; readonly index: number }[];
}) {
  return (
    <tr data-lit={row.lit}>
      <th scope="row">
        {row.unit.shortName}
        {row.part !== undefined && `, ${row.part}`}
      </th>
      {shown.map(({ column, index }) => (
        <Cell key={index} column={column} cell={row.cells[index]} />
      ))}
    </tr>
  );
});

/** More than these make a row higher than all else in the table. */
const mostSourcesInRow = 2;

function Sources({ sources }: { sources: readonly string[] }) {
  const lines = sources.map((source) => (
    <span key={source} className={styles.line}>
      {source}
    </span>
  ));
  if (sources.length <= mostSourcesInRow) return lines;
  return (
    <details>
      <summary>{counted(sources.length, 'källa', 'källor')}</summary>
      {lines}
    </details>
  );
}

function Cell({ column, cell }: { column: TableColumn; cell: TableCell | undefined }) {
  if (cell === undefined) return <td />;
  const { text, sources, status, spoken: words, note } = cell;
  const mark = status !== undefined && status !== 'none' && <StatusMark status={status} />;
  return (
    <td data-kind={column.kind} data-status={status}>
      {words === undefined ? (
        <>
          {sources === undefined ? text : <Sources sources={sources} />} {mark}
        </>
      ) : (
        <>
          <span aria-hidden="true">
            {text} {mark}
          </span>
          <span className={spoken.spoken}>{words}</span>
        </>
      )}
      {note !== undefined && <small>{note}</small>}
    </td>
  );
}
