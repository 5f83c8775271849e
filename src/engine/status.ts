import type { EngineError } from './errors';

/** Where the engine is, in words and numbers that the shell shows as they are. */
export type EngineStatus =
  | {
      readonly phase: 'booting' | 'loading' | 'ready';
      /** What is being done, a Swedish phrase: "Läser in tabell 3 av 10". */
      readonly step: string;
      /** How much of the start is done, 0–1. Never runs backwards within one start. */
      readonly fraction: number;
    }
  | {
      readonly phase: 'failed';
      readonly step: string;
      readonly fraction: number;
      readonly error: EngineError;
    };

/** The status and those who follow it; made for React's `useSyncExternalStore`. */
export class StatusStore {
  #status: EngineStatus = { phase: 'booting', step: 'Startar databasen', fraction: 0 };
  readonly #listeners = new Set<() => void>();

  /** The same object until the status changes. */
  readonly getStatus = (): EngineStatus => this.#status;

  /** Calls `listener` after each change, until the function that is returned is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(status: EngineStatus): void {
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}
