import duckdbWorkerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import duckdbWasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { startParquetWorker } from '@/extracts/parquet/reader-browser';
import { startParquetWriterWorker } from '@/extracts/parquet/writer-browser';
import { startWorker } from '@/extracts/worker/start-worker';
import type { EngineHost } from './host';
import { startFileReaderWorker } from './import/file-reader-browser';
import parquetDecoderUrl from './import/parquet-worker?worker&url';

const absolute = (url: string): string => new URL(url, document.baseURI).href;

/**
 * The worker's whole script. It is a blob because only such a worker is bound by the page's content security policy; and what
 * DuckDB leaves as a rejection that nobody handles (a wasm that did not arrive) is thrown, so that the page hears of it.
 */
const workerScript = (url: string): string =>
  `addEventListener('unhandledrejection', (event) => { throw event.reason; });\nimportScripts(${JSON.stringify(url)});`;

export const browserHost: EngineHost = {
  wasmUrl: absolute(duckdbWasmUrl),
  startWorker() {
    const script = new Blob([workerScript(absolute(duckdbWorkerUrl))], { type: 'text/javascript' });
    const url = URL.createObjectURL(script);
    const worker = new Worker(url, { name: 'duckdb' });
    // The address is read when the worker starts, which is before its first message or error.
    const release = () => URL.revokeObjectURL(url);
    worker.addEventListener('message', release, { once: true });
    worker.addEventListener('error', release, { once: true });
    return worker;
  },
  startParquetReader: startParquetWorker,
  startParquetWriter: startParquetWriterWorker,
  startParquetDecoder: () => startWorker(parquetDecoderUrl, 'parquet-decoder'),
  startFileReader: startFileReaderWorker,
};
