import type { Problem } from '@/extracts/check';
import type { Manifest } from '@/extracts/manifest';
import { ExtractConnection, unlessCancelled } from './connection';
import { type Database, openDatabase } from './database';
import type { Parameter, QueryEngine, QueryOptions } from './engine';
import { EngineCrashed, EngineError, messageOf } from './errors';
import type { EngineHost } from './host';
import { fetchTables, loadTables } from './load';
import type { ExtractSource } from './source';
import { StatusStore } from './status';

/** An extract that is in the engine. */
export interface OpenExtract {
  readonly manifest: Manifest;
  /** Tables and columns that were not read, for the one who wants to know. */
  readonly noted: readonly Problem[];
}

interface Loaded extends OpenExtract {
  readonly connection: ExtractConnection;
}

/** Marks on the browser's timeline (`performance.getEntriesByName`), for those who measure. */
const engineMarks = { booted: 'tertial:engine-booted', loaded: 'tertial:extract-loaded' } as const;

/** Part of the start that is boot; the rest is loading. */
const bootShare = 0.75;

/** Restarts without an answer in between, before the engine is left lying. */
const restartLimit = 2;

/**
 * DuckDB with its extracts, kept alive: started once, started again after a failure when next asked, and after a crash at once, with the
 * extracts read in again and what was being asked asked again.
 */
export class LiveEngine {
  readonly host: EngineHost;
  readonly #sourceOf: (extract: string) => Promise<ExtractSource>;
  readonly #status: StatusStore;
  readonly #loaded = new Map<string, Promise<Loaded>>();
  /** Every extract that has been asked for: what a restart reads in again. */
  readonly #wanted = new Set<string>();
  /** The extract that was opened last: the one whose reading in the status tells of. */
  #shown: string | undefined;
  #database: Promise<Database> | undefined;
  #crashesInRow = 0;
  #closed = false;

  constructor(
    host: EngineHost,
    sourceOf: (extract: string) => Promise<ExtractSource>,
    status: StatusStore = new StatusStore(),
  ) {
    this.host = host;
    this.#sourceOf = sourceOf;
    this.#status = status;
  }

  readonly getStatus = () => this.#status.getStatus();
  readonly subscribe = (listener: () => void) => this.#status.subscribe(listener);

  /** Starts DuckDB, if it is not up. @throws EngineError */
  async boot(): Promise<void> {
    await this.#asEngineError(this.#boot());
  }

  /**
   * Boots if needed and reads an extract in, once. The status tells of the extract that was opened last, whatever becomes of others.
   * @throws EngineError, with a sentence for the reader.
   */
  async open(extract: string): Promise<OpenExtract> {
    this.#shown = extract;
    const { manifest, noted } = await this.#asEngineError(this.#open(extract));
    if (this.#shown === extract && this.#loaded.has(extract)) this.#ready();
    return { manifest, noted };
  }

  /** The running database, for what makes extracts beside those that are open. It may crash at any time, and another is then up. */
  async database(): Promise<Database> {
    return this.#asEngineError(this.#boot());
  }

  /** Whether an extract of that name is open, or being read in. One that could not be is not. */
  has(extract: string): boolean {
    return this.#loaded.has(extract);
  }

  /** An engine whose unqualified table names are the extract's. Its queries wait for boot and load, and start them if need be. */
  extract(name: string): QueryEngine {
    return this.engineOn(() => this.connection(name));
  }

  /** The connection to an extract's own tables, read in if they are not. After a crash it is another. */
  async connection(extract: string): Promise<ExtractConnection> {
    return (await this.#open(extract)).connection;
  }

  /** An engine on the connection that `open` gives, asked anew for each query and after a crash. */
  engineOn(open: () => Promise<ExtractConnection>): QueryEngine {
    return {
      query: <Row>(sql: string, parameters?: readonly Parameter[], options: QueryOptions = {}) =>
        this.onConnection<Row[]>(
          open,
          (connection, onStart) => connection.query<Row>(sql, parameters, options, onStart),
          { sql, signal: options.signal, once: options.onRows !== undefined },
        ),
    };
  }

  /** Tries again what failed. How it went is in the status. */
  retry(): void {
    this.#crashesInRow = 0;
    this.#restart();
  }

  /** Ends the engine for good; what is being asked is refused. */
  close(): void {
    this.#closed = true;
    void this.#database?.then(({ guard }) => guard.crash('The engine was closed')).catch(() => {});
  }

  #restart(): void {
    // A failure is in the status; whoever asks meets it again in the answer.
    if (this.#wanted.size === 0) this.#boot().catch(() => {});
    for (const extract of this.#wanted) this.#open(extract).catch(() => {});
  }

  #boot(): Promise<Database> {
    if (this.#closed) return Promise.reject(new EngineError('boot', 'The engine has been closed'));
    this.#database ??= this.#start();
    return this.#database;
  }

  #start(): Promise<Database> {
    const step = this.#crashesInRow > 0 ? 'Startar om databasen' : 'Startar databasen';
    const progress = (fraction: number) =>
      this.#status.set({ phase: 'booting', step, fraction: bootShare * fraction });
    progress(0);
    const starting = openDatabase(this.host, progress).then(
      (database) => {
        performance.mark(engineMarks.booted);
        database.guard.onCrash((crash) => this.#crashed(crash));
        if (this.#wanted.size === 0) this.#ready();
        return database;
      },
      (error: unknown) => {
        this.#database = undefined;
        throw this.#failed(new EngineError('boot', messageOf(error), { cause: error }));
      },
    );
    return starting;
  }

  #crashed(crash: EngineCrashed): void {
    this.#database = undefined;
    this.#loaded.clear();
    if (this.#closed) return;
    if (++this.#crashesInRow <= restartLimit) this.#restart();
    else this.#failed(new EngineError('crash', crash.message, { cause: crash }));
  }

  #open(extract: string): Promise<Loaded> {
    this.#wanted.add(extract);
    const known = this.#loaded.get(extract);
    if (known) return known;
    const loading = this.#load(extract).then(
      (loaded) => {
        if (this.#loaded.get(extract) === loading && this.#isTold(extract)) this.#ready();
        return loaded;
      },
      (error: unknown) => {
        if (this.#loaded.get(extract) === loading) this.#loaded.delete(extract);
        // After a crash the status is the restart's.
        throw error instanceof EngineError && this.#isTold(extract) ? this.#failed(error) : error;
      },
    );
    this.#loaded.set(extract, loading);
    return loading;
  }

  async #load(extract: string): Promise<Loaded> {
    const parquet = this.host.startParquetReader();
    // A database that is up has no boot left to wait for: a further extract's progress begins at nothing.
    const isBooting = this.#database === undefined || this.#status.getStatus().phase === 'booting';
    const booted = isBooting ? bootShare : 0;
    if (!isBooting && this.#isTold(extract)) {
      this.#status.set({ phase: 'loading', step: 'Hämtar uttaget', fraction: 0 });
    }
    try {
      const booting = this.#boot();
      booting.catch(() => {});
      // The files come and are decoded while the engine boots. What fails is met when its turn comes.
      const source = await this.#sourceOf(extract);
      const manifest = await source.manifest();
      const incoming = fetchTables(manifest, source, parquet);
      const connection = await ExtractConnection.open(await booting, extract);
      const noted = await loadTables(connection, manifest, incoming, (loaded, of) => {
        if (!this.#isTold(extract)) return;
        this.#status.set({
          phase: 'loading',
          step: `Läser in tabell ${Math.min(loaded + 1, of)} av ${of}`,
          fraction: booted + (1 - booted) * (of === 0 ? 1 : loaded / of),
        });
      });
      performance.mark(engineMarks.loaded);
      return { manifest, noted, connection };
    } finally {
      parquet.close();
    }
  }

  /**
   * What `work` answers on the connection that `open` gives; `work` calls `onStart` when the engine has it. After a crash it is done once more,
   * since questions only read, unless it is to be done `once`: what may itself be what the engine died of, or has been half answered.
   */
  async onConnection<T>(
    open: () => Promise<ExtractConnection>,
    work: (connection: ExtractConnection, onStart: () => void) => Promise<T>,
    { sql, signal, once }: { sql: string; signal: AbortSignal | undefined; once: boolean },
  ): Promise<T> {
    for (let crashes = 0; ; ) {
      let asked = false;
      try {
        const connection = await unlessCancelled(open(), signal);
        const answer = await work(connection, () => {
          asked = true;
        });
        this.#crashesInRow = 0;
        return answer;
      } catch (error) {
        if (!(error instanceof EngineCrashed)) throw error;
        // One that only stood in line is not to blame and stays in it.
        if (!asked && this.#crashesInRow <= restartLimit) continue;
        // It will not be met again: the restart is its own last.
        if (once) this.#crashesInRow = 0;
        if (once || ++crashes > 1) throw new EngineError('crash', error.message, { sql, cause: error });
      }
    }
  }

  #isTold(extract: string): boolean {
    return this.#shown === undefined || this.#shown === extract;
  }

  #ready(): void {
    this.#status.set({ phase: 'ready', step: 'Databasen är igång', fraction: 1 });
  }

  #failed(error: EngineError): EngineError {
    const { fraction } = this.#status.getStatus();
    this.#status.set({ phase: 'failed', step: error.sentence, fraction, error });
    return error;
  }

  async #asEngineError<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof EngineCrashed) throw new EngineError('crash', error.message, { cause: error });
      throw error;
    }
  }
}
