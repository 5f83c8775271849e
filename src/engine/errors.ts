/** What failed: the engine's start, the reading of an extract, a query, or the engine itself during a query. */
export type EngineFailure = 'boot' | 'load' | 'query' | 'crash';

const words: Record<EngineFailure, { sentence: string; nextStep: string }> = {
  boot: {
    sentence: 'Databasen i webbläsaren kunde inte startas.',
    nextStep: 'Kontrollera nätverket och försök igen.',
  },
  load: {
    sentence: 'Uttaget kunde inte läsas in.',
    nextStep:
      'Kontrollera nätverket och försök igen. Hjälper det inte är uttaget skadat och behöver bytas ut.',
  },
  query: {
    sentence: 'Uppgifterna kunde inte tas fram.',
    nextStep: 'Försök igen eller välj ett annat urval.',
  },
  crash: {
    sentence: 'Databasen i webbläsaren stannade medan uppgifterna togs fram.',
    nextStep: 'Försök igen eller välj ett mindre urval.',
  },
};

interface Particulars {
  /** Says more than the failure's own sentence where more is known. */
  readonly sentence?: string;
  /** Where what helps is something else than what helps for most failures of the kind. */
  readonly nextStep?: string;
  readonly sql?: string;
  readonly cause?: unknown;
}

/** A failure of the engine. `message` and `sql` are for us; `sentence` and `nextStep` are for the reader, in Swedish. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly sentence: string;
  readonly nextStep: string;
  readonly sql: string | undefined;

  constructor(
    readonly failure: EngineFailure,
    detail: string,
    particulars: Particulars = {},
  ) {
    super(detail, { cause: particulars.cause });
    this.sentence = particulars.sentence ?? words[failure].sentence;
    this.nextStep = particulars.nextStep ?? words[failure].nextStep;
    this.sql = particulars.sql;
  }
}

/** The reader moved on: not an error to show. Its name is the one that fetch and TanStack Query use for the same. */
export class QueryCancelled extends Error {
  override readonly name = 'AbortError';

  constructor() {
    super('The query was cancelled');
  }
}

/** The engine died under what was asked of it. Handled inside this folder: an `EngineError` comes of it only when a restart did not help. */
export class EngineCrashed extends Error {
  override readonly name = 'EngineCrashed';
}

/** What an unknown thrown thing says. Rust's panics and DOM errors are not always Errors. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
