import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Printed } from '@/components/printed';
import scrolled from '@/components/scrolled-table.module.css';
import type { StagedTable } from '@/extracts/mapping/importer';
import type { FigurePart, Mapping } from '@/extracts/mapping/mapping';
import { formatNumber } from '@/format/number';
import type { RoleId } from '@/models/open/column-roles';
import { scaleIdOf } from '@/models/open/scales';
import { ColumnHead } from './column-head';
import styles from './first-rows.module.css';
import open from './open.module.css';

/** So many columns stand beside each other; a table of hundreds is leafed through. */
const columnsAtATime = 16;
/** So many rows are enough to see what a column is. */
const rowsShown = 10;

/** A table's first rows as they were read, and over each column what it is. */
export function FirstRows({
  staged: { profile, firstRows },
  mapping,
  onRole,
  onPart,
  onOnly,
  onScale,
}: {
  staged: StagedTable;
  mapping: Mapping;
  onRole: (column: number, id: RoleId) => void;
  onPart: (column: number, part: FigurePart) => void;
  onOnly: (column: number, texts: readonly string[]) => void;
  onScale: (column: number, scale: number) => void;
}) {
  const [from, setFrom] = useState(0);
  const latestOnRole = useRef(onRole);
  useLayoutEffect(() => {
    latestOnRole.current = onRole;
  }, [onRole]);
  const sayRole = useCallback((column: number, id: RoleId) => latestOnRole.current(column, id), []);
  const count = profile.columns.length;
  const to = Math.min(from + columnsAtATime, count);
  const columns = profile.columns.slice(from, to).map((column, offset) => ({ column, at: from + offset }));
  const rows = Math.min(rowsShown, firstRows.length, profile.rows);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section className={scrolled.scroll} aria-label="De första raderna" tabIndex={0}>
        <table className={`${scrolled.table} ${styles.used}`} aria-colcount={count}>
          <thead>
            <tr>
              {columns.map(({ column, at }) => {
                const role = mapping.columns[at] ?? { is: 'left_out' };
                return (
                  <th key={at} scope="col" aria-colindex={at + 1} data-used={role.is !== 'left_out'}>
                    <ColumnHead
                      at={at}
                      profile={column}
                      role={role}
                      mapping={mapping}
                      onRole={sayRole}
                      onPart={(part) => onPart(at, part)}
                      onOnly={(texts) => onOnly(at, texts)}
                      scale={scaleIdOf(mapping, at)}
                      onScale={(scale) => onScale(at, scale)}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: rows }, (_, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
              <tr key={row}>
                {columns.map(({ at }) => (
                  <td key={at} data-used={mapping.columns[at]?.is !== 'left_out'}>
                    <Printed text={firstRows[row]?.[at] ?? ''} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={scrolled.more}>
        {rows < profile.rows && (
          <>
            De första {formatNumber(rows, 0)} av {formatNumber(profile.rows, 0)} rader.{' '}
          </>
        )}
        {count > columnsAtATime && (
          <>
            <span role="status">
              Kolumn {formatNumber(from + 1, 0)}–{formatNumber(to, 0)} av {formatNumber(count, 0)}.
            </span>{' '}
            <Button
              className={open.link ?? ''}
              isDisabled={from === 0}
              onPress={() => setFrom(Math.max(0, from - columnsAtATime))}
            >
              Föregående kolumner
            </Button>{' '}
            <Button
              className={open.link ?? ''}
              isDisabled={to === count}
              onPress={() => setFrom(from + columnsAtATime)}
            >
              Nästa kolumner
            </Button>
          </>
        )}
      </p>
    </>
  );
}
