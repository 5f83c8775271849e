import type { TrendPoint } from '@/models/trend-figure';

/** A year and its value; `null` is a gap. */
export type Position = readonly [year: number, value: number | null];

export interface LinePieces {
  /** Stretches between breaks, each with a position for every year of the figure: what is outside it or absent is a gap. */
  readonly solid: readonly (readonly Position[])[];
  /** The pieces that pass a series break: from the point before it to the one after. */
  readonly uncertain: readonly (readonly [Position, Position])[];
}

/** Cuts a line at its series breaks. Nothing is drawn over a year without a number. */
export function linePieces(points: readonly TrendPoint[]): LinePieces {
  const stretch = runningCount(points.map((point) => point.afterBreak));
  const positions = points.map(
    ({ year, value }): Position => [year, value.kind === 'number' ? value.number : null],
  );
  const solid = [...new Set(stretch)].map((piece) =>
    positions.map((position, i): Position => (stretch[i] === piece ? position : [position[0], null])),
  );
  const uncertain = points.flatMap((point, i): [Position, Position][] => {
    const before = positions[i - 1];
    const after = positions[i];
    if (!point.afterBreak || before === undefined || after === undefined) return [];
    return before[1] === null || after[1] === null ? [] : [[before, after]];
  });
  return { solid: solid.filter((piece) => piece.some(([, value]) => value !== null)), uncertain };
}

/** How many marks there are up to and including each place. */
function runningCount(marks: readonly boolean[]): number[] {
  let count = 0;
  return marks.map((mark) => {
    if (mark) count += 1;
    return count;
  });
}
