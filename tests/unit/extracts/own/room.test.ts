import { describe, expect, it } from 'vitest';
import type { Entry } from '@/extracts/own/entry';
import { full } from '@/extracts/own/not-kept';
import { firstToGo, fits, isPastUndo } from '@/extracts/own/room';
import { sizeInWords } from '@/extracts/own/size-in-words';

const entry = (name: string, removed?: string): Entry => ({
  name,
  title: name,
  source: 'ami.csv',
  fictional: false,
  created: '2032-01-01',
  opened: '2032-01-02T10:00:00.000Z',
  hash: 'a'.repeat(64),
  rows: 1,
  bytes: 1,
  ...(removed === undefined ? {} : { removed }),
});

describe('room for an own extract', () => {
  it('is what the browser says is left, with a margin for what goes with the tables', () => {
    expect(fits(1_000_000, { quota: 10_000_000, usage: 8_000_000 })).toBe(true);
    expect(fits(1_900_000, { quota: 10_000_000, usage: 8_000_000 })).toBe(false);
  });

  it('is tried where the browser says nothing', () => {
    expect(fits(1e12, {})).toBe(true);
  });

  it('is made by the removed ones alone, the one that was removed first before the others', () => {
    const kept = [
      entry('kvar'),
      entry('sen', '2032-02-02T00:00:00.000Z'),
      entry('tidig', '2032-02-01T00:00:00.000Z'),
    ];
    expect(firstToGo(kept).map(({ name }) => name)).toEqual(['tidig', 'sen']);
  });

  it('is not taken from one that can still be had back: a week', () => {
    const removed = entry('bort', '2032-02-01T12:00:00.000Z');
    expect(isPastUndo(removed, Date.parse('2032-02-08T11:59:00.000Z'))).toBe(false);
    expect(isPastUndo(removed, Date.parse('2032-02-08T12:00:00.000Z'))).toBe(true);
    expect(isPastUndo(entry('kvar'), Number.POSITIVE_INFINITY)).toBe(false);
  });
});

describe('the sentence of a full browser', () => {
  it('has the sizes that the browser tells', () => {
    expect(full('AMI', 61_000_000, { quota: 50_000_000, usage: 20_000_000 }).sentence).toBe(
      '”AMI” fick inte plats i webbläsaren: uttaget är 61\u00a0MB, av de 50\u00a0MB som Tertial får använda är 30\u00a0MB lediga. De uttag som redan finns är kvar.',
    );
  });

  it('has no sizes that contradict it, where the browser tells of more room than it gives', () => {
    const { sentence } = full('AMI', 61_000_000, { quota: 10_000_000_000, usage: 0 });
    expect(sentence).toContain('mer utrymme ger webbläsaren inte');
    expect(sentence).not.toContain('GB');
  });
});

describe('a size in words', () => {
  it.each([
    [0, '0\u00a0kB'],
    [1, '1\u00a0kB'],
    [339_200, '340\u00a0kB'],
    [1_400_000, '1,4\u00a0MB'],
    [11_000_001, '11,1\u00a0MB'],
    [2_100_000_000, '2,1\u00a0GB'],
  ])('of %d bytes is %s', (bytes, words) => {
    expect(sizeInWords(bytes)).toBe(words);
  });
});
