import type { DistinctText } from '../mapping/profile';

/** Texts of a column that are alike but for their digits: how one of them reads as a number, so do they all. */
export interface Shape {
  /** One of them. */
  readonly text: string;
  /** Rows that have one of them. */
  readonly count: number;
  readonly texts: readonly DistinctText[];
}

/** Plain numbers. In `1–4`, `1E+05` and all else that is more than digits the digits themselves count. */
const plainNumber = /^[-–\u2212(+~]?\d[\d.,\s]*(?:%|st|tkr|kr)?\)?$/;

const known = new WeakMap<readonly DistinctText[], readonly Shape[]>();

/**
 * The shapes of a column's texts: some tens where there are ten thousand numbers. Only a nought is told from other digits, since `0.123` is
 * no thousand and `0123` no number.
 */
export function shapesOf(distinct: readonly DistinctText[]): readonly Shape[] {
  const found = known.get(distinct) ?? findShapes(distinct);
  known.set(distinct, found);
  return found;
}

function findShapes(distinct: readonly DistinctText[]): Shape[] {
  const shapes = new Map<string, { text: string; count: number; texts: DistinctText[] }>();
  for (const one of distinct) {
    const { text, count } = one;
    const key = plainNumber.test(text) ? text.replace(/[1-9]/g, '9') : text;
    const shape = shapes.get(key);
    if (shape) {
      shape.count += count;
      shape.texts.push(one);
    } else shapes.set(key, { text, count, texts: [one] });
  }
  return [...shapes.values()];
}
