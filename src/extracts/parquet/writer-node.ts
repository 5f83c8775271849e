import * as wasm from 'parquet-wasm';
import { parquetWriting } from './write';
import type { ParquetWriter } from './writer';

/** The writer in Node's own process, for tests: what it writes is ours. */
export const startParquetWriterInProcess = (): ParquetWriter => ({ ...parquetWriting(wasm), close() {} });
