import { describe, expect, it } from 'vitest';
import { readLegend } from '@/extracts/read/legend';

const signs = (...lines: string[]) => readLegend(lines).map(({ mark, meaning }) => `${mark} ${meaning}`);

describe('a legend', () => {
  it('is read from a line of its own, with one sign or several', () => {
    expect(signs('.. = Uppgift saknas')).toEqual(['.. Uppgift saknas']);
    expect(signs('Teckenförklaring: .. = uppgift saknas; - = noll')).toEqual(['.. uppgift saknas', '- noll']);
  });

  it('is read behind the source in the same line', () => {
    expect(signs('Källa: Påhittad enkät. .. = uppgift saknas')).toEqual(['.. uppgift saknas']);
    expect(signs('Källa: SCB. - = noll. x = för få svar')).toEqual(['- noll', 'x för få svar']);
  });

  it('is no sentence that goes on with three points or a dash', () => {
    expect(signs('Siffrorna är preliminära. ... och kan ändras')).toEqual([]);
    expect(signs('Källa: SCB. - Sedan 2020 ingår nya enheter')).toEqual([]);
  });
});
