/** What a query may be given. DuckDB-WASM takes neither BigInt nor arrays: a list goes as one text, split in the SQL. */
export type Parameter = string | number | boolean | null;

export interface QueryOptions {
  /** Aborting it cancels the query in the engine and rejects with a `QueryCancelled`. */
  readonly signal?: AbortSignal;
  /** Is handed the rows as they come, some at a time: then none are returned, and after a crash the query is not asked again. */
  readonly onRows?: (rows: readonly unknown[]) => void;
}

/**
 * What queries need of an engine: SQL and its parameters in, rows out.
 *
 * Numbers come as JavaScript numbers (bigint and decimal are cast when the database opens), text as string, dates as ISO text,
 * absent cells as null. Unqualified table names are the tables of the open extract. Queries take it as an argument and never import one.
 */
export interface QueryEngine {
  /** @throws EngineError with the SQL and a Swedish sentence; QueryCancelled when the signal was aborted. */
  query<Row>(sql: string, parameters?: readonly Parameter[], options?: QueryOptions): Promise<Row[]>;
}
