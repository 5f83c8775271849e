import type { Importer, ImportProgress, ReadFile, StagedTable } from '@/extracts/mapping/importer';
import type { Mapping } from '@/extracts/mapping/mapping';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import { type ToldFailure, toldFailure } from './told-failure';

/** A table that waits for its mapping, and what has been said of it so far. */
export interface TableInHand {
  readonly id: string;
  readonly file: string;
  readonly staged: StagedTable;
  readonly mapping: Mapping;
  /** The answers are those that the reader gave for a file of the same shape. */
  readonly remembered: boolean;
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
      readonly inHand: InHand;
      /** Another number for every change of a mapping. */
      readonly version: number;
      /** The extract is being made. */
      readonly progress?: ImportProgress;
      /** Why it could not be. */
      readonly failure?: ToldFailure;
    };

/** What a table's columns are, as proposed, or as the reader has said of a file of the same shape. */
export type Propose = (
  staged: StagedTable,
) => Promise<{ readonly mapping: Mapping; readonly remembered: boolean }>;

const start: ImportProgress = { step: 'Börjar', fraction: 0 };

/**
 * The files that the reader is opening, from the drop until they are an extract. It outlives the page: who looks at another page
 * meanwhile finds it as it was.
 */
export class ImportSession {
  readonly #importer: Importer;
  readonly #listeners = new Set<() => void>();
  #state: ImportState = { stage: 'empty' };
  #underWay: AbortController | undefined;
  #version = 0;

  constructor(importer: Importer) {
    this.#importer = importer;
  }

  readonly getState = (): ImportState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Reads files in place of what is in hand. */
  readonly open = async (files: readonly File[], propose: Propose): Promise<void> => {
    const signal = this.#begin();
    const onProgress = (progress: ImportProgress) => {
      if (!signal.aborted) this.#set({ stage: 'reading', files, progress });
    };
    onProgress(start);
    try {
      await this.#importer.discard();
      signal.throwIfAborted();
      const read = await this.#importer.read(files, { signal, onProgress });
      const inHand = await inHandOf(read, propose);
      signal.throwIfAborted();
      this.#set({ stage: 'read', inHand, version: ++this.#version });
    } catch (error) {
      if (!signal.aborted) this.#set({ stage: 'failed', files, failure: toldFailure(error) });
    }
  };

  /** Stops what is under way: while reading nothing is left of it, while an extract is made the mappings are as they were. */
  readonly cancel = (): void => {
    this.#underWay?.abort();
    const state = this.#state;
    if (state.stage === 'reading') this.#empty();
    else if (state.stage === 'read')
      this.#set({ stage: state.stage, inHand: state.inHand, version: state.version });
  };

  /** Lets go of what is in hand. */
  readonly leave = (): void => {
    this.#underWay?.abort();
    this.#empty();
  };

  /** Says something else of a table. */
  readonly edit = (id: string, change: (mapping: Mapping) => Mapping): void => {
    const state = this.#state;
    if (state.stage !== 'read' || state.progress !== undefined) return;
    const tables = state.inHand.tables.map((table) =>
      table.id === id ? { ...table, mapping: change(table.mapping) } : table,
    );
    this.#set({ stage: 'read', inHand: { ...state.inHand, tables }, version: ++this.#version });
  };

  /**
   * Makes an extract of what is in hand and keeps it, by what `make` does.
   * @returns the extract, or nothing where it was cancelled or failed: then all is as it was, and the state says why
   */
  readonly make = async (
    make: (
      inHand: InHand,
      options: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
    ) => Promise<OwnExtract>,
  ): Promise<OwnExtract | undefined> => {
    const state = this.#state;
    if (state.stage !== 'read' || state.progress !== undefined) return undefined;
    const { inHand, version } = state;
    const signal = this.#begin();
    const onProgress = (progress: ImportProgress) => {
      if (!signal.aborted) this.#set({ stage: 'read', inHand, version, progress });
    };
    onProgress(start);
    try {
      return await make(inHand, { signal, onProgress });
    } catch (error) {
      if (!signal.aborted) this.#set({ stage: 'read', inHand, version, failure: toldFailure(error) });
      return undefined;
    }
  };

  #begin(): AbortSignal {
    this.#underWay?.abort();
    this.#underWay = new AbortController();
    return this.#underWay.signal;
  }

  #empty(): void {
    this.#set({ stage: 'empty' });
    // What could not be discarded is in the next reader's way, not in this one's.
    this.#importer.discard().catch(() => {});
  }

  #set(state: ImportState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

async function inHandOf(read: readonly ReadFile[], propose: Propose): Promise<InHand> {
  const tables: TableInHand[] = [];
  for (const one of read) {
    if (one.kind !== 'tables') continue;
    for (const staged of one.tables) {
      tables.push({ id: staged.id, file: one.file, staged, ...(await propose(staged)) });
    }
  }
  return {
    tables,
    extracts: read.filter((one) => one.kind === 'extract'),
    refused: read.filter((one) => one.kind === 'refused'),
  };
}
