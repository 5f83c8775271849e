import { describe, expect, it } from 'vitest';
import type { Known } from '@/extracts/mapping/known';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { known } from './known';
import { table } from './profile-of';

const decimalsOf = (text: string) => {
  const { indicators } = proposeMapping(table(text), known);
  return Object.fromEntries(
    Object.entries(indicators).map(([name, answer]) => [name, 'decimals' in answer ? answer.decimals : null]),
  );
};

describe('The decimals of an indicator', () => {
  it('are as many as are printed in its column, whatever it measures: an index of 81,4 is not shown as 81', () => {
    expect(
      decimalsOf(`Enhet | Indikator | År | Värde
Björken | Trivselindex | 2030 | 81,4
Björken | Antal barn | 2030 | 12
Tallen | Trivselindex | 2030 | 79
Tallen | Antal barn | 2030 | 14`),
    ).toEqual({ Trivselindex: 1, 'Antal barn': 1 });
  });

  it('are never fewer than printed for one that is known with fewer', () => {
    const [one] = known.indicators;
    if (one === undefined) throw new Error('No known indicator');
    const text = `Enhet | Indikator | År | Värde
Björken | ${one.name} | 2030 | 81,47
Tallen | ${one.name} | 2030 | 79`;
    expect(decimalsOf(text)).toEqual({ [one.name]: 2 });
  });
});

describe('A known indicator', () => {
  const settled = (name: string, known: Known) => {
    const answer = proposeMapping(table(`Enhet | Indikator | År | Värde\nA | ${name} | 2030 | 81`), known)
      .indicators[name];
    return answer?.use === 'indicator' && [answer.indicator_id, answer.settled];
  };
  const [ami] = known.indicators;
  if (ami === undefined) throw new Error('No known indicator');
  const safety = { ...ami, indicator_id: 'trygghet', name: 'Brukarens upplevelse av trygghet' };
  const homes = { units: [], indicators: [{ ...safety, short_name: 'Trygghet', aliases: 'Trygg hemma' }] };

  it('is taken by its whole name or its id', () => {
    expect(settled('Brukarens upplevelse av trygghet (%)', homes)).toEqual(['trygghet', true]);
    expect(settled('trygghet', homes)).toEqual(['trygghet', true]);
  });

  it('is only proposed by a short name: the `Trygghet` of a school may be another', () => {
    expect(settled('Trygghet', homes)).toEqual(['trygghet', false]);
    expect(settled('Trygg hemma', homes)).toEqual(['trygghet', false]);
  });
});
