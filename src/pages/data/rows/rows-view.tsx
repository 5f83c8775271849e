import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useExtract } from '@/components/extract';
import { FigureSource } from '@/components/figure-source';
import { useCatalogue } from '@/components/use-catalogue';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { cellText } from '@/models/rows/cell-words';
import { columnWords } from '@/models/rows/column-words';
import { filterInWords } from '@/models/rows/filter-words';
import { rowSource } from '@/models/rows/row-source';
import { tableLabel } from '@/models/rows/table-words';
import { withNames } from '@/models/rows/with-names';
import { sourceSummary } from '@/models/source-label';
import { cellKind, type RowsAsked } from '@/queries/asked-rows';
import type { ShownTable } from '@/queries/shown-source';
import type { Selection } from '@/selection/selection';
import { DataGrid, type GridColumn } from '../grid/data-grid';
import type { GridCell } from '../grid/grid-keys';
import type { Shown } from '../shown/use-shown-source';
import { CellInFull } from './cell-in-full';
import { ColumnMenu } from './column-menu';
import styles from './rows-view.module.css';
import { useListedRows } from './use-listed-rows';
import { useRowsDownload } from './use-rows-download';

/** The column after the table's own: where each row was read. */
const sourceColumn = 'källa';

/** Every row of a table, as filtered, ordered and sought, with where each was read. */
export function RowsView({
  shown: { source, hidden },
  table: stored,
  selection: { filters, rowOrder, sought },
  choose,
}: {
  shown: Shown;
  table: ShownTable;
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const extract = useExtract();
  const catalogue = useCatalogue();
  const table = useMemo(() => withNames(stored), [stored]);
  const asked = useMemo<RowsAsked>(
    () => ({
      table: table.name,
      columns: table.columns,
      // A column that the table does not have is neither filtered nor ordered by; the page says so.
      filters: filters.filter(({ column }) => table.columns.some(({ name }) => name === column)),
      order: table.columns.some(({ name }) => name === rowOrder?.column) ? rowOrder : undefined,
      sought,
    }),
    [table, filters, rowOrder, sought],
  );
  const listed = useListedRows(source, asked);
  const { count, all, rowAt } = listed;
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const [copied, setCopied] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const columns = useMemo(() => gridColumns(asked), [asked]);
  const current = {
    row: Math.min(active.row, Math.max(count - 1, 0)),
    column: Math.min(active.column, columns.length - 1),
  };
  const cellOf = (place: number, at: number): string | undefined => {
    const row = rowAt(place);
    const column = columns[at];
    if (row === undefined || column === undefined) return undefined;
    return column.id === sourceColumn
      ? rowSource(row, extract.statedSource, catalogue)
      : cellText(table.name, column.id, row);
  };
  const onActive = useCallback((cell: GridCell) => {
    setActive(cell);
    setCopied(undefined);
  }, []);
  const download = useRowsDownload(source, asked, count);
  const isNarrowed = asked.filters.length > 0 || sought !== '';
  const unknown = filters.length - asked.filters.length;
  return (
    <figure aria-labelledby="rader">
      <h1 id="rader" ref={heading} tabIndex={-1} className={styles.title}>
        {tableLabel(table.name)}
      </h1>
      <p className={styles.sub} role="status">
        {all === undefined || (listed.isPending && count === 0)
          ? 'Räknar raderna …'
          : isNarrowed
            ? `${formatNumber(count, 0)} av ${counted(all, 'rad', 'rader')} i tabellen`
            : `${counted(all, 'rad', 'rader')} i tabellen`}
        {listed.isPending && all !== undefined && count > 0 && ' · söker …'}
      </p>
      {table.name === 'observations' && hidden > 0 && (
        <p className={styles.remark}>
          {counted(hidden, 'värde är dolt', 'värden är dolda')} för att skydda små grupper och visas som
          ”dolt”.
        </p>
      )}
      {unknown > 0 && (
        <p className={styles.remark}>
          {counted(unknown, 'filter i länken gäller en kolumn', 'filter i länken gäller kolumner')} som inte
          finns i tabellen, och är utelämnat.
        </p>
      )}
      {isNarrowed && (
        <ul className={styles.chips} aria-label="Filter">
          {asked.filters.map((filter) => (
            <li key={filter.column}>
              <Button
                className={styles.chip ?? ''}
                aria-label={`Ta bort filtret ${filterInWords(table.name, filter)}`}
                onPress={() => {
                  heading.current?.focus();
                  choose({ filters: filters.filter((one) => one !== filter) });
                }}
              >
                {filterInWords(table.name, filter)} <span aria-hidden="true">✕</span>
              </Button>
            </li>
          ))}
          <li>
            <Button
              className={styles.link ?? ''}
              onPress={() => {
                heading.current?.focus();
                choose({ filters: [], sought: '' });
              }}
            >
              Visa alla rader
            </Button>
          </li>
        </ul>
      )}
      {count === 0 && !listed.isPending && all !== undefined && (
        <p className={styles.none}>
          {isNarrowed
            ? 'Ingen rad i tabellen stämmer med filtren.'
            : 'Tabellen har inga rader i det här uttaget.'}
        </p>
      )}
      <DataGrid
        key={table.name}
        label={`Rader i ${tableLabel(table.name)}`}
        rows={count}
        columns={columns}
        cellOf={cellOf}
        active={current}
        onActive={onActive}
        onShown={listed.onShown}
        onCopied={() => setCopied('Cellen är kopierad.')}
        heading={(column, isInTabOrder) => {
          const own = table.columns.find(({ name }) => name === column.id);
          if (own === undefined) return undefined;
          return (
            <ColumnMenu
              source={source}
              asked={asked}
              column={own}
              isInTabOrder={isInTabOrder}
              choose={choose}
            />
          );
        }}
      />
      <CellInFull
        column={columns[current.column]}
        text={current.row < 0 ? undefined : cellOf(current.row, current.column)}
        row={current.row < 0 || count === 0 ? undefined : current.row}
        cells={() => columns.map((_, at) => cellOf(current.row, at) ?? '')}
        said={copied}
        onSay={setCopied}
      />
      {download.kind === 'under_way' && (
        <p className={styles.remark} role="status">
          Skriver filen … {Math.round(download.fraction * 100)} %{' '}
          <Button className={styles.link ?? ''} onPress={download.cancel}>
            Avbryt
          </Button>
        </p>
      )}
      {download.kind === 'failed' && (
        <p className={styles.remark} role="alert">
          Filen kunde inte skrivas. {download.sentence}
        </p>
      )}
      <FigureSource
        source={sourceSummary(catalogue.documentById.keys(), catalogue)}
        created={extract.created}
        onDownload={download.start}
      />
    </figure>
  );
}

/** The width of columns whose cells are longer or shorter than most. */
const widths: Readonly<Record<string, number>> = {
  unit_name: 34,
  indicator_name: 50,
  unit_id: 26,
  indicator_id: 24,
  document_id: 26,
  name: 30,
  title: 44,
  definition: 50,
  aliases: 40,
  reason: 40,
  category: 30,
  heading: 26,
  goal_id: 26,
  parent_goal_id: 26,
  source_file: 24,
  year: 9,
  line: 9,
  sex: 12,
  period: 11,
  status: 13,
  raw: 16,
};

function gridColumns({ table, columns, order }: RowsAsked): GridColumn[] {
  const own = columns.map((column): GridColumn => {
    const isNumber = cellKind(column) === 'number';
    const sorted = order?.descending ? 'descending' : 'ascending';
    return {
      id: column.name,
      name: columnWords(table, column.name).name,
      alignEnd: isNumber,
      width: widths[column.name] ?? (isNumber ? 14 : 18),
      sorted: order?.column === column.name ? sorted : undefined,
    };
  });
  return [...own, { id: sourceColumn, name: 'Källa', alignEnd: false, width: 30 }];
}
