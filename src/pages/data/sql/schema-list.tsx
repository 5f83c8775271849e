import { Button } from 'react-aria-components';
import { columnWords } from '@/models/rows/column-words';
import { tableLabel } from '@/models/rows/table-words';
import type { ShownTable } from '@/queries/shown-source';
import styles from './sql-view.module.css';

/** The tables and their columns, with what they are; pressing one writes its name in the question. */
export function SchemaList({
  tables,
  onInsert,
}: {
  tables: readonly ShownTable[];
  onInsert: (name: string) => void;
}) {
  return (
    <section className={styles.schema} aria-labelledby="tabeller">
      <h2 id="tabeller">Tabeller</h2>
      <p className={styles.hint}>Tryck på ett namn för att skriva in det i frågan.</p>
      {tables.map((table) => (
        <details key={table.name} className={styles.table}>
          <summary>
            <code>{table.name}</code> <span>{tableLabel(table.name)}</span>
          </summary>
          <p>
            <Button className={styles.name ?? ''} onPress={() => onInsert(written(table.name))}>
              Skriv in {table.name}
            </Button>
          </p>
          <ul className={styles.columns}>
            {table.columns.map(({ name, type }) => {
              const words = columnWords(table.name, name);
              return (
                <li key={name}>
                  <Button className={styles.name ?? ''} onPress={() => onInsert(written(name))}>
                    <code>{name}</code>
                  </Button>{' '}
                  <span>
                    {words.name === name ? '' : words.name}
                    {words.explained === undefined ? '' : `. ${words.explained}`} <small>{type}</small>
                  </span>
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </section>
  );
}

/** A name that SQL could take for something else stands within quotation marks. */
const written = (name: string): string =>
  /^[a-z_][a-z0-9_]*$/.test(name) && !['row', 'level'].includes(name)
    ? name
    : `"${name.replaceAll('"', '""')}"`;
