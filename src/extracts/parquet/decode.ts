import type { ParquetFile } from 'parquet-wasm';

/** The one class of parquet-wasm that is used; it comes from another file in the browser than in Node. */
export type ParquetFileClass = typeof ParquetFile;

/** Rows of an Arrow batch: the reader's own default, 1024, makes a million rows a thousand small batches. */
const batchSize = 65_536;

/** What a file says of itself. */
export function summary(file: ParquetFile) {
  const groups = file.metadata().rowGroups();
  return {
    rows: groups.reduce((sum, group) => sum + group.numRows(), 0),
    groups: groups.length,
    unpackedBytes: groups.reduce((sum, group) => sum + group.totalByteSize(), 0),
    schema: file.schema().intoIPCStream(),
  };
}

/** A row group as an Arrow IPC stream. Panics, and never settles, on some damaged files: whoever waits needs a limit. */
export async function decodeGroup(file: ParquetFile, group: number): Promise<Uint8Array> {
  const table = await file.read({ rowGroups: [group], batchSize });
  return table.intoIPCStream();
}

export const openFile = (File: ParquetFileClass, content: Uint8Array | Blob): Promise<ParquetFile> =>
  File.fromFile(content instanceof Blob ? content : new Blob([content as Uint8Array<ArrayBuffer>]));
