/** A ruling line, or the edge of a filled area as thin as one. */
export interface Rule {
  readonly is: 'horizontal' | 'vertical';
  /** Where it stands: from the top where it is horizontal, from the left where it is vertical. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A place or a change of places in the plane: [a, b, c, d, e, f] as PDF writes it. */
export type Matrix = readonly number[];

/** The matrix that changes by `second` and then by `first`. */
export const times = (first: Matrix, second: Matrix): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};
