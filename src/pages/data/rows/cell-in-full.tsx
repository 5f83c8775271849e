import { Button } from 'react-aria-components';
import { rowText } from '@/export/row-text';
import { formatNumber } from '@/format/number';
import type { GridColumn } from '../grid/data-grid';
import styles from './cell-in-full.module.css';

/** The cell that is chosen in a grid, whole however long it is, and the ways to copy it or its row. */
export function CellInFull({
  column,
  text,
  row,
  cells,
  said,
  onSay,
}: {
  column: GridColumn | undefined;
  text: string | undefined;
  /** Its place from 0; nothing where a heading is chosen, or there are no rows. */
  row: number | undefined;
  /** All cells of the row. */
  cells: () => readonly string[];
  said: string | undefined;
  onSay: (said: string) => void;
}) {
  const copy = (what: string, done: string) => {
    const copying = navigator.clipboard?.writeText(what) ?? Promise.reject(new Error('No clipboard'));
    copying.then(
      () => onSay(done),
      () => onSay('Webbläsaren tillät inte kopiering.'),
    );
  };
  return (
    <div className={styles.cell}>
      {column !== undefined && row !== undefined && text !== undefined && (
        <>
          <p className={styles.what}>
            Rad {formatNumber(row + 1, 0)}, {column.name}:
          </p>
          <p className={styles.text} tabIndex={text.length > 300 ? 0 : undefined}>
            {text === '' ? <i>tom</i> : text}
          </p>
          <p className={styles.actions}>
            <Button className={styles.action ?? ''} onPress={() => copy(text, 'Cellen är kopierad.')}>
              Kopiera cellen
            </Button>
            <Button
              className={styles.action ?? ''}
              onPress={() => copy(rowText(cells()), 'Raden är kopierad.')}
            >
              Kopiera raden
            </Button>
          </p>
        </>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );
}
