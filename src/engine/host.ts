import type { ParquetReader } from '@/extracts/parquet/reader';
import type { ParquetWriter } from '@/extracts/parquet/writer';
import type { StartedWorker } from '@/extracts/worker/start-worker';
import type { FileReader } from './import/file-reader';

/** What the browser and Node do each in their own way. All else of the engine is one code. */
export interface EngineHost {
  /** Address of the `eh` build of DuckDB's wasm, as its worker can fetch it. */
  readonly wasmUrl: string;
  /** A fresh worker that runs DuckDB. */
  startWorker(): Worker;
  /** A fresh Parquet reader; `close` it after use. */
  startParquetReader(): ParquetReader;
  /** A fresh reader for one file of the reader's own; `close` it after use. */
  startFileReader(): FileReader;
  /** A fresh worker that decodes a Parquet file of anyone's making: `openParquet` asks it. */
  startParquetDecoder(): StartedWorker;
  /** A fresh Parquet writer; `close` it after use. */
  startParquetWriter(): ParquetWriter;
}
