import { Unreadable } from '../read/unreadable';
import type { StartedWorker } from './start-worker';

/** What a worker of ours says: that it has started, and then one answer to each question; before a late answer, how far it has come. */
export type Said<Answer> =
  | { readonly ready: true }
  | { readonly progress: number }
  | { readonly answer: Answer }
  | {
      readonly failed: string;
      /** Where the file was the matter: what its reader is told. */
      readonly unreadable?: { readonly sentence: string; readonly nextStep: string };
      readonly started: boolean;
    };

/** The worker's script, or what it needs, did not arrive: no fault of what was asked. */
export class WorkerNotStarted extends Error {
  override readonly name = 'WorkerNotStarted';
}

/** The worker broke, fell silent or was ended under what was asked: it cannot be asked again. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

/** A worker that is asked one thing at a time. */
export interface Conversation<Question, Answer> {
  /**
   * Asks when all that was asked before has been answered.
   * @param transfer the buffers of the question that are handed over rather than copied
   * @throws WorkerNotStarted, WorkerLost, Unreadable, or an Error with what else went wrong.
   */
  ask(question: Question, transfer?: Transferable[]): Promise<Answer>;
  /** Ends the worker; whoever still waits is told WorkerLost. */
  end(): void;
}

/**
 * @param limit milliseconds within which each question is to be answered, or progress told; a worker that does neither is ended.
 * @param onProgress is told how much of an answer is done, 0–1
 */
export function converse<Question, Answer>(
  started: StartedWorker,
  limit: number,
  onProgress: (fraction: number) => void = () => {},
): Conversation<Question, Answer> {
  const { worker } = started;
  let heard = false;
  let lost: Error | undefined;
  let settle: ((said: Said<Answer> | Error) => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const startTimer = () => {
    clearTimeout(timer);
    timer = setTimeout(() => lose(failure(`No answer within ${limit} ms`)), limit);
  };

  function lose(error: Error): void {
    if (lost) return;
    lost = error;
    started.end();
    settle?.(error);
  }

  worker.addEventListener('message', ({ data }: MessageEvent<Said<Answer>>) => {
    heard = true;
    if ('progress' in data) {
      if (settle) startTimer();
      onProgress(data.progress);
    } else if (!('ready' in data)) settle?.(data);
  });
  // Whatever happens to a worker before it has said that it is there is no fault of what it was asked.
  const failure = (message: string) => (heard ? new WorkerLost(message) : new WorkerNotStarted(message));
  worker.addEventListener('error', ({ message }) => lose(failure(message || 'The worker broke')));

  function send(question: Question, transfer: Transferable[]): Promise<Answer> {
    if (lost) return Promise.reject(lost);
    return new Promise<Answer>((resolve, reject) => {
      startTimer();
      settle = (said) => {
        clearTimeout(timer);
        settle = undefined;
        if (said instanceof Error) reject(said);
        else if ('answer' in said) resolve(said.answer);
        else if ('failed' in said) reject(asError(said));
      };
      worker.postMessage(question, transfer);
    });
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(question, transfer = []) {
      const answer = last.then(() => send(question, transfer));
      last = answer.catch(() => {});
      return answer;
    },
    end: () => lose(new WorkerLost('It was ended')),
  };
}

function asError({ failed, unreadable, started }: Extract<Said<never>, { failed: string }>): Error {
  if (!started) return new WorkerNotStarted(failed);
  return unreadable ? new Unreadable(unreadable.sentence, unreadable.nextStep, failed) : new Error(failed);
}
