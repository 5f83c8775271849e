import type { Importer, ImportProgress, ReadFile, StagedTable } from '@/extracts/mapping/importer';
import type { Known } from '@/extracts/mapping/known';
import type { Mapping } from '@/extracts/mapping/mapping';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import type { TableQuestions } from '@/models/open/table-questions';
import type { Mapper } from './mapper';
import { type ToldFailure, toldFailure } from './told-failure';

/** A table that waits for its mapping, and what has been said of it so far. */
export interface TableInHand {
  readonly id: string;
  readonly file: string;
  readonly staged: StagedTable;
  readonly mapping: Mapping;
  /** The answers are those that the reader gave for a file of the same shape. */
  readonly remembered: boolean;
  /** What became of the indicator of those answers, where this file's title says another. */
  readonly retitled?: string | undefined;
  /** What it has in common with files of the same shape. */
  readonly shape: string;
  readonly questions: TableQuestions;
  /** What the last change asks of the reader is being worked out; the questions are those before it. */
  readonly isPending: boolean;
}

type OfKind<Kind extends ReadFile['kind']> = Extract<ReadFile, { readonly kind: Kind }>;

/** What the files turned out to be. */
export interface InHand {
  readonly tables: readonly TableInHand[];
  readonly extracts: readonly OfKind<'extract'>[];
  readonly refused: readonly OfKind<'refused'>[];
}

export type ImportState =
  | { readonly stage: 'empty' }
  | { readonly stage: 'reading'; readonly files: readonly File[]; readonly progress: ImportProgress }
  | { readonly stage: 'failed'; readonly files: readonly File[]; readonly failure: ToldFailure }
  | {
      readonly stage: 'read';
      readonly files: readonly File[];
      readonly inHand: InHand;
      /** Another number for every change of a mapping. */
      readonly version: number;
      /** The extract is being made. */
      readonly progress?: ImportProgress;
      /** Why it could not be. */
      readonly failure?: ToldFailure;
    };

/** Progress of a work that can be stopped. */
export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

const start: ImportProgress = { step: 'Börjar', fraction: 0 };

/**
 * The files that the reader is opening, from the drop until they are an extract. It outlives the page: who looks at another page
 * meanwhile finds it as it was.
 */
export class ImportSession {
  readonly #importer: Importer;
  readonly #startMapper: () => Mapper;
  readonly #listeners = new Set<() => void>();
  #state: ImportState = { stage: 'empty' };
  #underWay: AbortController | undefined;
  #mapper: Mapper | undefined;
  #known: Known = { units: [], indicators: [] };
  /** The mappings as they were last completed: what the next completion starts from. */
  readonly #completed = new Map<string, Mapping>();
  #version = 0;

  /** @param startMapper a fresh one for each opening */
  constructor(importer: Importer, startMapper: () => Mapper) {
    this.#importer = importer;
    this.#startMapper = startMapper;
  }

  readonly getState = (): ImportState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Reads files in place of what is in hand.
   * @param known what the open extract knows, when it is asked for
   */
  readonly open = async (files: readonly File[], known: () => Promise<Known>): Promise<void> => {
    const signal = this.#begin();
    this.#endMapper();
    const mapper = this.#startMapper();
    this.#mapper = mapper;
    const onProgress = (progress: ImportProgress) => {
      if (!signal.aborted) this.#set({ stage: 'reading', files, progress });
    };
    onProgress(start);
    try {
      await this.#importer.discard();
      signal.throwIfAborted();
      const read = await this.#importer.read(files, { signal, onProgress });
      this.#known = await known();
      onProgress({ step: 'Ser efter vad kolumnerna är', fraction: 1 });
      const inHand = await this.#inHandOf(read, mapper);
      signal.throwIfAborted();
      this.#set({ stage: 'read', files, inHand, version: ++this.#version });
    } catch (error) {
      if (!signal.aborted) this.#set({ stage: 'failed', files, failure: toldFailure(error) });
    }
  };

  /** Stops what is under way: while reading nothing is left of it, while an extract is made the mappings are as they were. */
  readonly cancel = (): void => {
    this.#underWay?.abort();
    const state = this.#state;
    if (state.stage === 'reading') this.#empty();
    else if (state.stage === 'read') this.#set(settledState(state));
  };

  /** Lets go of what is in hand. */
  readonly leave = (): void => {
    this.#underWay?.abort();
    this.#empty();
  };

  /** Says something else of a table. What that makes necessary, and what it asks, follow. */
  readonly edit = (id: string, change: (mapping: Mapping) => Mapping): void => {
    const state = this.#state;
    const table = this.#table(id);
    if (state.stage !== 'read' || state.progress !== undefined || table === undefined) return;
    this.#replace({ ...table, mapping: change(table.mapping), isPending: true }, ++this.#version);
    void this.#follow(id);
  };

  /**
   * Makes an extract of what is in hand and keeps it, by what `make` does. Then nothing is in hand any more, also where no page looks on.
   * @returns the extract, or nothing where it was cancelled or failed: then all is as it was, and the state says why
   */
  readonly make = async (
    make: (inHand: InHand, options: WorkOptions) => Promise<OwnExtract>,
  ): Promise<OwnExtract | undefined> => {
    const state = this.#state;
    if (state.stage !== 'read' || state.progress !== undefined) return undefined;
    const settled = settledState(state);
    const signal = this.#begin();
    const onProgress = (progress: ImportProgress) => {
      if (!signal.aborted) this.#set({ ...settled, progress });
    };
    onProgress(start);
    try {
      const made = await make(state.inHand, { signal, onProgress });
      // Not what was opened or begun meanwhile.
      if (this.#state.stage === 'read' && this.#underWay?.signal === signal) this.#empty();
      return made;
    } catch (error) {
      if (!signal.aborted) this.#set({ ...settled, failure: toldFailure(error) });
      return undefined;
    }
  };

  async #inHandOf(read: readonly ReadFile[], mapper: Mapper): Promise<InHand> {
    const tables: TableInHand[] = [];
    this.#completed.clear();
    for (const one of read) {
      if (one.kind !== 'tables') continue;
      for (const staged of one.tables) {
        const { id, profile } = staged;
        const proposed = await mapper.propose(id, profile, this.#known);
        const questions = await mapper.questions(id, proposed.mapping);
        this.#completed.set(id, proposed.mapping);
        tables.push({ id, file: one.file, staged, ...proposed, questions, isPending: false });
      }
    }
    return {
      tables,
      extracts: read.filter((one) => one.kind === 'extract'),
      refused: read.filter((one) => one.kind === 'refused'),
    };
  }

  /** Completes a changed mapping and asks what it leaves open; a change meanwhile makes its own round. */
  async #follow(id: string): Promise<void> {
    const mapper = this.#mapper;
    const changed = this.#table(id)?.mapping;
    const before = this.#completed.get(id);
    if (mapper === undefined || changed === undefined || before === undefined) return;
    const isCurrent = (mapping: Mapping) => this.#mapper === mapper && this.#table(id)?.mapping === mapping;
    try {
      let mapping = changed;
      if (changed.columns !== before.columns || changed.whole !== before.whole) {
        mapping = await mapper.complete(id, before, changed, this.#known);
        if (!isCurrent(changed)) return;
        this.#completed.set(id, mapping);
        this.#update(id, { mapping }, ++this.#version);
      }
      const questions = await mapper.questions(id, mapping);
      if (isCurrent(mapping)) this.#update(id, { questions, isPending: false });
    } catch (error) {
      const state = this.#state;
      if (this.#mapper === mapper && state.stage === 'read')
        this.#set({ stage: 'failed', files: state.files, failure: toldFailure(error) });
    }
  }

  #table(id: string): TableInHand | undefined {
    return this.#state.stage === 'read' ? this.#state.inHand.tables.find((one) => one.id === id) : undefined;
  }

  #update(id: string, change: Partial<TableInHand>, version?: number): void {
    const table = this.#table(id);
    if (table !== undefined) this.#replace({ ...table, ...change }, version);
  }

  #replace(table: TableInHand, version?: number): void {
    const state = this.#state;
    if (state.stage !== 'read') return;
    const tables = state.inHand.tables.map((one) => (one.id === table.id ? table : one));
    this.#set({ ...state, inHand: { ...state.inHand, tables }, version: version ?? state.version });
  }

  #begin(): AbortSignal {
    this.#underWay?.abort();
    this.#underWay = new AbortController();
    return this.#underWay.signal;
  }

  #empty(): void {
    this.#set({ stage: 'empty' });
    this.#endMapper();
    // What could not be discarded is in the next reader's way, not in this one's.
    this.#importer.discard().catch(() => {});
  }

  #endMapper(): void {
    const mapper = this.#mapper;
    this.#mapper = undefined;
    mapper?.end();
  }

  #set(state: ImportState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** What has been read, without what a making of it left behind. */
function settledState({
  files,
  inHand,
  version,
}: Extract<ImportState, { stage: 'read' }>): ImportState & { stage: 'read' } {
  return { stage: 'read', files, inHand, version };
}
