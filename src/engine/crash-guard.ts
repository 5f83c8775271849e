import { EngineCrashed, messageOf } from './errors';

/** The engine's memory can no longer be trusted after these, whatever it still answers. */
function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'RuntimeError' || error.message.includes('database has been invalidated');
}

/** How long a worker may be silent while something is asked of it before it is held for dead. */
const tick = 5_000;
const silentTicks = 12;

/**
 * Stands between us and a worker that may die. What is asked of a dead worker never settles by itself: the guard rejects it.
 *
 * Death is an error event, a trap in the engine, or a minute of silence (a worker that is closed from within says nothing). Ticks are
 * counted, not time, so that a computer that slept has not killed its engine.
 */
export class CrashGuard {
  readonly #pending = new Set<(reason: unknown) => void>();
  readonly #listeners: ((crash: EngineCrashed) => void)[] = [];
  #crash: EngineCrashed | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #silence = 0;

  /** What `work` answers. @throws EngineCrashed where the worker dies before or meanwhile. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#crash) return Promise.reject(this.#crash);
    return new Promise<T>((resolve, reject) => {
      this.#pending.add(reject);
      this.#watch ??= setInterval(() => this.#tick(), tick);
      const settled = () => {
        this.#pending.delete(reject);
        if (this.#pending.size === 0) this.#rest();
      };
      work().then(
        (answer) => {
          settled();
          resolve(answer);
        },
        (error: unknown) => {
          if (isCrash(error)) this.crash(messageOf(error), error);
          settled();
          reject(error);
        },
      );
    });
  }

  get isDead(): boolean {
    return this.#crash !== undefined;
  }

  /** @throws EngineCrashed where the worker has died. */
  throwIfDead(): void {
    if (this.#crash) throw this.#crash;
  }

  /** Calls `listener` when the worker dies, before those who wait hear of it: they may ask its successor at once. */
  onCrash(listener: (crash: EngineCrashed) => void): void {
    if (this.#crash) listener(this.#crash);
    else this.#listeners.push(listener);
  }

  /** The worker gave a sign of life. */
  heard(): void {
    this.#silence = 0;
  }

  /** Declares the worker dead: everything asked of it is rejected, once. */
  crash(reason: string, cause?: unknown): void {
    if (this.#crash) return;
    this.#crash = new EngineCrashed(reason, { cause });
    this.#rest();
    for (const listener of this.#listeners) listener(this.#crash);
    for (const reject of this.#pending) reject(this.#crash);
    this.#pending.clear();
  }

  #tick(): void {
    if (++this.#silence >= silentTicks) this.crash('The worker has fallen silent');
  }

  #rest(): void {
    clearInterval(this.#watch);
    this.#watch = undefined;
    this.#silence = 0;
  }
}
