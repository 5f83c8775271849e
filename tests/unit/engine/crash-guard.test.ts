import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CrashGuard } from '@/engine/crash-guard';
import { EngineCrashed } from '@/engine/errors';

const forever = () => new Promise<never>(() => {});
const fate = (promise: Promise<unknown>) => {
  const seen: { error?: unknown } = {};
  promise.catch((error: unknown) => {
    seen.error = error;
  });
  return seen;
};

describe('a worker that says nothing more', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is held for dead after a minute, and what waits for it is rejected', async () => {
    const guard = new CrashGuard();
    const waiting = fate(guard.run(forever));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(waiting.error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(waiting.error).toBeInstanceOf(EngineCrashed);
  });

  it('is alive as long as it is heard of, however long it works', async () => {
    const guard = new CrashGuard();
    const waiting = fate(guard.run(forever));
    for (let minute = 0; minute < 10; minute++) {
      await vi.advanceTimersByTimeAsync(50_000);
      guard.heard();
    }
    expect(waiting.error).toBeUndefined();
  });

  it('may be silent for ever while nothing is asked of it', async () => {
    const guard = new CrashGuard();
    await guard.run(async () => 1);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await guard.run(async () => 2)).toBe(2);
  });
});

describe('a worker that has died', () => {
  it('is told of before those who wait are rejected, so that they find its successor', async () => {
    const guard = new CrashGuard();
    const order: string[] = [];
    guard.onCrash(() => order.push('told'));
    const waiting = guard.run(forever).catch(() => order.push('rejected'));
    guard.crash('planted');
    await waiting;
    expect(order).toEqual(['told', 'rejected']);
  });

  it('takes nothing more, and dies only once', async () => {
    const guard = new CrashGuard();
    let deaths = 0;
    guard.onCrash(() => deaths++);
    guard.crash('first');
    guard.crash('second');
    await expect(guard.run(async () => 1)).rejects.toThrow('first');
    expect(deaths).toBe(1);
  });

  it('is known by a trap in its WebAssembly, and not by a refused query', async () => {
    const guard = new CrashGuard();
    await expect(guard.run(() => Promise.reject(new Error('Binder Error')))).rejects.toThrow('Binder Error');
    expect(await guard.run(async () => 1)).toBe(1);
    const trap = Object.assign(new Error('memory access out of bounds'), { name: 'RuntimeError' });
    await expect(guard.run(() => Promise.reject(trap))).rejects.toThrow(EngineCrashed);
    await expect(guard.run(async () => 1)).rejects.toThrow(EngineCrashed);
  });
});
