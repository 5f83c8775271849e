import initialise, { ParquetFile } from 'parquet-wasm/esm';
import { serveParquet } from './parquet-serve';

serveParquet(ParquetFile, initialise());
