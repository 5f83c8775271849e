import { type Bounds, type Cell, cellKey, type HiddenReason } from './cell';
import { determined } from './determined';
import {
  type Figure,
  membersOf,
  type Relation,
  type RelationsWith,
  relationsByFigure,
  relationsOf,
} from './relations';
import type { Tree } from './tree';
import { isUnanimous, type Seen } from './unanimous';
import { withoutWayOut } from './way-out';

/**
 * What is hidden of one indicator, year and period, and why.
 *
 * First the small groups and what the extract hides. Then, until nothing more is needed, one more figure wherever a relation gives a hidden
 * one away, and where the relations do so together. Which of them, follows from the n alone and tells nothing of the figures. Last the
 * wholes whose hidden parts are of one mind, and what else leaves a hidden figure no other than it is: there the whole is hidden, for
 * another part hidden beside would still leave it to be seen.
 *
 * This last does tell of the figures: where n alone asks for no hidden whole, a whole that is hidden means that its hidden parts have all or
 * none, though not which of the two.
 *
 * @param cells every figure of the extract, of all its units: what is hidden must not depend on what a page shows
 */
export function hide(
  cells: readonly Cell[],
  { tree, threshold, bounds }: { tree: Tree; threshold: number; bounds: Bounds },
): Map<Cell, HiddenReason> {
  const own = hiddenByThemselves(cells, threshold);
  if (own.size === 0) return own;
  // In one order, so that the same extract hides the same however its rows came.
  const relations = relationsOf(inOrder(cells), tree);
  const relationsWith = relationsByFigure(relations);
  const hidden = new Set<Cell>(own.keys());
  const seen: Seen = {
    isHidden: ({ cell }) => cell !== undefined && hidden.has(cell),
    isShown: ({ cell }) => cell !== undefined && !hidden.has(cell),
  };
  const settled = new Set<Relation>();
  const add = (figure: Figure) => {
    if (figure.cell === undefined) return;
    hidden.add(figure.cell);
    for (const relation of relationsWith.get(figure) ?? []) settled.delete(relation);
  };
  for (let before = 0; before !== hidden.size; ) {
    hideWhatGivesAway(relations, { relationsWith, seen, threshold, settled, add });
    before = hidden.size;
    for (const { whole } of relations.filter((one) => isUnanimous(one, seen, bounds))) add(whole);
    if (before === hidden.size) for (const figure of closing(relationsWith, seen, bounds)) add(figure);
  }
  return new Map([...own, ...givesAway(relationsWith, hidden, own)]);
}

const inOrder = (cells: readonly Cell[]): Cell[] =>
  cells
    .map((cell) => ({ cell, key: cellKey(cell) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ cell }) => cell);

function hiddenByThemselves(cells: readonly Cell[], threshold: number): Map<Cell, HiddenReason> {
  const reasons = new Map<Cell, HiddenReason>();
  for (const cell of cells) {
    if (cell.hiddenInExtract) reasons.set(cell, { kind: 'hidden_in_extract' });
    else if (cell.n !== undefined && cell.n > 0 && cell.n < threshold)
      reasons.set(cell, { kind: 'small_group', threshold });
  }
  return reasons;
}

/** Hides figures until no relation, and not all of them together, give away a hidden one. */
function hideWhatGivesAway(
  relations: readonly Relation[],
  {
    relationsWith,
    seen,
    threshold,
    settled,
    add,
  }: {
    relationsWith: RelationsWith;
    seen: Seen;
    threshold: number;
    /** Those that by themselves give nothing away. They still have their turn, for the order in which the others have theirs. */
    settled: Set<Relation>;
    add: (figure: Figure) => void;
  },
): void {
  // Women and men before units: a unit with one sex hidden has the other hidden too, and both then serve the units beside it.
  const queued = { sexes: new Set<Relation>(), units: new Set<Relation>() };
  const queue = (relation: Relation) => void queued[relation.kind].add(relation);
  for (const relation of relations) if (membersOf(relation).some(seen.isHidden)) queue(relation);
  for (;;) {
    const [next] = queued.sexes.size > 0 ? queued.sexes : queued.units;
    const more =
      next === undefined
        ? determined(relations, (figure) => !seen.isShown(figure))
            .filter(seen.isHidden)
            .map((figure) => nearest(figure, relationsWith, seen))
            .find((one) => one !== undefined)
        : settled.has(next)
          ? undefined
          : besides(next, seen, threshold);
    if (more !== undefined) {
      add(more);
      for (const relation of relationsWith.get(more) ?? []) queue(relation);
    } else if (next !== undefined) {
      settled.add(next);
      queued[next.kind].delete(next);
    } else return;
  }
}

/**
 * One more figure to hide, lest a relation by itself gives away what is hidden in it; nothing where it does not.
 *
 * It does where only one member is not shown, and where those that are not shown are together a group under the threshold: the whole less the
 * others is then that group's figure. Rather the smallest part than the whole.
 */
function besides(relation: Relation, { isHidden, isShown }: Seen, threshold: number): Figure | undefined {
  const { whole, parts } = relation;
  const members = membersOf(relation);
  if (!members.some(isHidden)) return undefined;
  const next = () => [...parts.filter(isShown).sort(bySize), whole].find(isShown);
  if (members.filter((figure) => !isShown(figure)).length === 1) return next();
  if (isHidden(whole)) return undefined;
  const pooled = sizeOf(parts.filter((figure) => !isShown(figure)));
  return pooled !== undefined && pooled < threshold ? next() : undefined;
}

function sizeOf(figures: readonly Figure[]): number | undefined {
  let size = 0;
  for (const { n } of figures) {
    if (n === undefined) return undefined;
    size += n;
  }
  return size;
}

/** The smallest first, those of unknown size last; of two alike the first by id, so that the same extract always hides the same. */
const bySize = (one: Figure, other: Figure): number => {
  const [a, b] = [one.n ?? Number.POSITIVE_INFINITY, other.n ?? Number.POSITIVE_INFINITY];
  if (a !== b) return a - b;
  return `${one.unitId}|${one.sex}` < `${other.unitId}|${other.sex}` ? -1 : 1;
};

/** The shown figure nearest to one, by the relations between: parts before wholes, the smallest first. */
function nearest(from: Figure, relationsWith: RelationsWith, { isShown }: Seen): Figure | undefined {
  const reached = new Set([from]);
  for (const figure of reached) {
    const relations = relationsWith.get(figure) ?? [];
    const parts = relations.flatMap((relation) => relation.parts).filter(isShown);
    const wholes = relations.map((relation) => relation.whole).filter(isShown);
    const found = [...parts.sort(bySize), ...wholes.sort(bySize)][0];
    if (found !== undefined) return found;
    for (const relation of relations) for (const member of membersOf(relation)) reached.add(member);
  }
  return undefined;
}

/**
 * What to hide for those that the relations leave open and yet have no way out, since some group has all or none: the shown wholes around
 * them, from which the reader knows it.
 */
function closing(relationsWith: RelationsWith, seen: Seen, bounds: Bounds): Figure[] {
  return withoutWayOut(relationsWith, seen, bounds).flatMap((figure) => {
    const wholes = (relationsWith.get(figure) ?? []).map(({ whole }) => whole).filter(seen.isShown);
    return wholes.length > 0 ? wholes : (nearest(figure, relationsWith, seen) ?? []);
  });
}

/**
 * For whose sake the rest are hidden: a figure in the same relation that is hidden for its own, else one that is hidden besides. Named from
 * what is hidden alone, whatever the order it was found in: the name is shown and must tell no more.
 */
function givesAway(
  relationsWith: RelationsWith,
  hidden: ReadonlySet<Cell>,
  own: ReadonlyMap<Cell, HiddenReason>,
): [Cell, HiddenReason][] {
  return [...relationsWith].flatMap(([figure, related]): [Cell, HiddenReason][] => {
    const { cell } = figure;
    if (cell === undefined || !hidden.has(cell) || own.has(cell)) return [];
    const beside = related.flatMap(membersOf).flatMap((one) => one.cell ?? []);
    const others = beside.filter((one) => one !== cell && hidden.has(one));
    const { unitId, indicatorId, year, sex } = others.find((one) => own.has(one)) ?? others[0] ?? cell;
    return [[cell, { kind: 'gives_away', protects: { unitId, indicatorId, year, sex } }]];
  });
}
