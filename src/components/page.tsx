import type { ReactNode } from 'react';
import styles from './page.module.css';

/** The page's own part: under the shell's header and its selection bar. */
export function Page({ children }: { children: ReactNode }) {
  return (
    <main className={styles.page} id="innehall" tabIndex={-1}>
      {children}
    </main>
  );
}
