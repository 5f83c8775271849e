import { useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import type { QuestionStore } from './question-store';
import styles from './sql-view.module.css';

/** So much of a question stands in the list. */
const shownCharacters = 160;

/** The reader's last questions, to ask again or to remove, which can be undone. */
export function LastQuestions({
  store,
  onTake,
}: {
  store: QuestionStore;
  onTake: (question: string) => void;
}) {
  const questions = useSyncExternalStore(store.subscribe, store.read);
  const [before, setBefore] = useState<readonly string[]>();
  const remove = (left: readonly string[]) => {
    setBefore(questions);
    store.replace(left);
  };
  if (questions.length === 0 && before === undefined) return null;
  return (
    <details className={styles.more}>
      <summary>Senaste frågorna ({questions.length})</summary>
      <p className={styles.hint}>
        De sparas i den här webbläsaren, de 20 senaste.{' '}
        {questions.length > 0 && (
          <Button className={styles.name ?? ''} onPress={() => remove([])}>
            Ta bort alla
          </Button>
        )}
      </p>
      <p role="status" className={styles.hint}>
        {before !== undefined && (
          <>
            Borttaget.{' '}
            <Button
              className={styles.name ?? ''}
              onPress={() => {
                store.replace(before);
                setBefore(undefined);
              }}
            >
              Ångra
            </Button>
          </>
        )}
      </p>
      <ul className={styles.questions}>
        {questions.map((question) => (
          <li key={question}>
            <Button className={styles.question ?? ''} onPress={() => onTake(question)}>
              <code>{shortened(question)}</code>
            </Button>
            <Button
              className={styles.name ?? ''}
              aria-label={`Ta bort frågan ${shortened(question)}`}
              onPress={() => remove(questions.filter((one) => one !== question))}
            >
              Ta bort
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function shortened(question: string): string {
  const oneLine = question.replace(/\s+/g, ' ');
  return oneLine.length > shownCharacters ? `${oneLine.slice(0, shownCharacters)}…` : oneLine;
}
