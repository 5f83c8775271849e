import { around, type Box, crosses, isInside, overlaps, type Point, type Segment } from './box';
import { heightOf, type LabelRequest, type PlacedLabel, type Surroundings } from './label';
import type { LabelHome } from './label-homes';
import { widest } from './text';

/** A place for a label, with its price in pixels of movement. */
export interface LabelPlace {
  readonly label: PlacedLabel;
  /** What it costs before it is known what the label would cover. */
  readonly least: number;
  /** What it costs in all; reckoned when asked for, and remembered. */
  readonly cost: () => number;
}

/** Every place that a label may take inside the frame and clear of what is taken, the least costly first. */
export function labelPlaces(
  request: LabelRequest,
  home: LabelHome | undefined,
  surroundings: Surroundings,
): LabelPlace[] {
  const { frame, taken } = surroundings;
  return request.variants
    .flatMap((lines, rank) => positions(request.point, { lines, rank }, home, surroundings))
    .filter(({ box }) => isInside(box, frame) && !taken.some((other) => overlaps(box, other, 1)))
    .map((position) => priced(request, position, home?.crowded === true, surroundings))
    .sort((a, b) => a.least - b.least);
}

interface Position {
  readonly lines: readonly string[];
  readonly box: Box;
  readonly align: PlacedLabel['align'];
  readonly cost: number;
}

/** Beside the point, at every height of the frame, then above and under it. */
function positions(
  point: Point,
  { lines, rank }: { lines: readonly string[]; rank: number },
  home: LabelHome | undefined,
  { frame, fontSize, dotRadius }: Surroundings,
): Position[] {
  const { y: middle, away: beside, crowded } = home ?? { y: point.y, away: 0, crowded: false };
  const width = widest(lines, fontSize);
  const height = heightOf(lines, fontSize);
  // Leaving the name out is a last resort; two lines are nearly as good as one.
  const written = rank === 0 ? 0 : lines.length > 1 ? fontSize * 1.6 : frame.height * 4;
  // Where it is crowded a label keeps its place unless it cannot: one that moves pushes the next out of the order of the points.
  const aside = fontSize * (crowded ? 6 : 1.4);
  const found: Position[] = [];
  const add = (x: number, y: number, align: PlacedLabel['align'], cost: number) =>
    found.push({ lines, box: { x, y, width, height }, align, cost: cost + written });

  add(point.x + beside, middle - height / 2, 'left', 0);
  for (let y = frame.y; y + height <= frame.y + frame.height; y += fontSize / 4) {
    const moved = Math.abs(y + height / 2 - middle) * (crowded ? 4 : 1);
    add(point.x + beside, y, 'left', moved);
    add(point.x - beside - width, y, 'right', moved + aside);
  }
  const over = dotRadius + fontSize * 0.2;
  const rightmost = frame.x + frame.width - width;
  for (const shift of [0, -0.25, 0.25, -0.45, 0.45]) {
    const x = Math.max(frame.x, Math.min(rightmost, point.x - width / 2 + shift * width));
    const cost = (crowded ? aside : fontSize * 2) + Math.abs(shift) * fontSize;
    for (const away of [0, 0.35 * fontSize, 0.7 * fontSize]) {
      add(x, point.y - over - height - away, 'center', cost + away);
      add(x, point.y + over + away, 'center', cost + away + 1);
    }
  }
  return found;
}

function priced(
  { id, point }: LabelRequest,
  { lines, box, align, cost }: Position,
  crowded: boolean,
  surroundings: Surroundings,
): LabelPlace {
  const leader = leaderTo(box, point, surroundings, crowded && align !== 'center');
  const least = cost + (leader && !crowded ? surroundings.fontSize : 0);
  let whole: number | undefined;
  return {
    label: { id, lines, box, align, leader },
    least,
    cost: () => {
      whole ??= least + coveringCost(box, point, leader !== undefined, surroundings);
      return whole;
    },
  };
}

/** What it costs to stand on other marks, or nearer another's dot than the own without a leader to tell. */
function coveringCost(
  box: Box,
  point: Point,
  hasLeader: boolean,
  { dots, dotRadius, segments, fontSize }: Surroundings,
): number {
  const dotsCovered = dots.filter((dot) => overlaps(box, around(dot, dotRadius + 1))).length;
  const linesCovered = segments.filter((segment) => crosses(segment, box)).length;
  const own = distance(box, point);
  const isNearer = (dot: Point) => distance(box, dot) < own && (dot.x !== point.x || dot.y !== point.y);
  const mistaken = hasLeader ? 0 : dots.filter(isNearer).length;
  return dotsCovered * fontSize * 6 + linesCovered * fontSize * 0.9 + mistaken * fontSize * 1.2;
}

/** Pixels between a point and the nearest edge of a box. */
function distance(box: Box, { x, y }: Point): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

function leaderTo(
  box: Box,
  point: Point,
  { fontSize, dotRadius }: Surroundings,
  always: boolean,
): Segment | undefined {
  if (!always && distance(box, point) <= dotRadius + fontSize * 0.95) return undefined;
  const to = {
    x: point.x < box.x ? box.x - 2 : point.x > box.x + box.width ? box.x + box.width + 2 : point.x,
    y: always
      ? box.y + box.height / 2
      : Math.max(box.y + fontSize * 0.6, Math.min(box.y + box.height - fontSize * 0.6, point.y)),
  };
  const length = Math.hypot(to.x - point.x, to.y - point.y) || 1;
  const start = dotRadius + 2;
  return {
    from: {
      x: point.x + ((to.x - point.x) / length) * start,
      y: point.y + ((to.y - point.y) / length) * start,
    },
    to,
  };
}
