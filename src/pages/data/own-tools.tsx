import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useExtractLibrary } from '@/components/extract-library';
import { cutShort } from '@/components/printed';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import styles from './extract-list.module.css';
import { RenameForm } from './rename-form';
import { useFocusAfter } from './use-focus-after';

/** What can be done with an extract that is the reader's own. Removing can be undone, so it asks nothing. */
export function OwnTools({ extract: { name, title } }: { extract: OwnExtract }) {
  const { own } = useExtractLibrary();
  const [isRenaming, setRenaming] = useState(false);
  const { button, pressed } = useFocusAfter(isRenaming);
  const [failed, setFailed] = useState<string>();
  const attempt = (done: Promise<void>) => {
    setFailed(undefined);
    done.catch(() => setFailed('Webbläsaren kunde inte spara ändringen. Försök igen.'));
  };
  const close = () => {
    pressed();
    setRenaming(false);
  };
  return (
    <>
      {isRenaming ? (
        <RenameForm
          title={title}
          onRename={(to) => {
            attempt(own.rename(name, to));
            close();
          }}
          onCancel={close}
        />
      ) : (
        <Button
          ref={button}
          className={styles.tool ?? ''}
          aria-label={`Byt namn på ${cutShort(title)}`}
          onPress={() => setRenaming(true)}
        >
          Byt namn
        </Button>
      )}
      <Button
        className={styles.tool ?? ''}
        aria-label={`Ta bort ${cutShort(title)}`}
        onPress={() => attempt(own.remove(name))}
      >
        Ta bort
      </Button>
      {failed !== undefined && (
        <p className={styles.failed} role="alert">
          {failed}
        </p>
      )}
    </>
  );
}
