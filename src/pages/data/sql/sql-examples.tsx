import { Button } from 'react-aria-components';
import { exampleQuestions } from '@/models/sql/example-questions';
import styles from './sql-view.module.css';

/** Questions to begin from. */
export function SqlExamples({ onTake }: { onTake: (question: string) => void }) {
  return (
    <details className={styles.more}>
      <summary>Frågor att börja från</summary>
      <ul className={styles.questions}>
        {exampleQuestions.map(({ title, text }) => (
          <li key={title}>
            <Button className={styles.name ?? ''} onPress={() => onTake(text)}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
