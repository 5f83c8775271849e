import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useCurrentSearch } from '@/components/current-search';
import { useExtract } from '@/components/extract';
import { useExtractLibrary } from '@/components/extract-library';
import { Printed } from '@/components/printed';
import { useRestore } from '@/components/use-restore';
import { extractInLink } from '@/selection/other-extract';
import styles from './removed-extract.module.css';

/** Where the link's own extract has been removed, in this tab or another: what is shown instead, and the way to have it back. */
export function RemovedExtract() {
  const { removed } = useExtractLibrary();
  const { title } = useExtract();
  const named = extractInLink(useCurrentSearch());
  const gone = removed.find((one) => one.name === named);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The page that it was removed on is gone, with the button that was pressed: the next one to press is here.
    if (gone !== undefined && document.activeElement === document.body) undo.current?.focus();
  }, [gone]);
  const { restore, failed } = useRestore();
  return (
    <div role="status">
      {gone !== undefined && (
        <p className={styles.removed}>
          <span>
            Uttaget ”<Printed text={gone.title} />” är borttaget. Här visas <Printed text={title} /> i
            stället.
          </span>
          <Button ref={undo} className={styles.undo ?? ''} onPress={() => restore(gone.name)}>
            Ångra
          </Button>
          {failed === gone.name && (
            <span>
              Uttaget kunde inte tas tillbaka. Försök igen, eller öppna dess fil på nytt under Data.
            </span>
          )}
        </p>
      )}
    </div>
  );
}
