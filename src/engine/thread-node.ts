import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker as Thread, type TransferListItem } from 'node:worker_threads';
import type { StartedWorker } from '@/extracts/worker/start-worker';

const require = createRequire(import.meta.url);

/** A thread with the few doors of a `Worker` that DuckDB and the engine use. */
export function threadAsWorker(thread: Thread): Worker {
  const target = new EventTarget();
  thread.on('message', (data) => target.dispatchEvent(new MessageEvent('message', { data })));
  const dead = (message: string) => target.dispatchEvent(Object.assign(new Event('error'), { message }));
  thread.on('error', (error) => dead(error.message));
  thread.on('exit', (code) => dead(`The thread ended with code ${code}`));
  return {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    postMessage: (message: unknown, transfer: TransferListItem[] = []) =>
      thread.postMessage(message, transfer),
    terminate: () => {
      thread.removeAllListeners();
      void thread.terminate();
    },
  } as unknown as Worker;
}

/** Our own workers are TypeScript, and expect a worker's globals too. */
const ownThreadScript = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.postMessage = (message, { transfer }) => parentPort.postMessage(message, transfer);
  globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
  require(workerData.typescript).register();
  require(workerData.script);
`;

/** A worker of ours in a thread, that can be ended whatever it is doing. */
export function startOwnThread(script: URL): StartedWorker {
  const workerData = {
    typescript: require.resolve('tsx/cjs/api'),
    script: fileURLToPath(script),
  };
  const worker = threadAsWorker(new Thread(ownThreadScript, { eval: true, execArgv: [], workerData }));
  return { worker, end: () => worker.terminate() };
}
