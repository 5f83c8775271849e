import type { SparkModel } from '@/models/headline-card';
import type { TrendPoint } from '@/models/trend-figure';
import type { Point } from '../box';

/** One course as SVG: the data of a `path`, and a dot for each value that stands alone between gaps. */
export interface SparkLine {
  readonly path: string;
  /** The pieces across a series break, drawn as uncertain. */
  readonly uncertain: string;
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
  const place = (points: readonly TrendPoint[]) =>
    years.map((year): Place | undefined => {
      const point = points.find((one) => one.year === year);
      if (point?.value.kind !== 'number') return undefined;
      return { x: x(year), y: y(point.value.number), afterBreak: point.afterBreak };
    });
  const litPlaces = place(lit);
  return {
    lit: lineThrough(litPlaces),
    others: others.map((points) => lineThrough(place(points))),
    end: pointOf(litPlaces.findLast((place) => place !== undefined)),
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

interface Place extends Point {
  readonly afterBreak: boolean;
}

const pointOf = (place: Place | undefined): Point | undefined => place && { x: place.x, y: place.y };

/** Joins neighbours, those across a break by a piece of its own; a place without a neighbour on either side is a dot. */
function lineThrough(places: readonly (Place | undefined)[]): SparkLine {
  let path = '';
  let uncertain = '';
  const alone: Point[] = [];
  places.forEach((place, i) => {
    if (place === undefined) return;
    const before = places[i - 1];
    if (before === undefined && places[i + 1] === undefined) {
      alone.push({ x: place.x, y: place.y });
      return;
    }
    const here = `${place.x} ${place.y}`;
    if (before !== undefined && place.afterBreak) uncertain += `M${before.x} ${before.y}L${here}`;
    path += before === undefined || place.afterBreak ? `M${here}` : `L${here}`;
  });
  return { path, uncertain, alone };
}
