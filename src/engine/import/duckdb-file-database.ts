import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { type Database, filesFolder, openDatabase } from '../database';
import type { EngineHost } from '../host';
import { appendRows } from '../rows';
import { quoted } from '../sql';

/** Names that a database of ours already has. */
const taken = ['memory', 'system', 'temp'];

/**
 * Someone's DuckDB file, open for reading in a DuckDB of its own: what it holds, damage or a view that never ends, touches nothing else.
 */
export class ForeignDatabase {
  private constructor(
    readonly database: Database,
    readonly connection: AsyncDuckDBConnection,
    readonly limit: number,
  ) {}

  /**
   * @param name what the file is called, without its ending: its views may call it so
   * @param limit milliseconds that each answer may take
   * @throws EngineCrashed, or what DuckDB says of the file.
   */
  static async open(file: Blob, name: string, host: EngineHost, limit: number): Promise<ForeignDatabase> {
    // Whole numbers come as they are: they are handed on, not shown.
    const database = await openDatabase(host, () => {}, {});
    try {
      const path = `${filesFolder}own.duckdb`;
      const bytes = new Uint8Array(await file.arrayBuffer());
      await database.guard.run(() => database.duckdb.registerFileBuffer(path, bytes));
      const foreign = new ForeignDatabase(database, await database.connect(), limit);
      const alias = quoted(taken.includes(name.toLowerCase()) || name === '' ? 'own' : name);
      await foreign.ask(`ATTACH '${path}' AS ${alias} (READ_ONLY)`);
      await foreign.ask(`USE ${alias}`);
      return foreign;
    } catch (error) {
      database.guard.crash('The file could not be opened', error);
      throw error;
    }
  }

  /** The rows that a statement gives. */
  async ask<Row>(sql: string): Promise<Row[]> {
    const table = await this.#within(() => this.connection.query(sql));
    const rows: Record<string, unknown>[] = [];
    for (const batch of table.batches) appendRows(rows, batch);
    return rows as Row[];
  }

  /** What a statement gives, as it is made: pieces of one Arrow IPC stream, the first of which tells the columns. */
  async *stream(sql: string): AsyncGenerator<Uint8Array> {
    const ask = <T>(work: (duckdb: AsyncDuckDB, id: number) => Promise<T>) =>
      this.#within(() => this.connection.useUnsafe(work));
    let columns = await ask((duckdb, id) => duckdb.startPendingQuery(id, sql, true));
    while (columns === null) columns = await ask((duckdb, id) => duckdb.pollPendingQuery(id));
    yield columns;
    for (;;) {
      const piece = await ask((duckdb, id) => duckdb.fetchQueryResults(id));
      if (piece?.length === 0) return;
      if (piece) yield piece;
    }
  }

  /** Ends it; what is still waited for is rejected. */
  close(): void {
    this.database.guard.crash('It was closed');
  }

  /** A DuckDB that does not answer in time is ended. */
  async #within<T>(work: () => Promise<T>): Promise<T> {
    const { guard } = this.database;
    const timer = setTimeout(() => guard.crash(`No answer within ${this.limit} ms`), this.limit);
    try {
      return await guard.run(work);
    } finally {
      clearTimeout(timer);
    }
  }
}
