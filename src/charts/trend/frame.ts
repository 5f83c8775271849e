import { formatMeasure } from '@/format/measure';
import type { TrendFigure, TrendLine } from '@/models/trend-figure';
import type { Box, Point } from '../box';
import { crowdedStep } from '../label';
import { textWidth, widest } from '../text';
import { type BreakMark, breakMarks } from './break-marks';
import { type KeyRow, keyHeight, keyRows } from './key';
import { labelVariants, lastPointOf, nameWidth } from './line-name';
import { valueTicks, yearTicks } from './ticks';

/**
 * What shape a figure takes for its size: `wide` with names at the lines; `narrow` with the value at the line and the names in a key
 * under the axis; `panel`, one of several small ones whose heading says the name.
 */
export type Shape = 'wide' | 'narrow' | 'panel';

/** Pixel sizes, all in step with each other: larger on a wall, and where the reader asks for larger text. */
export interface Sizes {
  readonly unit: number;
  readonly label: number;
  readonly axis: number;
  readonly note: number;
  readonly line: number;
  readonly dot: number;
}

/** Where things stand in the figure, in pixels. */
export interface TrendFrame {
  readonly shape: Shape;
  readonly width: number;
  readonly height: number;
  readonly sizes: Sizes;
  readonly plot: Box;
  /** The ends of the year axis, in years. */
  readonly years: { readonly min: number; readonly max: number };
  readonly valueTicks: readonly { readonly value: number; readonly text: string }[];
  readonly yearTicks: readonly number[];
  readonly breaks: readonly BreakMark[];
  readonly key: readonly KeyRow[];
  /** The line under the years, where the axis is cut. */
  readonly axisNote: { readonly text: string; readonly at: Point } | undefined;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

export function shapeOf(width: number, height: number, rem = 16): Shape {
  if (width >= 30 * rem) return 'wide';
  return height < 15 * rem ? 'panel' : 'narrow';
}

/**
 * Sizes of type and lines. Up to 1 000 px as drawn; from 1 500 px, a wall, half as large again, so that the smallest note is 18 px.
 */
export function sizesFor(width: number, rem: number): Sizes {
  const unit = Math.max(Math.min(1.6, width / 1000), rem / 16);
  const body = width < 30 * rem ? 13 : 14;
  return { unit, label: body * unit, axis: body * unit, note: 12 * unit, line: 2.5 * unit, dot: 4.5 * unit };
}

/** Lays a figure out. The value axis has the model's own ends; every mark is placed by `x` and `y`. */
export function trendFrame(
  figure: TrendFigure,
  { width, height, rem }: { width: number; height: number; rem: number },
): TrendFrame {
  const shape = shapeOf(width, height, rem);
  const sizes = sizesFor(width, rem);
  const { unit } = sizes;
  const key = shape === 'narrow' ? keyRows(figure, width, sizes) : [];
  const breaksTop = 2 * unit;
  const note = figure.scale.cut ? sizes.note * 1.5 : 0;
  const bottom = height - keyHeight(key, sizes) - note - sizes.axis * 1.9;

  const apart = (shape === 'wide' ? 64 : 44) * unit;
  const rough = tickTexts(figure, bottom, apart);
  const left =
    shape === 'wide'
      ? Math.max(
          40 * unit,
          widest(
            rough.map((tick) => tick.text),
            sizes.axis,
          ) +
            12 * unit,
        )
      : 0;
  const right = shape === 'wide' ? width - rightMargin(figure, width, sizes) : width;
  const years = yearAxis(figure, {
    shape,
    sizes,
    plotWidth: right - left,
    tickWidth: widest(
      rough.map((t) => t.text),
      sizes.axis,
    ),
  });
  const x = (year: number) => left + ((year - years.min) / (years.max - years.min)) * (right - left);

  const breaks = breakMarks(figure, { x, top: breaksTop, width, size: sizes.note });
  const breaksBottom = Math.max(breaksTop, ...breaks.map((mark) => mark.label.y + mark.label.height));
  const top = Math.max(breaks.length > 0 ? breaksBottom + 8 * unit : 0, sizes.axis * 1.4);
  const plot = { x: left, y: top, width: right - left, height: Math.max(1, bottom - top) };
  const { min, max } = figure.scale;
  const y = (value: number) => plot.y + plot.height * (1 - (value - min) / (max - min));

  const ticks = yearTicks(figure.years, x(1) - x(0), textWidth('2024', sizes.axis) + 5 * unit);
  return {
    shape,
    width,
    height,
    sizes,
    plot,
    years,
    x,
    y,
    breaks,
    key,
    valueTicks: tickTexts(figure, plot.height, apart),
    yearTicks: ticks,
    axisNote: figure.scale.cut
      ? {
          text: `Axeln börjar på ${formatMeasure(min, { ...figure, decimals: 12 })}`,
          at: { x: 0, y: bottom + sizes.axis * 1.9 + note / 2 },
        }
      : undefined,
  };
}

/** Tick values with their texts; the uppermost carries the unit of measure. */
function tickTexts(
  figure: TrendFigure,
  plotHeight: number,
  apart: number,
): { value: number; text: string }[] {
  const most = Math.max(2, Math.min(6, Math.floor(plotHeight / apart)));
  const values = valueTicks(figure.scale, most, figure.decimals);
  return values.map((value, i) => ({
    value,
    text: formatMeasure(value, {
      unitOfMeasure: i === values.length - 1 ? figure.unitOfMeasure : 'index',
      decimals: 12,
    }),
  }));
}

/** Room to the right of the plot for the names of the lines that reach the last year. */
function rightMargin(figure: TrendFigure, width: number, sizes: Sizes): number {
  const widths = reaching(figure).map((line) => nameWidth(line, figure, sizes.label, 0.24 * width));
  const names = Math.min(0.36 * width, Math.max(0, ...widths));
  const step = widths.length > 1 ? crowdedStep * sizes.label : 0;
  return names === 0 ? 8 * sizes.unit : names + step + 4 * sizes.unit;
}

/** The lines whose last value is in the figure's last year: their labels stand to the right of it. */
function reaching(figure: TrendFigure): TrendLine[] {
  const lastYear = figure.years.at(-1);
  return figure.lines.filter((line) => lastPointOf(line)?.year === lastYear);
}

/**
 * The ends of the year axis: a quarter of a year outside the first and the last, less where years are far apart. To the right the plot
 * ends where the labels begin; with the full width, there is room for the axis' numbers to the left and the labels to the right.
 */
function yearAxis(
  figure: TrendFigure,
  {
    shape,
    sizes,
    plotWidth,
    tickWidth,
  }: { shape: Shape; sizes: Sizes; plotWidth: number; tickWidth: number },
): { min: number; max: number } {
  const first = figure.years[0] ?? 0;
  const last = figure.years.at(-1) ?? first;
  const between = last - first;
  if (between === 0) return { min: first - 0.5, max: last + 0.5 };
  const quarter = Math.max(14 * sizes.unit, Math.min(plotWidth / (between + 0.5) / 4, 56 * sizes.unit));
  const labelled = reaching(figure).length > 0;
  const left = shape === 'wide' ? quarter : Math.max(quarter, tickWidth + 14 * sizes.unit);
  const right =
    shape === 'wide'
      ? labelled
        ? sizes.dot + sizes.label * 0.4
        : quarter
      : Math.max(quarter, roomForLabels(figure, shape, plotWidth, sizes));
  const perYear = Math.max(1, plotWidth - left - right) / between;
  return { min: first - left / perYear, max: last + right / perYear };
}

/** Room between the last year and the edge for the labels of the lines that reach it, each with its leader. */
function roomForLabels(figure: TrendFigure, shape: Shape, width: number, sizes: Sizes): number {
  const texts = reaching(figure).flatMap((line) => {
    const point = lastPointOf(line);
    return point ? (labelVariants(line, point, figure, { shape, size: sizes.label })[0] ?? []) : [];
  });
  if (texts.length === 0) return 14 * sizes.unit;
  const gap = sizes.dot + (texts.length > 1 ? 0.6 + crowdedStep : 0.6) * sizes.label;
  return Math.min(0.36 * width, gap + widest(texts, sizes.label) + 2 * sizes.unit);
}
