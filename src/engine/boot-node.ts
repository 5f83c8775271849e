import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';
import { startParquetInProcess } from '@/extracts/parquet/reader-node';
import { startParquetWriterInProcess } from '@/extracts/parquet/writer-node';
import type { EngineHost } from './host';
import { fileReading } from './import/file-reading';
import { readFile } from './import/read-file';
import { startOwnThread, threadAsWorker } from './thread-node';

const require = createRequire(import.meta.url);

/** DuckDB's own worker expects a browser's globals. Its log of every refused query stays inside (`stdout`). */
const threadScript = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  require(workerData);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/** The same engine in a thread of Node: for tests, and for the answers that are written beside an extract. */
export const nodeHost: EngineHost = {
  wasmUrl: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  startWorker() {
    const script = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs');
    const thread = new Thread(threadScript, { eval: true, execArgv: [], stdout: true, workerData: script });
    const worker = threadAsWorker(thread);
    // Nothing waits for an idle engine: the process may end. (While something is asked, the guard's watch keeps it.)
    thread.unref();
    return worker;
  },
  startParquetReader: startParquetInProcess,
  startParquetWriter: startParquetWriterInProcess,
  startParquetDecoder: () => startOwnThread(new URL('./import/parquet-thread.ts', import.meta.url)),
  startFileReader: () => fileReading(readFile),
};
