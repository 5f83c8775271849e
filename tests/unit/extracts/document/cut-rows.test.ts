import { describe, expect, it } from 'vitest';
import { isRestOf, withRest } from '@/extracts/document/cut-rows';

const row = (text: string) => ({ cells: text.split(';'), filled: text.split(';') });

describe('a row that the end of a page has cut', () => {
  it('is known by cells that go on in lower case under cells with text', () => {
    expect(isRestOf(row('Uppdelning;Klagomål/;Utfall'), row(';synpunkter;'))).toBe(true);
    expect(isRestOf(row('Andel deltagare som trivs;71 %;2024'), row('i verksamheten;;'))).toBe(true);
    expect(withRest(row('Andel deltagare som trivs;71 %;2024'), row('i verksamheten;;')).cells).toEqual([
      'Andel deltagare som trivs i verksamheten',
      '71 %',
      '2024',
    ]);
  });

  it('is not a row with figures of its own, one that begins with a capital, or one that fills what was blank', () => {
    expect(isRestOf(row('Södra;84'), row('varav kvinnor;12'))).toBe(false);
    expect(isRestOf(row('Södra;84'), row('Norra;'))).toBe(false);
    expect(isRestOf(row('Södra;'), row('och norra;12'))).toBe(false);
    expect(isRestOf(row('Södra;84'), row(';'))).toBe(false);
  });
});
