import { describe, expect, it } from 'vitest';
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
