import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from 'react-aria-components';
import { formatNumber } from '@/format/number';
import styles from './data-grid.module.css';
import { type GridCell, moved } from './grid-keys';

export interface GridColumn {
  readonly id: string;
  readonly name: string;
  /** Where it is a number. */
  readonly alignEnd: boolean;
  /** In characters, about. */
  readonly width: number;
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

const rowHeight = 32;

/**
 * So many rows stand in one scroll area: eight million pixels, which every browser can hold also at 200 %. Further rows are another part, which
 * the keyboard goes into by itself.
 */
const partRows = 250_000;

/** A cell's text may be a whole book: so much of it is laid out, and all of it stands under the grid when the cell is chosen. */
const longestCell = 300;

/**
 * Any number of rows in a grid, of which only those that are seen are drawn. One cell at a time is in the tab order; arrows, Page Up and Down,
 * Home and End move between them, and Ctrl+C copies the one in focus.
 */
export function DataGrid({
  label,
  rows,
  columns,
  cellOf,
  heading,
  active,
  onActive,
  onShown,
  onCopied,
}: {
  label: string;
  rows: number;
  columns: readonly GridColumn[];
  /** What stands in a cell; nothing where it is still on its way. */
  cellOf: (row: number, column: number) => string | undefined;
  /** What stands in a heading, where that is more than its name: a control, which takes the focus there. */
  heading?: (column: GridColumn, isInTabOrder: boolean) => ReactNode;
  active: GridCell;
  onActive: (cell: GridCell) => void;
  /** Is told which rows are drawn. */
  onShown?: (first: number, last: number) => void;
  onCopied?: () => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const seeksFocus = useRef(false);
  const [chosenPart, setPart] = useState(0);
  const parts = Math.max(1, Math.ceil(rows / partRows));
  const part = Math.min(chosenPart, parts - 1);
  const base = part * partRows;
  const count = Math.min(partRows, rows - base);
  const activeHere = active.row - base;
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The headings cover the top.
    scrollPaddingStart: rowHeight + 8,
    paddingStart: 0,
    // The cell in the tab order is always there to be tabbed to.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      const isHere = activeHere >= 0 && activeHere < count;
      return !isHere || indexes.includes(activeHere)
        ? indexes
        : [...indexes, activeHere].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => onShown?.(base + startIndex, base + endIndex), [onShown, base, startIndex, endIndex]);

  const go = (cell: GridCell) => {
    seeksFocus.current = true;
    onActive(cell);
    if (cell.row < 0) return;
    const next = Math.floor(cell.row / partRows);
    if (next === part) virtualizer.scrollToIndex(cell.row - base);
    else setPart(next);
  };
  // Another part's rows are scrolled to when they are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the part changes
  useLayoutEffect(() => {
    virtualizer.scrollToIndex(seeksFocus.current ? Math.max(0, activeHere) : 0);
  }, [part]);
  useLayoutEffect(() => {
    if (!seeksFocus.current) return;
    const cell = scroll.current?.querySelector<HTMLElement>('[data-active]');
    const target = cell?.querySelector<HTMLElement>('button') ?? cell;
    if (target === undefined || target === null) return;
    target.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    seeksFocus.current = false;
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // What a heading opens is elsewhere on the page, though its keys come here too.
    if (!event.currentTarget.contains(event.target as Node) || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = moved(active, event, { rows, columns: columns.length, page });
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (active.row < 0 || !(getSelection()?.isCollapsed ?? true)) return;
    event.clipboardData.setData('text/plain', cellOf(active.row, active.column) ?? '');
    event.preventDefault();
    onCopied?.();
  };

  const template = columns.map(({ width }) => `minmax(${width}ch, ${width}fr)`).join(' ');
  const width = `${columns.reduce((sum, column) => sum + column.width, 0)}ch`;
  const isActive = (row: number, column: number) => active.row === row && active.column === column;
  return (
    <>
      {parts > 1 && (
        <p className={styles.parts}>
          <span>
            Raderna {formatNumber(base + 1, 0)}–{formatNumber(base + count, 0)} av {formatNumber(rows, 0)}
          </span>
          <Button className={styles.part ?? ''} isDisabled={part === 0} onPress={() => setPart(part - 1)}>
            Föregående del
          </Button>
          <Button
            className={styles.part ?? ''}
            isDisabled={part === parts - 1}
            onPress={() => setPart(part + 1)}
          >
            Nästa del
          </Button>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a table of a million rows is one of those that are seen */}
      <div
        ref={scroll}
        className={styles.grid}
        role="grid"
        aria-label={label}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length}
        aria-readonly
        tabIndex={-1}
        style={
          { '--template': template, '--width': width, '--rows': Math.min(rows, 16) + 1 } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onCopy={onCopy}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: its cells take the focus */}
        <div role="row" aria-rowindex={1} className={styles.head}>
          {columns.map((column, at) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the grid
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={at + 1}
              {...(column.sorted === undefined ? {} : { 'aria-sort': column.sorted })}
              className={styles.heading}
              data-end={column.alignEnd || undefined}
              data-active={isActive(-1, at) || undefined}
              tabIndex={heading === undefined && isActive(-1, at) ? 0 : -1}
              onFocus={() => !isActive(-1, at) && onActive({ row: -1, column: at })}
            >
              {heading?.(column, isActive(-1, at)) ?? column.name}
            </div>
          ))}
        </div>
        <div className={styles.body} style={{ height: virtualizer.getTotalSize() }} role="presentation">
          {items.map(({ index, start }) => {
            const row = base + index;
            return (
              // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: its cells take the focus
              <div
                key={row}
                role="row"
                aria-rowindex={row + 2}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
              >
                {columns.map((column, at) => {
                  const text = cellOf(row, at);
                  return (
                    // biome-ignore lint/a11y/useSemanticElements: part of the grid
                    <div
                      key={column.id}
                      role="gridcell"
                      aria-colindex={at + 1}
                      className={styles.cell}
                      data-end={column.alignEnd || undefined}
                      data-active={isActive(row, at) || undefined}
                      tabIndex={isActive(row, at) ? 0 : -1}
                      onFocus={() => !isActive(row, at) && onActive({ row, column: at })}
                    >
                      {text === undefined ? <span className={styles.waiting}>…</span> : shortened(text)}
                    </div>
                  );
                })}
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

const shortened = (text: string): string =>
  text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
