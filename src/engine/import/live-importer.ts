import type {
  AboutExtract,
  ExtractChange,
  Importer,
  ImportOptions,
  ImportPreview,
  MappedTable,
  ReadFile,
} from '@/extracts/mapping/importer';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { ExtractConnection } from '../connection';
import { EngineCrashed, EngineError } from '../errors';
import type { LiveEngine } from '../live-engine';
import { quoted } from '../sql';
import { Cells, type Mapped, mapped } from './cells';
import { findChanges } from './changes';
import { makeExtract } from './make-extract';
import { previewOf } from './preview';
import { FilesReading } from './read-files';
import type { Staged } from './staged';
import { silentSteps, stepsOf } from './steps';

/** The schema of what is being imported. No extract has this name: theirs are slugs. */
const scratchSchema = '+import';

const died = 'Databasen i webbläsaren stannade medan filerna lästes. Det som redan var öppet finns kvar.';

/** What stands in the engine of an import. Gone when the engine dies. */
interface Scratch {
  readonly connection: ExtractConnection;
  readonly staged: Map<string, Staged>;
  readonly cells: Cells;
}

/** The importer on the live engine: all that it makes stands in schemas of its own, beside those of what is open. */
export class LiveImporter implements Importer {
  readonly #live: LiveEngine;
  readonly #takenNames: () => Promise<readonly string[]>;
  readonly #known: () => Promise<string>;
  #scratch: Promise<Scratch> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #tables = 0;

  /**
   * @param takenNames of the extracts that can be opened
   * @param known the extract whose units and indicators reports are read with
   */
  constructor(live: LiveEngine, takenNames: () => Promise<readonly string[]>, known: () => Promise<string>) {
    this.#live = live;
    this.#takenNames = takenNames;
    this.#known = known;
  }

  read(files: readonly File[], options: ImportOptions): Promise<readonly ReadFile[]> {
    return this.#inTurn(async () => {
      const { connection, staged } = await this.#opened();
      const reading = new FilesReading(
        this.#live,
        connection,
        this.#takenNames,
        this.#known,
        () => `${++this.#tables}`,
      );
      const read = await reading.read(files, stepsOf(options));
      for (const one of reading.staged) staged.set(one.id, one);
      return read;
    });
  }

  preview(tables: readonly MappedTable[], signal: AbortSignal): Promise<ImportPreview> {
    return this.#inTurn(async () => {
      const { connection, cells, staged } = await this.#opened();
      const steps = silentSteps(signal);
      const all = this.#mapped(tables, staged);
      return previewOf(connection, all, await cells.make(all, steps), steps);
    });
  }

  use(tables: readonly MappedTable[], about: AboutExtract, options: ImportOptions): Promise<ReadyExtract> {
    return this.#inTurn(async () => {
      const { connection, cells, staged } = await this.#opened();
      const steps = stepsOf(options);
      const all = this.#mapped(tables, staged);
      const named = await cells.make(all, steps.within(0, 0.4));
      return makeExtract(this.#live, connection, all, named, about, steps.within(0.4, 1));
    });
  }

  changes(from: string, to: string, signal: AbortSignal): Promise<readonly ExtractChange[]> {
    return findChanges(this.#live, from, to, signal);
  }

  discard(): Promise<void> {
    return this.#inTurn(async () => {
      const scratch = this.#scratch;
      this.#scratch = undefined;
      const { connection } = (await scratch?.catch(() => undefined)) ?? {};
      // An engine that has died has forgotten it by itself.
      await connection?.run(`USE memory.main; DROP SCHEMA ${quoted(scratchSchema)} CASCADE`).catch(() => {});
      await connection?.duckdb.close().catch(() => {});
    });
  }

  /** One thing at a time; what failed is no matter of the next. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work).catch((error: unknown) => {
      if (!(error instanceof EngineCrashed)) throw error;
      throw new EngineError('crash', error.message, { sentence: died, cause: error });
    });
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #opened(): Promise<Scratch> {
    const scratch = await this.#scratch?.catch(() => undefined);
    if (scratch && !scratch.connection.database.guard.isDead) return scratch;
    this.#scratch = this.#open();
    return this.#scratch;
  }

  async #open(): Promise<Scratch> {
    const connection = await ExtractConnection.open(await this.#live.database(), scratchSchema);
    return { connection, staged: new Map(), cells: new Cells(connection) };
  }

  #mapped(tables: readonly MappedTable[], staged: ReadonlyMap<string, Staged>): Mapped[] {
    return tables
      .filter(({ mapping }) => mapping.shape !== 'left_out')
      .map((table) => {
        const found = staged.get(table.id);
        if (found) return mapped(table, found);
        throw new EngineError('load', `No table ${table.id} has been read`, {
          sentence: 'De lästa filerna finns inte kvar: databasen i webbläsaren har startat om.',
          nextStep: 'Öppna filerna igen.',
        });
      });
  }
}
