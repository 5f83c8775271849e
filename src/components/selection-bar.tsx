import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import styles from './selection-bar.module.css';

/** What the reader chooses on a page, and the link to what was chosen. */
export function SelectionBar({ children }: { children: ReactNode }) {
  return (
    <section className={styles.bar} aria-label="Urval">
      <div className={styles.inner}>
        {children}
        <CopyLink />
      </div>
    </section>
  );
}

/** Copies the page's address; where the browser refuses, shows it to copy by hand. */
function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), 3000);
    return () => clearTimeout(timer);
  }, [state]);
  return (
    <span className={styles.share}>
      <Button
        className={styles.copy ?? ''}
        onPress={() => {
          const copied =
            navigator.clipboard?.writeText(location.href) ?? Promise.reject(new Error('No clipboard'));
          copied.then(
            () => setState('copied'),
            () => setState('refused'),
          );
        }}
      >
        Kopiera länk
      </Button>
      <span role="status" className={styles.said}>
        {state === 'copied' && 'Länken är kopierad.'}
        {state === 'refused' && 'Webbläsaren tillät inte kopiering. Kopiera adressen ur adressfältet.'}
      </span>
    </span>
  );
}
