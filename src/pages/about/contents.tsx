import { Button } from 'react-aria-components';
import styles from './about-page.module.css';

export interface ContentsEntry {
  /** The id of the heading. */
  readonly id: string;
  readonly title: string;
  readonly entries?: readonly ContentsEntry[];
}

/** Leads to the page's headings. Buttons, since the hash of the address is the router's. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <nav className={styles.contents} aria-label="På sidan">
      <Entries entries={entries} />
    </nav>
  );
}

function Entries({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <Button className={styles.jump ?? ''} onPress={() => goTo(entry.id)}>
            {entry.title}
          </Button>
          {entry.entries !== undefined && <Entries entries={entry.entries} />}
        </li>
      ))}
    </ul>
  );
}

function goTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
