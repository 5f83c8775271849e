import type { FigureBreak, TrendFigure } from '@/models/trend-figure';
import type { Box } from '../box';
import { widest, wrapText } from '../text';

/** A series break in the figure: a vertical hairline at `x` from the upper edge of its label down, and the label's lines. */
export interface BreakMark {
  readonly x: number;
  readonly from: number;
  readonly label: Box;
  readonly lines: readonly string[];
}

interface Place {
  /** All breaks in one row: panels beside each other must have their plots at the same height. */
  readonly oneRow: boolean;
  readonly x: (year: number) => number;
  readonly top: number;
  readonly width: number;
  readonly size: number;
}

/**
 * Breaks with their labels above the plot, from left to right: each to the right of its hairline, or as far left as the figure's edge
 * demands, and below every earlier label that reaches past its hairline. Breaks at one place share a hairline.
 */
export function breakMarks(figure: TrendFigure, { x, top, width, size, oneRow }: Place): BreakMark[] {
  const marks: BreakMark[] = [];
  for (const [at, breaks] of atSamePlace(figure)) {
    const reasons = [...new Set(breaks.map((mark) => mark.label))];
    const whole = reasons.flatMap((reason) => wrapText(reason, size, width - 8));
    const lines = oneRow && whole.length > 1 ? ['seriebrott'] : whole;
    const labelWidth = widest(lines, size);
    const rightOf = x(at) + size / 2;
    const label = {
      x: Math.max(0, Math.min(rightOf, width - labelWidth)),
      y: top,
      width: labelWidth,
      height: lines.length * size * 1.25,
    };
    const inTheWay = marks.filter(
      (mark) => mark.label.x + mark.label.width + size / 2 > Math.min(x(at), label.x),
    );
    const box = {
      ...label,
      y: Math.max(top, ...inTheWay.map((mark) => mark.label.y + mark.label.height + size / 4)),
    };
    const from = box.x < rightOf ? box.y + box.height + 2 : box.y;
    marks.push({ x: x(at), from, label: box, lines });
  }
  return marks;
}

function atSamePlace({ breaks, years }: TrendFigure): [number, FigureBreak[]][] {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? 0;
  const places = new Map<number, FigureBreak[]>();
  for (const mark of breaks.filter(({ at }) => at >= first && at <= last).toSorted((a, b) => a.at - b.at)) {
    places.set(mark.at, [...(places.get(mark.at) ?? []), mark]);
  }
  return [...places];
}
