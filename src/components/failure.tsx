import styles from './progress.module.css';

/** Something went wrong: what it was, what to do, and the way to do it. */
export function Failure({
  sentence,
  action = 'Försök igen',
  onRetry,
}: {
  sentence: string;
  action?: string;
  onRetry: () => void;
}) {
  return (
    <div className={styles.failure} role="alert">
      <p>{sentence}</p>
      <button type="button" className={styles.retry} onClick={onRetry}>
        {action}
      </button>
    </div>
  );
}
