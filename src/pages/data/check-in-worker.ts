import { startWorker } from '@/extracts/worker/start-worker';
import type { CheckedExtract } from '@/models/checks/check-shown';
import type { ListedFinding } from '@/models/checks/listed-finding';
import type { Said, Told } from './check-messages';
import workerUrl from './check-worker?worker&url';

/** A worker that holds an extract's rows against the checks: told its tables, then to check them, once. */
export interface Checker {
  readonly tell: (told: Told) => void;
  /** Settles when the worker has been told to check and has done so. */
  readonly checked: Promise<CheckedExtract>;
  readonly close: () => void;
}

/** Starts the worker: the checks of a large extract take a second or two, in which the page must answer. */
export function startChecker(): Checker {
  const { worker, end } = startWorker(workerUrl, 'checks');
  const findings: ListedFinding[] = [];
  const checked = new Promise<CheckedExtract>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
      if ('findings' in data) findings.push(...data.findings);
      else if ('done' in data) resolve({ findings, ...data.done });
      else reject(new Error(data.failed));
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The checking worker did not start')),
    );
  });
  // It may break before it is waited for.
  checked.catch(() => {});
  return {
    tell: (told) => worker.postMessage(told),
    checked,
    close: end,
  };
}
