/** Writes tables as Parquet files, one after another. */
export interface ParquetWriter {
  /**
   * Some rows more, as an Arrow IPC stream that is handed over: all of a table with the same columns. A stream without rows tells the columns
   * of an empty table.
   * Settles when they have been taken in, so that whoever waits for it never runs ahead.
   */
  add(ipc: Uint8Array): Promise<void>;
  /** The whole file; what is added next begins another. @throws Error where nothing was added: a file has columns even when it has no rows. */
  finish(): Promise<Uint8Array>;
  /** Ends it, finished or not. */
  close(): void;
}
