import type { YearValue } from '@/models/change';
import type { SparkModel } from '@/models/headline-card';
import type { Point } from '../box';

/** One course as SVG: the data of a `path`, and a dot for each value that stands alone between gaps. */
export interface SparkLine {
  readonly path: string;
  readonly alone: readonly Point[];
}

/** A sparkline in pixels; nothing in it where there is nothing to draw. */
export interface SparkGeometry {
  readonly lit: SparkLine;
  readonly others: readonly SparkLine[];
  /** The lit line's last value. */
  readonly end: Point | undefined;
  /** The height of the target's line. */
  readonly target: number | undefined;
}

/** Air around the lines, so that no dot is cut. */
const edge = 6;

/** Places the courses of a headline card in a box of `width` × `height` pixels. A year without a number is a gap. */
export function sparkGeometry(
  model: SparkModel,
  { width, height }: { width: number; height: number },
): SparkGeometry {
  const { years, lit, others, target } = model;
  const numbers = [lit, ...others]
    .flat()
    .flatMap(({ value }) => (value.kind === 'number' ? [value.number] : []));
  if (target !== undefined) numbers.push(target);
  const x = between([years[0] ?? 0, years.at(-1) ?? 0], [edge, width - edge]);
  const y = between([Math.min(...numbers), Math.max(...numbers)], [height - edge, edge]);
  const place = (points: readonly YearValue[]) =>
    years.map((year): Point | undefined => {
      const value = points.find((point) => point.year === year)?.value;
      return value?.kind === 'number' ? { x: x(year), y: y(value.number) } : undefined;
    });
  const litPlaces = place(lit);
  return {
    lit: lineThrough(litPlaces),
    others: others.map((points) => lineThrough(place(points))),
    end: litPlaces.findLast((point) => point !== undefined),
    target: target === undefined ? undefined : round(y(target)),
  };
}

/** A linear scale; in the middle where the domain has no extent. */
function between(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const extent = domain[1] - domain[0];
  if (extent === 0) return () => (range[0] + range[1]) / 2;
  return (value) => round(range[0] + ((value - domain[0]) / extent) * (range[1] - range[0]));
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

/** Joins neighbours; a place without a neighbour on either side is a dot. */
function lineThrough(places: readonly (Point | undefined)[]): SparkLine {
  let path = '';
  const alone: Point[] = [];
  places.forEach((place, i) => {
    if (place === undefined) return;
    const before = places[i - 1];
    if (before === undefined && places[i + 1] === undefined) alone.push(place);
    else path += `${before === undefined ? 'M' : 'L'}${place.x} ${place.y}`;
  });
  return { path, alone };
}
