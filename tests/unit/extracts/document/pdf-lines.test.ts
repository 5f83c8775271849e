import { describe, expect, it } from 'vitest';
import { linesOf } from '@/extracts/document/pdf-lines';

/** Words on a line, each with the place that it begins at; letters are 5 wide and 10 high. */
const line = (base: number, ...words: readonly (readonly [number, string])[]) =>
  words.map(([left, text]) => ({ text, left, right: left + 5 * text.length, base, size: 10, font: 'f' }));

const chunksOf = (...words: readonly (readonly [number, string])[]) =>
  linesOf(line(100, ...words))[0]?.chunks.map(({ text }) => text);

describe('linesOf', () => {
  it('puts letters of a word, words of a line and raised figures together', () => {
    expect(chunksOf([0, 'Sol'], [15, 'gläntan'], [53, 'söder'])).toEqual(['Solgläntan söder']);
    const [only, ...more] = linesOf([...line(100, [0, 'CO'], [20, 'per']), ...line(103, [10, '2'])]);
    expect(more).toEqual([]);
    expect(only?.text).toBe('CO2 per');
  });

  it('orders lines from the top and words from the left, however they are stored', () => {
    const stored = [...line(120, [0, 'två']), ...line(100, [30, 'rad']), ...line(100, [10, 'en'])];
    expect(linesOf(stored).map(({ text }) => text)).toEqual(['en rad', 'två']);
  });

  it('parts columns of text where the gap is wide', () => {
    expect(chunksOf([0, 'Enhet'], [60, 'AMI'])).toEqual(['Enhet', 'AMI']);
  });

  it('keeps the thousands of a number together, and never makes one of two columns', () => {
    expect(chunksOf([0, '1'], [7.5, '204'])).toEqual(['1 204']);
    expect(chunksOf([0, '1'], [15, '204'])).toEqual(['1', '204']);
    expect(linesOf(line(100, [0, '1'], [15, '204']))[0]?.text).toBe('1 | 204');
  });
});
