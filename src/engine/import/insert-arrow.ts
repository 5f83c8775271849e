import type { ExtractConnection } from '../connection';

/**
 * Adds the rows of an Arrow IPC stream to a table of the connection's schema.
 * @param create whether the table is made by it, with the stream's columns
 */
export const insertArrow = (connection: ExtractConnection, ipc: Uint8Array, name: string, create: boolean) =>
  connection.database.guard.run(() =>
    connection.duckdb.insertArrowFromIPCStream(ipc, { schema: connection.schema, name, create }),
  );
