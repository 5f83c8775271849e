import { around, type Box, crosses, isInside, overlaps, type Point, type Segment } from './box';
import { spread } from './spread';
import { widest } from './text';

/** A label that belongs to a point. */
export interface LabelRequest {
  readonly id: string;
  readonly point: Point;
  /** Ways to write it, as lines of text, the best first. */
  readonly variants: readonly (readonly string[])[];
}

export interface PlacedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly align: 'left' | 'center' | 'right';
  /** From the point to the label, where they stand so far apart that it would not be seen that they belong together. */
  readonly leader: Segment | undefined;
}

/** What is in the figure already. */
export interface Surroundings {
  /** Labels stand inside this, whole. */
  readonly frame: Box;
  /** Never covered. */
  readonly taken: readonly Box[];
  /** Points with a mark of this radius; only covered when nothing else is free. */
  readonly dots: readonly Point[];
  readonly dotRadius: number;
  /** Lines, covered rather than a label moved far. */
  readonly segments: readonly Segment[];
  readonly fontSize: number;
}

interface Candidate extends PlacedLabel {
  /** What the place costs by itself, in pixels of movement. */
  readonly cost: number;
}

/** Lines of a label stand this far apart, in font sizes. */
export const lineSpacing = 1.2;

/** Times that every label may choose again, knowing where the others went. */
const rounds = 3;

/**
 * Places labels at their points so that none overlaps another, what is taken, or the frame's edge.
 *
 * Each label is tried in all its variants to the right of its point, to the left, above and below, near or far, and takes the place
 * that costs least: moved little, covering neither dots nor lines, nearest its own point. Labels on points under each other are
 * first spread along the vertical so that they keep their points' order. A label that no place is free for is left out, and the caller says its value elsewhere.
 */
export function placeLabels(requests: readonly LabelRequest[], surroundings: Surroundings): PlacedLabel[] {
  const homes = homesBeside(requests, surroundings);
  const candidates = requests.map((request, i) =>
    candidatesFor(request, homes[i], surroundings).sort((a, b) => a.cost - b.cost),
  );
  const chosen: (Candidate | undefined)[] = requests.map(() => undefined);
  for (let round = 0; round < rounds; round++) {
    candidates.forEach((own, i) => {
      chosen[i] = undefined;
      const others = chosen.flatMap((label) => (label ? [label.box] : []));
      chosen[i] = own.find((candidate) => !others.some((box) => overlaps(box, candidate.box, 1)));
    });
  }
  return chosen.flatMap((label) =>
    label
      ? [{ id: label.id, lines: label.lines, box: label.box, align: label.align, leader: label.leader }]
      : [],
  );
}

/** Where a label stands beside its point, before it is known what is in the way. */
interface Home {
  /** The label's middle, in pixels from the top. */
  readonly y: number;
  /** Pixels between the point and the label. */
  readonly away: number;
  /** Whether labels under each other had to make room: then all of them stand a step out, each with a leader. */
  readonly crowded: boolean;
}

/** Where each label would stand beside its point, if labels of points at the same x keep clear of each other. */
function homesBeside(requests: readonly LabelRequest[], surroundings: Surroundings): Home[] {
  const { frame, fontSize, dotRadius } = surroundings;
  const near = dotRadius + fontSize * 0.55;
  const far = near + crowdedStep * fontSize;
  const homes: Home[] = requests.map(({ point }) => ({ y: point.y, away: near, crowded: false }));
  for (const x of new Set(requests.map((request) => request.point.x))) {
    const column = requests.flatMap((request, i) => (request.point.x === x ? [{ request, i }] : []));
    const items = column.map(({ request }) => ({
      wanted: request.point.y,
      size: heightOf(preferred(request, frame.x + frame.width - x - far, fontSize), fontSize) + 2,
    }));
    const middles = spread(items, frame.y, frame.y + frame.height);
    const crowded = middles.some((y, place) => Math.abs(y - (items[place]?.wanted ?? y)) > fontSize * 0.4);
    column.forEach(({ i }, place) => {
      homes[i] = { y: middles[place] ?? 0, away: crowded ? far : near, crowded };
    });
  }
  return homes;
}

/** How far out, in font sizes, labels step where they are crowded: the room that their leaders need. */
export const crowdedStep = 1.1;

/** The first variant that there is room for. */
function preferred(request: LabelRequest, room: number, fontSize: number): readonly string[] {
  return request.variants.find((lines) => widest(lines, fontSize) <= room) ?? request.variants[0] ?? [];
}

const heightOf = (lines: readonly string[], fontSize: number) => lines.length * fontSize * lineSpacing;

function candidatesFor(
  request: LabelRequest,
  home: Home | undefined,
  surroundings: Surroundings,
): Candidate[] {
  const { frame, taken, fontSize, dotRadius } = surroundings;
  const { point } = request;
  const { y: middle, away: beside, crowded } = home ?? { y: point.y, away: 0, crowded: false };
  const over = dotRadius + fontSize * 0.2;
  // Out of a crowded column only where it cannot be helped: the order of the labels is the order of the points.
  const aside = fontSize * (crowded ? 6 : 1.4);
  const candidates: Candidate[] = [];
  request.variants.forEach((lines, rank) => {
    const width = widest(lines, fontSize);
    const height = heightOf(lines, fontSize);
    // Leaving the name out is a last resort; two lines are nearly as good as one.
    const written = rank === 0 ? 0 : lines.length > 1 ? fontSize * 1.6 : frame.height * 4;
    const add = (x: number, y: number, align: PlacedLabel['align'], cost: number) => {
      const box = { x, y, width, height };
      if (!isInside(box, frame) || taken.some((other) => overlaps(box, other, 1))) return;
      const leader = leaderTo(box, point, surroundings, crowded && align !== 'center');
      const covered = coveringCost(box, point, surroundings);
      candidates.push({
        id: request.id,
        lines,
        box,
        align,
        leader,
        cost: cost + covered + written + (leader ? fontSize : 0),
      });
    };
    for (let y = frame.y; y + height <= frame.y + frame.height; y += fontSize / 4) {
      const moved = Math.abs(y + height / 2 - middle);
      add(point.x + beside, y, 'left', moved);
      add(point.x - beside - width, y, 'right', moved + aside);
    }
    add(point.x + beside, middle - height / 2, 'left', 0);
    for (const shift of [0, -0.25, 0.25, -0.45, 0.45]) {
      const x = Math.max(
        frame.x,
        Math.min(frame.x + frame.width - width, point.x - width / 2 + shift * width),
      );
      const cost = (crowded ? aside : fontSize * 0.9) + Math.abs(shift) * fontSize;
      for (const away of [0, 0.35, 0.7]) {
        add(x, point.y - over - height - away * fontSize, 'center', cost + away * fontSize);
        add(x, point.y + over + away * fontSize, 'center', cost + away * fontSize + 1);
      }
    }
  });
  return candidates;
}

/** What it costs to stand on other marks, or nearer another's dot than the own. */
function coveringCost(box: Box, point: Point, { dots, dotRadius, segments, fontSize }: Surroundings): number {
  const dotsCovered = dots.filter((dot) => overlaps(box, around(dot, dotRadius + 1))).length;
  const linesCovered = segments.filter((segment) => crosses(segment, box)).length;
  const own = distance(box, point);
  const mistaken = dots.filter(
    (dot) => distance(box, dot) < own && (dot.x !== point.x || dot.y !== point.y),
  ).length;
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
