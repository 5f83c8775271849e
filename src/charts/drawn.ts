import type { Point, Segment } from './box';

/** Things drawn at places in pixels, in the form that the `graphic` component takes. */
export type Drawn = DrawnText | DrawnLine | DrawnDot;

interface Common {
  readonly id: string;
  readonly z: number;
  readonly silent: true;
  readonly cursor: 'default';
}

export interface DrawnText extends Common {
  readonly type: 'text';
  readonly x: number;
  readonly y: number;
  readonly style: {
    readonly text: string;
    readonly fill: string;
    readonly fontFamily: string;
    readonly fontSize: number;
    readonly fontWeight: 400 | 600;
    readonly lineHeight: number;
    readonly textAlign: 'left' | 'center' | 'right';
    readonly textVerticalAlign: 'top' | 'middle';
    /** The ground behind the letters, so that a line that passes does not make them hard to read. */
    readonly stroke?: string;
    readonly lineWidth?: number;
  };
}

export interface DrawnLine extends Common {
  readonly type: 'line';
  readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly style: {
    readonly stroke: string;
    readonly lineWidth: number;
    readonly lineDash: 'solid' | number[];
  };
}

export interface DrawnDot extends Common {
  readonly type: 'circle' | 'rect' | 'polygon';
  readonly shape: {
    readonly cx?: number;
    readonly cy?: number;
    readonly r?: number;
    readonly x?: number;
    readonly y?: number;
    readonly width?: number;
    readonly height?: number;
    readonly points?: [number, number][];
  };
  readonly style: { readonly fill: string };
}

const common = { silent: true, cursor: 'default' } as const;

export function text(
  id: string,
  lines: readonly string[],
  at: Point,
  style: {
    fill: string;
    font: string;
    size: number;
    weight?: 400 | 600;
    lineHeight?: number;
    align?: 'left' | 'center' | 'right';
    vertical?: 'top' | 'middle';
    halo?: string;
  },
): DrawnText {
  return {
    ...common,
    type: 'text',
    id,
    z: 10,
    x: at.x,
    y: at.y,
    style: {
      text: lines.join('\n'),
      fill: style.fill,
      fontFamily: style.font,
      fontSize: style.size,
      fontWeight: style.weight ?? 400,
      lineHeight: style.lineHeight ?? style.size * 1.2,
      textAlign: style.align ?? 'left',
      textVerticalAlign: style.vertical ?? 'top',
      ...(style.halo === undefined ? {} : { stroke: style.halo, lineWidth: style.size * 0.25 }),
    },
  };
}

export function line(
  id: string,
  { from, to }: Segment,
  style: { stroke: string; width: number; dash?: 'solid' | number[]; z?: number },
): DrawnLine {
  return {
    ...common,
    type: 'line',
    id,
    z: style.z ?? 1,
    shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    style: { stroke: style.stroke, lineWidth: style.width, lineDash: style.dash ?? 'solid' },
  };
}

/** A mark as the lines have them, `radius` pixels from middle to edge. */
export function dot(
  id: string,
  symbol: 'circle' | 'rect' | 'triangle',
  { x, y }: Point,
  style: { fill: string; radius: number },
): DrawnDot {
  const { radius: r } = style;
  const base = { ...common, id, z: 9, style: { fill: style.fill } };
  switch (symbol) {
    case 'circle':
      return { ...base, type: 'circle', shape: { cx: x, cy: y, r } };
    case 'rect':
      return { ...base, type: 'rect', shape: { x: x - r, y: y - r, width: 2 * r, height: 2 * r } };
    case 'triangle':
      return {
        ...base,
        type: 'polygon',
        shape: {
          points: [
            [x, y - r],
            [x + r, y + r],
            [x - r, y + r],
          ],
        },
      };
  }
}
