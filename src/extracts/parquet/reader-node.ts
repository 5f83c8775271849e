import { ParquetFile } from 'parquet-wasm';
import { decodeGroup, openFile, summary } from './decode';
import type { ParquetReader } from './reader';
import { decodeLimit, withinTime } from './time-limit';

/** The decoder in Node's own process: only tests and the data build read there, and their files are ours. */
export function startParquetInProcess(limit = decodeLimit): ParquetReader {
  return {
    async open(bytes) {
      const file = await withinTime(openFile(ParquetFile, bytes), limit, 'The Parquet reader');
      return {
        ...summary(file),
        read: (group) => withinTime(decodeGroup(file, group), limit, 'The Parquet reader'),
      };
    },
    close() {},
  };
}
