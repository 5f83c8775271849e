import { startWorker } from '@/extracts/worker/start-worker';
import type { HiddenFigure } from '@/queries/shown-source';
import type { Said, Told } from './hidden-messages';
import workerUrl from './hidden-worker?worker&url';

/** A worker that decides what must be hidden: of a million figures it takes seconds, in which the page must answer. */
export interface Decider {
  readonly tell: (told: Told) => void;
  /** Settles when so many slices are decided, with all that is hidden in them. */
  readonly decided: (slices: number) => Promise<readonly HiddenFigure[]>;
  readonly close: () => void;
}

/** @param onDecided is told how many slices are decided */
export function startDecider(onDecided: (slices: number) => void): Decider {
  const { worker, end } = startWorker(workerUrl, 'hidden-figures');
  const hidden: HiddenFigure[] = [];
  let decided = 0;
  let failed: Error | undefined;
  let onChange = () => {};
  const fail = (message: string) => {
    failed = new Error(message);
    onChange();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if ('failed' in data) return fail(data.failed);
    for (const figure of data.hidden) hidden.push(figure);
    decided += data.slices;
    onDecided(decided);
    onChange();
  });
  worker.addEventListener('error', ({ message }) => fail(message || 'The deciding worker did not start'));
  return {
    tell: (told) => worker.postMessage(told),
    decided: (slices) =>
      new Promise((resolve, reject) => {
        onChange = () => {
          if (failed !== undefined) reject(failed);
          else if (decided === slices) resolve(hidden);
        };
        onChange();
      }),
    close: end,
  };
}
