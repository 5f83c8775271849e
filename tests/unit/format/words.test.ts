import { describe, expect, test } from 'vitest';
import type { AbsenceReason } from '@/domain/value';
import { absenceSentence, absenceText } from '@/format/absence';
import { svCompare } from '@/format/collation';
import { capitalised, counted, listInWords, numberInWords, partInWords } from '@/format/words';

const reasons: readonly AbsenceReason[] = ['missing', 'not_applicable', 'suppressed', 'by_sex', 'no_report'];

describe('absence', () => {
  test('each reason has words of its own, and none is a digit or a dash', () => {
    const texts = reasons.map((reason) => absenceText(reason));
    expect(texts).toEqual(['saknas', 'ingår inte', 'dolt', 'bara per kön', 'ingen rapport']);
    expect(new Set(reasons.map((reason) => absenceSentence(reason))).size).toBe(5);
  });

  test('a year without a report is named', () => {
    expect(absenceText('no_report', 2024)).toBe('ingen rapport 2024');
    expect(absenceSentence('no_report', 2024)).toContain('för 2024.');
  });

  test('an empty cell does not name the year, since the report of that year exists', () => {
    expect(absenceText('missing', 2024)).toBe('saknas');
  });
});

describe('sentences', () => {
  test('a list has no comma before "och"', () => {
    expect(listInWords(['a', 'b', 'c'])).toBe('a, b och c');
    expect(listInWords(['a', 'b'])).toBe('a och b');
    expect(listInWords(['a'])).toBe('a');
    expect(listInWords([])).toBe('');
  });

  test('numbers are words up to twelve and digits from thirteen', () => {
    expect(`${numberInWords(2)} av ${numberInWords(4)}`).toBe('två av fyra');
    expect(numberInWords(12)).toBe('tolv');
    expect(numberInWords(13)).toBe('13');
    expect(numberInWords(1200)).toBe('1\u00a0200');
  });

  test('one follows the gender of what is counted', () => {
    expect(`${numberInWords(1)} enhet`).toBe('en enhet');
    expect(`${numberInWords(1, 'ett')} värde`).toBe('ett värde');
  });

  test('a sentence that begins with Å keeps its letter', () => {
    expect(capitalised(numberInWords(8))).toBe('Åtta');
    expect(capitalised('')).toBe('');
  });

  test('the noun follows the count', () => {
    expect(counted(1, 'enhet', 'enheter')).toBe('1\u00a0enhet');
    expect(counted(3, 'enhet', 'enheter')).toBe('3\u00a0enheter');
  });
});

describe('svCompare', () => {
  test('sorts Å Ä Ö last, in that order, not with A and O', () => {
    const names = ['Örnsberg', 'Älvsjö', 'Aspudden', 'Årsta', 'Zinken', 'Oxen'];
    expect(names.sort(svCompare)).toEqual(['Aspudden', 'Oxen', 'Zinken', 'Årsta', 'Älvsjö', 'Örnsberg']);
  });

  test('sorts numbers in names by size', () => {
    expect(['Enhet 10', 'Enhet 2'].sort(svCompare)).toEqual(['Enhet 2', 'Enhet 10']);
  });

  test('a part of a whole is written one way: "elva av 13" is neither words nor digits', () => {
    expect(partInWords(6, 7)).toBe('sex av sju');
    expect(partInWords(1, 2, 'ett')).toBe('ett av två');
    expect(partInWords(11, 13)).toBe('11 av 13');
  });
});
