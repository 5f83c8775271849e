import { ParquetFile } from 'parquet-wasm';
import { serveParquet } from './parquet-serve';

// The same worker, as a thread of Node.
serveParquet(ParquetFile, Promise.resolve());
