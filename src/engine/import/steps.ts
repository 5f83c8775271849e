import type { ImportOptions } from '@/extracts/mapping/importer';
import { QueryCancelled } from '../errors';

/**
 * How long work goes on, told and stopped: between two parts the engine answers others, and the one who waits can say stop.
 */
export interface Steps {
  readonly signal: AbortSignal;
  /** @throws QueryCancelled where it has been stopped. */
  check(): void;
  /** Tells how far the work has come. @param fraction 0–1 @throws QueryCancelled where it has been stopped. */
  tell(step: string, fraction: number): void;
  /** The steps of a part of the work, which begins and ends at these fractions of the whole. */
  within(from: number, to: number): Steps;
}

export function stepsOf({ signal, onProgress }: ImportOptions): Steps {
  const check = () => {
    if (signal.aborted) throw new QueryCancelled();
  };
  const between = (from: number, to: number): Steps => ({
    signal,
    check,
    tell(step, fraction) {
      check();
      onProgress({ step, fraction: from + (to - from) * Math.min(1, fraction) });
    },
    within: (first, last) => between(from + (to - from) * first, from + (to - from) * last),
  });
  return between(0, 1);
}

/** Work that is told by no one and can only be stopped. */
export const silentSteps = (signal: AbortSignal): Steps => stepsOf({ signal, onProgress: () => {} });
