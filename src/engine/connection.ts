import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Database } from './database';
import type { Parameter, QueryOptions } from './engine';
import { EngineCrashed, EngineError, messageOf, QueryCancelled } from './errors';
import { bindParameters } from './parameters';
import { appendRows } from './rows';
import { quoted } from './sql';

function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new QueryCancelled();
}

/** `answer`, or a `QueryCancelled` as soon as the signal is aborted. */
export function unlessCancelled<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  return new Promise<T>((resolve, reject) => {
    const cancel = () => reject(new QueryCancelled());
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
  });
}

const outOfMemory = 'Urvalet är för stort för det minne som webbläsaren ger.';

/**
 * A connection whose unqualified table names are one extract's. Its queries run one at a time, in the order asked: the engine has one
 * thread, and the variables that carry a query's parameters belong to the connection.
 */
export class ExtractConnection {
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly database: Database,
    readonly duckdb: AsyncDuckDBConnection,
    /** The schema that holds the extract's tables. */
    readonly schema: string,
  ) {}

  /** Opens a connection to a schema, emptied of what a failed load may have left there. */
  static async open(database: Database, schema: string): Promise<ExtractConnection> {
    const connection = new ExtractConnection(database, await database.connect(), schema);
    const name = quoted(schema);
    await connection.run(`DROP SCHEMA IF EXISTS ${name} CASCADE; CREATE SCHEMA ${name}; USE ${name}`);
    return connection;
  }

  /** Another connection to the same tables, whose queries need not wait for this one's. */
  async beside(): Promise<ExtractConnection> {
    const connection = new ExtractConnection(this.database, await this.database.connect(), this.schema);
    await connection.run(`USE ${quoted(this.schema)}`);
    return connection;
  }

  /**
   * Statements of our own while loading, past the queue: one message to the worker, where a query that can be cancelled takes several.
   * @returns the rows of the last.
   */
  async run<Row>(sql: string): Promise<Row[]> {
    const table = await this.database.guard.run(() => this.duckdb.query(sql));
    const rows: Record<string, unknown>[] = [];
    for (const batch of table.batches) appendRows(rows, batch);
    return rows as Row[];
  }

  /** @throws EngineError, QueryCancelled, or EngineCrashed where the engine died under it. `onStart` is called when its turn has come. */
  query<Row>(
    sql: string,
    parameters: readonly Parameter[] = [],
    options: QueryOptions = {},
    onStart: () => void = () => {},
  ): Promise<Row[]> {
    return this.inTurn(() => this.send<Row>(sql, parameters, options), options.signal, onStart);
  }

  /** Does what takes several statements when its turn has come, with none of another's between. */
  inTurn<T>(work: () => Promise<T>, signal: AbortSignal | undefined, onStart: () => void): Promise<T> {
    const turn = this.#last.then(() => {
      throwIfCancelled(signal);
      this.database.guard.throwIfDead();
      onStart();
      return work();
    });
    this.#last = turn.catch(() => {});
    return unlessCancelled(turn, signal);
  }

  /** As `query`, within a turn. */
  async send<Row>(
    sql: string,
    parameters: readonly Parameter[],
    { signal, onRows }: QueryOptions,
  ): Promise<Row[]> {
    const { guard } = this.database;
    const cancel = () => void guard.run(() => this.duckdb.cancelSent()).catch(() => {});
    try {
      const { text, setup } = bindParameters(sql, parameters);
      if (setup) {
        const statement = await guard.run(() => this.duckdb.prepare(setup.sql));
        try {
          await guard.run(() => statement.query(...setup.values));
        } finally {
          await guard.run(() => statement.close());
        }
        throwIfCancelled(signal);
      }
      signal?.addEventListener('abort', cancel, { once: true });
      return await guard.run(async () => {
        const rows: Record<string, unknown>[] = [];
        for await (const batch of await this.duckdb.send(text, onRows !== undefined)) {
          throwIfCancelled(signal);
          appendRows(rows, batch);
          if (onRows !== undefined) onRows(rows.splice(0));
        }
        return rows as Row[];
      });
    } catch (error) {
      if (error instanceof EngineCrashed || error instanceof QueryCancelled) throw error;
      throwIfCancelled(signal);
      const detail = messageOf(error);
      throw new EngineError('query', detail, {
        sql,
        cause: error,
        ...(detail.includes('Out of Memory') ? { sentence: outOfMemory } : {}),
      });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }
}
