import { describe, expect, it } from 'vitest';
import type { Mapping } from '@/extracts/mapping/mapping';
import { type KeptMapping, keptMappingsIn } from '@/extracts/own/kept-mappings';

const mapping = (year: number, more: Partial<Mapping> = {}): KeptMapping => ({
  headings: ['Enhet', `Nöjdhet ${year}`],
  mapping: {
    shape: 'figures',
    columns: [{ is: 'unit' }, { is: 'value', part: { indicator: 'Nöjdhet', year } }],
    whole: { period: 'year' },
    decimalSigns: { 1: ',' },
    marks: { '..': 'missing' },
    units: {},
    indicators: {},
    ...more,
  },
});

/** A browser's store of so many characters. */
function storeOf(room = 5_000_000) {
  const held = new Map<string, string>();
  const store: Storage = {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: () => null,
    getItem: (name) => held.get(name) ?? null,
    removeItem: (name) => void held.delete(name),
    setItem(name, text) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(name, text);
    },
  };
  return { store, held };
}

describe('the mapping of a file', () => {
  it('is there for the next file of its shape, and for no other', () => {
    const { store } = storeOf();
    keptMappingsIn(() => store).keep('enhet|nojdhet', mapping(2024));
    const later = keptMappingsIn(() => store);
    expect(later.read('enhet|nojdhet')).toEqual(mapping(2024));
    expect(later.read('enhet|nojdhet|antal')).toBeUndefined();
  });

  it('is the last one that was kept for the shape', () => {
    const { store } = storeOf();
    const kept = keptMappingsIn(() => store);
    kept.keep('a', mapping(2023));
    kept.keep('a', mapping(2024));
    expect(kept.read('a')).toEqual(mapping(2024));
  });

  it('can be forgotten, and the others stay', () => {
    const { store } = storeOf();
    const kept = keptMappingsIn(() => store);
    kept.keep('a', mapping(2023));
    kept.keep('b', mapping(2024));
    kept.forget('a');
    expect([kept.read('a'), kept.read('b')]).toEqual([undefined, mapping(2024)]);
  });

  it('goes when forty newer shapes have come, and not the newest', () => {
    const { store } = storeOf();
    const kept = keptMappingsIn(() => store);
    for (let shape = 0; shape <= 40; shape++) kept.keep(`shape ${shape}`, mapping(2000 + shape));
    expect(kept.read('shape 0')).toBeUndefined();
    expect(kept.read('shape 1')).toEqual(mapping(2001));
    expect(kept.read('shape 40')).toEqual(mapping(2040));
  });

  it('makes room for itself by the oldest, and one larger than all the room is not kept', () => {
    const { store } = storeOf();
    const kept = keptMappingsIn(() => store);
    const large = (size: number) =>
      mapping(2024, {
        marks: Object.fromEntries(Array.from({ length: size }, (_, at) => [`mark ${at}`, 'zero'])),
      });
    expect(kept.keep('first', large(25_000))).toBe(true);
    expect(kept.keep('second', large(35_000))).toBe(true);
    expect(kept.read('first')).toBeUndefined();
    expect(kept.keep('third', large(60_000))).toBe(false);
    expect(kept.read('second')).toEqual(large(35_000));
  });

  it('is not kept where the browser refuses, which is said', () => {
    expect(keptMappingsIn(() => storeOf(10).store).keep('a', mapping(2024))).toBe(false);
    const refusing = keptMappingsIn(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(refusing.keep('a', mapping(2024))).toBe(false);
    expect(refusing.read('a')).toBeUndefined();
  });

  it.each([
    'no JSON',
    '{}',
    '[1, ["a"]]',
    '[["a", {"shape": "figures"}]]',
    '[["a", {"headings": [1], "mapping": {}}]]',
    '[["a", null]]',
  ])('that somebody wrote by hand, %s, is none', (text) => {
    const { store } = storeOf();
    store.setItem('tertial:lasta-filer', text);
    const kept = keptMappingsIn(() => store);
    expect(kept.read('a')).toBeUndefined();
    expect(kept.keep('a', mapping(2024))).toBe(true);
    expect(kept.read('a')).toEqual(mapping(2024));
  });
});
