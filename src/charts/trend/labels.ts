import { formatMeasure } from '@/format/measure';
import type { SeriesColour, TrendFigure } from '@/models/trend-figure';
import { around, type Box, crosses, isInside, overlaps, type Point, type Segment } from '../box';
import type { PlacedLabel } from '../label';
import { placeLabels } from '../place-labels';
import { textWidth } from '../text';
import type { TrendFrame } from './frame';
import { labelVariants, lastPointOf } from './line-name';
import { councilTargetLines, ownTargetLines, type TargetLine, within } from './target-steps';

/** A label in the figure, whole and clear of the others. */
export interface FigureLabel extends PlacedLabel {
  readonly colour: SeriesColour | 'council';
  readonly size: number;
}

/**
 * All labels inside the plot: first the lines' own, then the council's target, then the units' targets where room is left.
 *
 * No two overlap, and none reaches outside the figure.
 */
export function trendLabels(figure: TrendFigure, frame: TrendFrame): FigureLabel[] {
  const marks = marksOf(figure, frame);
  const lines = lineLabels(figure, frame, marks);
  const taken = [...lines.map((label) => label.box), ...marks.taken];
  const placed: FigureLabel[] = [];
  const place = (target: TargetLine, text: string, id: string, colour: FigureLabel['colour']) => {
    const occupied = { ...marks, taken: [...taken, ...placed.map((label) => label.box)] };
    const box = roomAt(target, text, frame, occupied, colour === 'council');
    if (box === undefined) return;
    const { note: size } = frame.sizes;
    placed.push({ id, lines: [text], box, align: 'left', leader: undefined, colour, size });
  };
  for (const target of councilTargetLines(figure.councilTargets)) {
    place(target, `KF:s årsmål ${formatMeasure(target.number, figure)}`, `council:${target.from}`, 'council');
  }
  for (const line of figure.lines) {
    const steps = ownTargetLines(line.ownTargets);
    steps.forEach((target, i) => {
      // The same target year after year is said once, at its last step.
      if (steps[i + 1]?.number === target.number) return;
      place(
        target,
        `årsmål ${formatMeasure(target.number, figure)}`,
        `${line.id}:${target.from}`,
        line.colour,
      );
    });
  }
  return [...lines, ...placed];
}

interface Marks {
  readonly taken: readonly Box[];
  readonly dots: readonly Point[];
  readonly segments: readonly Segment[];
}

function lineLabels(figure: TrendFigure, frame: TrendFrame, marks: Marks): FigureLabel[] {
  const { shape, sizes } = frame;
  const requests = figure.lines.flatMap((line) => {
    const point = lastPointOf(line);
    if (point === undefined) return [];
    const variants = labelVariants(line, point, figure, { shape, size: sizes.label });
    return [{ id: line.id, point: { x: frame.x(point.year), y: frame.y(point.number) }, variants }];
  });
  const colours = new Map(figure.lines.map((line) => [line.id, line.colour]));
  const surroundings = { frame: labelFrame(frame), ...marks, dotRadius: sizes.dot, fontSize: sizes.label };
  return placeLabels(requests, surroundings).map((label) => ({
    ...label,
    colour: colours.get(label.id) ?? 'reference',
    size: sizes.label,
  }));
}

/** Labels stand between the values of the axis and the right edge, and above the years. */
function labelFrame({ plot, width, shape, sizes }: TrendFrame): Box {
  const x = shape === 'wide' ? plot.x : 0;
  const y = Math.max(0, plot.y - sizes.label * 1.2);
  return { x, y, width: width - x, height: plot.y + plot.height - y };
}

/** Every target's line, as far as it is inside the plot. */
const targetsIn = (figure: TrendFigure, { years }: TrendFrame): TargetLine[] =>
  [
    ...councilTargetLines(figure.councilTargets),
    ...figure.lines.flatMap((line) => ownTargetLines(line.ownTargets)),
  ].map((target) => within(target, years));

/** What the labels keep clear of. */
function marksOf(figure: TrendFigure, frame: TrendFrame): Marks {
  const { x, y, plot } = frame;
  const at = (year: number, value: number): Point => ({ x: x(year), y: y(value) });
  const dots: Point[] = [];
  const segments: Segment[] = [];
  for (const line of figure.lines) {
    let before: Point | undefined;
    for (const { year, value } of line.points) {
      const point = value.kind === 'number' ? at(year, value.number) : undefined;
      if (point) dots.push(point);
      if (point && before) segments.push({ from: before, to: point });
      before = point;
    }
  }
  for (const { from, to, number } of targetsIn(figure, frame))
    segments.push({ from: at(from, number), to: at(to, number) });
  for (const mark of frame.breaks) {
    segments.push({ from: { x: mark.x, y: mark.from }, to: { x: mark.x, y: plot.y + plot.height } });
  }
  return { dots, segments, taken: [...frame.breaks.map((mark) => mark.label), ...tickBoxes(frame)] };
}

/** The axis' numbers, where they stand inside the plot. */
export function tickBoxes({ shape, valueTicks, sizes, y }: TrendFrame): Box[] {
  if (shape === 'wide') return [];
  const height = sizes.axis * 1.2;
  return valueTicks.map((tick) => ({
    x: 0,
    y: y(tick.value) - height,
    width: textWidth(tick.text, sizes.axis),
    height,
  }));
}

/**
 * The best place along a target's line: above it or under it from its beginning on, or after its end. It never covers a label or a dot;
 * `mayCross` says whether it may stand on a line.
 */
function roomAt(
  target: TargetLine,
  text: string,
  frame: TrendFrame,
  { taken, dots, segments }: Marks,
  mayCross: boolean,
): Box | undefined {
  const { sizes } = frame;
  const inside = labelFrame(frame);
  const free = targetPlaces(target, text, frame).filter(
    (box) =>
      isInside(box, inside) &&
      !taken.some((other) => overlaps(box, other, 2)) &&
      !dots.some((dot) => overlaps(box, around(dot, sizes.dot + 1))),
  );
  const crossings = (box: Box) => segments.filter((segment) => crosses(segment, box)).length;
  const uncrossed = free.find((box) => crossings(box) === 0);
  if (uncrossed || !mayCross) return uncrossed;
  return free.toSorted((a, b) => crossings(a) - crossings(b))[0];
}

/** Where a target's label may stand, the best first. */
function targetPlaces(target: TargetLine, text: string, { x, y: yOf, sizes, plot }: TrendFrame): Box[] {
  const size = sizes.note;
  const width = textWidth(text, size);
  const height = size * 1.2;
  const gap = 2 * sizes.unit;
  const y = yOf(target.number);
  const start = Math.max(plot.x, x(target.from));
  const end = Math.min(plot.x + plot.width, x(target.to));
  const above = y - height - gap;
  const under = y + gap;
  const along: number[] = [];
  for (let left = start + gap; left <= end - width; left += size / 2) along.push(left);
  const middle = y - height / 2;
  return [
    ...(along.length === 0 ? [{ x: end + gap * 2, y: middle }] : []),
    ...along.flatMap((left) => [
      { x: left, y: above },
      { x: left, y: under },
    ]),
    { x: end + gap * 2, y: middle },
    { x: end - width, y: above },
    { x: end - width, y: under },
    { x: start, y: above },
    { x: start, y: under },
    { x: start - gap * 2 - width, y: middle },
  ].map((place) => ({ ...place, width, height }));
}
