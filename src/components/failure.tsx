import styles from './progress.module.css';

/** Something went wrong: what it was, what to do, and the way to try again. */
export function Failure({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  return (
    <div className={styles.failure} role="alert">
      <p>{sentence}</p>
      <button type="button" className={styles.retry} onClick={onRetry}>
        Försök igen
      </button>
    </div>
  );
}
