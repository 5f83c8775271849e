import { describe, expect, it } from 'vitest';
import { legendMeaning, markOf } from '@/extracts/cells/mark';

describe('what a mark says of itself', () => {
  it.each([
    ['..', 'asked'],
    ['.', 'asked'],
    ['-', 'asked'],
    ['–', 'asked'],
    ['x', 'asked'],
    ['Uppgift saknas', 'missing'],
    ['Sekretess', 'suppressed'],
    ['<5', 'suppressed'],
    ['1–4', 'suppressed'],
    ['Ej aktuellt', 'not_applicable'],
    ['n/a', 'not_applicable'],
  ])('%s is %s', (mark, says) => {
    expect(markOf(mark)).toBe(says);
  });

  it.each(['', '0', '5', 'Solrosen', 'exakt', 'xx', '10–20'])('%s is no mark', (text) => {
    expect(markOf(text)).toBeUndefined();
  });
});

describe('what a legend says', () => {
  it.each([
    ['Uppgift saknas', 'missing'],
    ['Uppgift inte tillgänglig eller alltför osäker för att anges', 'missing'],
    ['Uppgift kan inte förekomma', 'not_applicable'],
    ['Ej aktuellt för enheten', 'not_applicable'],
    ['Uppgiften skyddas av sekretess', 'suppressed'],
    ['Färre än fem svar', 'suppressed'],
    ['Värdet är noll', 'zero'],
    ['Intet finns att redovisa (noll)', 'zero'],
    ['Värdet är 0', 'zero'],
  ])('%s is %s', (words, meaning) => {
    expect(legendMeaning(words)).toBe(meaning);
  });

  it.each([
    'Inget finns att redovisa',
    'Inga fall',
    'Uppgift saknas eller omfattas av sekretess',
    'Preliminär uppgift',
    'Se not 3',
    '',
  ])('%s has to be asked about', (words) => {
    expect(legendMeaning(words)).toBe('asked');
  });
});
