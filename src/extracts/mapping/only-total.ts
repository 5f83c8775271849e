import { wordKey } from '../cells/word-key';
import type { ColumnRole } from './mapping';
import type { SeenColumn } from './seen-column';

/** More kinds of row than this are names of something, not a way to divide figures. */
const mostKinds = 40;

const totals = new Set(
  ['samtliga', 'totalt', 'total', 'alla', 'summa', 'båda', 'riket', 'samtliga huvudmän', 'alla åldrar'].map(
    wordKey,
  ),
);

/**
 * What a column is that nothing else is proposed for: one that divides the figures (by provider, age, subject) and has a row for all of
 * them together is proposed to be held to that row; else every figure would come several times.
 */
export function onlyTotal({ profile: { distinct, distinctCount, stored } }: SeenColumn): ColumnRole {
  if (stored !== 'text' || distinctCount < 2 || distinctCount > mostKinds) return { is: 'left_out' };
  const texts = distinct.map(({ text }) => text).filter((text) => totals.has(wordKey(text)));
  return texts.length === 1 ? { is: 'only', texts } : { is: 'left_out' };
}
