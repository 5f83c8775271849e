import { group } from 'd3-array';
import { type Bounds, type Cell, type CellId, cellKey, type HiddenReason } from './suppression/cell';
import { hide } from './suppression/hide';
import { type SmallGroups, thresholdOf } from './suppression/setting';
import { treeOf } from './suppression/tree';
import type { Unit } from './unit';

/** What is hidden of an extract's figures of one kind of period. Every way out asks it, and nothing else decides. */
export interface Suppression {
  readonly setting: SmallGroups;
  /** Why a figure is hidden; nothing for one that is shown. */
  readonly reasonOf: (cell: CellId) => HiddenReason | undefined;
}

/** What a decision is made by, besides the figures. */
export interface Deciding {
  readonly units: readonly Pick<Unit, 'id' | 'parentId'>[];
  readonly setting: SmallGroups;
  readonly boundsOf: (indicatorId: string) => Bounds;
}

/**
 * Decides which figures are hidden (domain rule 15): small groups, what the extract hides, and what would give one of these away.
 *
 * - **Hidden by itself** is a figure of a group of one up to the threshold, and one that the extract hides. One whose n nobody tells is shown.
 * - **Hidden besides** is what the hidden could be computed from, by women + men = total and by the units under a unit = that unit, each
 *   mean weighted by its n. Those hidden in one relation are at least two, and together no group under the threshold; taken together, the
 *   relations determine no hidden figure; and none is the only one that leaves every group between none and all. What of this is proved,
 *   and against whom, stands in docs/decisions.md ("How far hiding reaches").
 * - Decided over all units of the extract for each indicator, year and period, never over what is shown: a figure is hidden in every view
 *   or in none, and two views held side by side give no more than each.
 *
 * With the figure go its n and whatever else is told of it: n follows the same relations, so what cannot be computed of the one cannot of
 * the other.
 *
 * Not protected:
 * - a figure whose n the extract does not tell, and that nothing else asks to have hidden. The format does not say which counts are of people,
 *   nor that an index without n is of the staff counted beside it, so that nothing can be concluded from one indicator about another
 * - a group that no figure is given for, though the figures around it may tell of it
 * - a part of a year, where the others and the whole year are shown and they add up: the kinds of period are decided each by itself
 * - anything, from a reader who has the extract's own files
 *
 * @param cells whole slices: every reported or hidden figure of each indicator and year that holds a small or hidden one
 */
export function suppress(cells: readonly Cell[], { units, setting, boundsOf }: Deciding): Suppression {
  const hiddenOf = suppressSlice({ units, setting, boundsOf });
  const slices = group(cells, ({ indicatorId, year }) => `${indicatorId}|${year}`);
  // A slice is decided when it is first asked for: a page asks for few of an extract's.
  const decided = new Map<string, ReadonlyMap<string, HiddenReason>>();
  const decide = (slice: string, held: readonly Cell[]) => {
    // A figure may be there twice, in two answers.
    const once = [...new Map(held.map((cell) => [cellKey(cell), cell])).values()];
    const reasons = new Map([...hiddenOf(once)].map(([cell, reason]) => [cellKey(cell), reason]));
    decided.set(slice, reasons);
    return reasons;
  };
  return {
    setting,
    reasonOf: (cell) => {
      const slice = `${cell.indicatorId}|${cell.year}`;
      const held = slices.get(slice);
      if (held === undefined) return undefined;
      return (decided.get(slice) ?? decide(slice, held)).get(cellKey(cell));
    },
  };
}

/**
 * As `suppress`, for who goes through an extract a slice at a time and has no use for it afterwards.
 *
 * @returns what of a slice is hidden and why. The slice is whole: every reported or hidden figure of one indicator and year, each once
 */
export function suppressSlice({
  units,
  setting,
  boundsOf,
}: Deciding): (cells: readonly Cell[]) => ReadonlyMap<Cell, HiddenReason> {
  const threshold = thresholdOf(setting);
  const tree = treeOf(units);
  return (cells) => hide(cells, { tree, threshold, bounds: boundsOf(cells[0]?.indicatorId ?? '') });
}
