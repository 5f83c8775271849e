/** The reader itself did not arrive or start: no fault of the file's. */
export { WorkerNotStarted as ReaderNotStarted } from '../worker/conversation';

/** A Parquet file that has been opened: what it says of itself, and its row groups one at a time. */
export interface OpenParquet {
  /** Rows, summed over the row groups: what must come out of it. */
  readonly rows: number;
  readonly groups: number;
  /** Bytes when unpacked, as the file says: a small file may unfold to more than there is memory for. */
  readonly unpackedBytes: number;
  /** The columns as an Arrow IPC stream without rows. */
  readonly schema: Uint8Array;
  /** A row group as an Arrow IPC stream. */
  read(group: number): Promise<Uint8Array>;
}

/** Reads Parquet files; asked for one thing at a time. A reader that has failed is closed, not used again. */
export interface ParquetReader {
  /** @throws ReaderNotStarted; Error where the bytes are no Parquet file, or the reader did not answer within its time. */
  open(bytes: Uint8Array): Promise<OpenParquet>;
  close(): void;
}
