import type { ReactNode } from 'react';
import { formatNumber } from '@/format/number';
import styles from './scrolled-table.module.css';

/**
 * The first rows of many under their headings, which scroll by themselves where the page is narrower. The rows never change places: two may
 * be alike in every cell, which is what is looked for in some.
 *
 * @param label what the rows are, for who comes to them by keyboard
 * @param count so many rows there are; without it those that are given
 */
export function ScrolledTable({
  label,
  headings,
  rows,
  count = rows.length,
}: {
  label: string;
  headings: readonly string[];
  rows: readonly (readonly ReactNode[])[];
  count?: number;
}) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section className={styles.scroll} aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change places
              <tr key={at}>
                {cells.map((cell, place) => (
                  <td key={headings[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > rows.length && (
        <p className={styles.more}>
          De första {formatNumber(rows.length, 0)} av {formatNumber(count, 0)} rader visas.
        </p>
      )}
    </>
  );
}
