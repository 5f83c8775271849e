import { useProgress, Waiting } from '@/components/progress';
import styles from '@/components/progress.module.css';

/** Stands where rows will come, while it is worked out what must be hidden in them. */
export function FindingHidden({ title, fraction }: { title: string; fraction: number }) {
  const { ready } = useProgress();
  const percent = Math.round(fraction * 100);
  // Before that the extract is read in, which has its own steps.
  if (!ready)
    return (
      <>
        <h1>{title}</h1>
        <Waiting />
      </>
    );
  return (
    <>
      <h1>{title}</h1>
      <div className={styles.waiting}>
        <p role="status">Tar reda på vilka värden som är dolda …</p>
        <progress max={100} value={percent} aria-label="Förlopp" />
        <p>{percent}&nbsp;%</p>
      </div>
    </>
  );
}
