import { Link } from '@tanstack/react-router';
import { searchOf } from '@/components/use-selection';
import { type DataPart, dataParts, type Selection } from '@/selection/selection';
import styles from './data-parts.module.css';

const names: Record<DataPart, string> = {
  checks: 'Avstämning',
  rows: 'Rader',
  sql: 'SQL',
  extracts: 'Uttag',
};

/** The parts of the page, each with its own address. What was chosen in one is kept when the reader comes back to it. */
export function DataParts({ selection }: { selection: Selection }) {
  return (
    <nav className={styles.parts} aria-label="Delar av sidan">
      {dataParts.map((part) => (
        <Link
          key={part}
          to="/data"
          search={searchOf({ ...selection, dataPart: part, ...soughtIn(part, selection) })}
          className={styles.part}
          // The whole search: else every part's link is to the page that stands.
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
        >
          {names[part]}
        </Link>
      ))}
    </nav>
  );
}

/** Words sought in findings mean nothing among rows, nor the other way. */
const soughtIn = (part: DataPart, { dataPart, sought }: Selection): Pick<Selection, 'sought'> => ({
  sought: part === dataPart ? sought : '',
});
