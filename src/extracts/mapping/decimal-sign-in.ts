import { type ColumnDecimalSign, decimalSignOf } from '../cells/decimal-sign';
import { shapesOf } from '../cells/shapes';
import type { Mapping } from './mapping';
import type { ColumnProfile } from './profile';

/**
 * How a column writes its decimals: as the reader has said, else as the file's format says, else as all its texts say.
 *
 * @param at the column's place in the table
 */
export function decimalSignIn(
  mapping: Pick<Mapping, 'decimalSigns'>,
  column: ColumnProfile,
  at: number,
): ColumnDecimalSign {
  return (
    mapping.decimalSigns[at] ??
    column.decimalSign ??
    decimalSignOf(shapesOf(column.distinct).map(({ text }) => text))
  );
}
