import type { TargetStep } from '@/models/trend-figure';

/** A target over the years that it holds: a horizontal line from `from` to `to` on the year axis. */
export interface TargetLine {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** How far on each side of its year a unit's own target reaches: short enough that two years' steps stay apart. */
const halfStep = 0.25;

/** One short line a year, never joined to another year's. */
export function ownTargetLines(steps: readonly TargetStep[]): TargetLine[] {
  return steps.map(({ year, number }) => ({ from: year - halfStep, to: year + halfStep, number }));
}

/** Years in a row with the same target become one line; a year without a target is left empty. */
export function councilTargetLines(steps: readonly TargetStep[]): TargetLine[] {
  const lines: TargetLine[] = [];
  for (const { year, number } of steps.toSorted((a, b) => a.year - b.year)) {
    const last = lines.at(-1);
    if (last !== undefined && last.number === number && last.to === year - 0.5) {
      lines[lines.length - 1] = { ...last, to: year + 0.5 };
    } else {
      lines.push({ from: year - 0.5, to: year + 0.5, number });
    }
  }
  return lines;
}

/** The part of a target's line that is inside the year axis. */
export function within(
  target: TargetLine,
  years: { readonly min: number; readonly max: number },
): TargetLine {
  return { ...target, from: Math.max(years.min, target.from), to: Math.min(years.max, target.to) };
}
