import { createContext, use } from 'react';
import { Failure } from './failure';
import styles from './progress.module.css';

/** How far the work behind the figures has come, as the reader is told it. */
export interface Progress {
  /** What is being done: "Läser in tabell 3 av 10". */
  readonly step: string;
  /** 0–1. */
  readonly fraction: number;
  /** What went wrong and what to do, where the work has stopped. */
  readonly failure: { readonly sentence: string; readonly retry: () => void } | undefined;
  readonly ready: boolean;
}

const ProgressContext = createContext<Progress>({ step: '', fraction: 0, failure: undefined, ready: false });

export const ProgressProvider = ProgressContext;
export const useProgress = (): Progress => use(ProgressContext);

/** Stands where a figure will come: the step and the percentage, or the failure with a way on. Nothing else of the page waits. */
export function Waiting() {
  const progress = useProgress();
  if (progress.failure !== undefined)
    return <Failure sentence={progress.failure.sentence} onRetry={progress.failure.retry} />;
  const percent = Math.round(progress.fraction * 100);
  return (
    <div className={styles.waiting} role="status">
      <p>
        {progress.ready ? 'Räknar' : progress.step}
        {progress.ready ? ' …' : ` … ${percent}\u00a0%`}
      </p>
      <progress max={100} {...(progress.ready ? {} : { value: percent })} aria-label="Förlopp" />
    </div>
  );
}

/**
 * A line under the selection bar: that a changed choice is being answered, or that figures shown are kept ones and the engine failed.
 *
 * @param pending the page waits for an answer to what the reader last chose, and shows the one before
 */
export function ProgressLine({ pending }: { pending: boolean }) {
  const progress = useProgress();
  if (progress.failure !== undefined)
    return <Failure sentence={progress.failure.sentence} onRetry={progress.failure.retry} />;
  if (!pending || progress.ready) return null;
  return (
    <p className={styles.line} role="status">
      Valet visas så snart uttaget är inläst. {progress.step} … {Math.round(progress.fraction * 100)}&nbsp;%
    </p>
  );
}
