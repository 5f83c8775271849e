import { Float64, Int32, Table, tableFromIPC, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow';
import { describe, expect, test, vi } from 'vitest';
import { arrowVector } from '@/engine/arrow-vector';

const readBack = (vector: ReturnType<typeof arrowVector>) =>
  [...tableFromIPC(tableToIPC(new Table({ c: vector }), 'stream'))].map((row) => row.c);

describe('values as an Arrow vector', () => {
  test.each([
    ['texts', ['å', null, '', 'x'.repeat(10_000), null], new Utf8()],
    ['whole numbers', [null, 0, -1, 2 ** 31 - 1], new Int32()],
    ['numbers', [0.1, null, Number.NaN, null, null], new Float64()],
    ['nothing but absences', [null, null], new Float64()],
    ['nothing', [], new Utf8()],
  ])('read back as %s that they were, absences where they stood', (_, values, type) => {
    expect(readBack(arrowVector(values, type))).toEqual(values);
  });

  test('are made without a function out of text, which the page forbids and Arrow’s own makes', () => {
    const made = vi.spyOn(globalThis, 'Function').mockImplementation(function forbidden() {
      throw new EvalError('forbidden');
    });
    try {
      expect(() => vectorFromArray(['a', null], new Utf8())).toThrow('forbidden');
      expect(readBack(arrowVector(['a', null], new Utf8()))).toEqual(['a', null]);
    } finally {
      made.mockRestore();
    }
  });
});
