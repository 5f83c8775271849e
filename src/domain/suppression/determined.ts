import type { Figure, Relation } from './relations';

/** What a relation says of the figures that are not shown: each so many times. */
type Row = Map<Figure, number>;

/**
 * The figures that the relations determine: those whose unit vector lies in the row space of the relations, restricted to what is not
 * shown. A reader who knows all else can compute these and no others, as long as any number is possible.
 *
 * By Gauss–Jordan elimination on sparse rows, each found by the figures in it. Units in a tree by sex are a network: pivoting keeps every
 * entry at −1, 0 or 1, so that the arithmetic is exact (a network matrix is totally unimodular).
 */
export function determined(relations: readonly Relation[], isUnknown: (figure: Figure) => boolean): Figure[] {
  const reduced: { readonly pivot: Figure; readonly row: Row }[] = [];
  const placeOf = new Map<Figure, number>();
  /** The reduced rows that a figure stands in, or has stood in. */
  const rowsWith = new Map<Figure, Set<Row>>();
  const standsIn = (row: Row, figures: Iterable<Figure>) => {
    for (const figure of figures) {
      const known = rowsWith.get(figure);
      if (known === undefined) rowsWith.set(figure, new Set([row]));
      else known.add(row);
    }
  };
  for (const { whole, parts } of relations) {
    const row: Row = new Map();
    if (isUnknown(whole)) row.set(whole, 1);
    for (const part of parts) if (isUnknown(part)) row.set(part, -1);
    // A reduced row holds no other's pivot: taking one away brings in no more to take away.
    const places = [...row.keys()].flatMap((figure) => placeOf.get(figure) ?? []);
    for (const place of places.sort((one, other) => one - other)) {
      const { pivot, row: other } = reduced[place] as (typeof reduced)[number];
      subtract(row, other, row.get(pivot) ?? 0);
    }
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, scale] = first;
    for (const [figure, entry] of row) row.set(figure, entry / scale);
    for (const other of rowsWith.get(pivot) ?? []) {
      const times = other.get(pivot) ?? 0;
      if (times === 0) continue;
      subtract(other, row, times);
      standsIn(other, row.keys());
    }
    standsIn(row, row.keys());
    placeOf.set(pivot, reduced.length);
    reduced.push({ pivot, row });
  }
  return reduced.flatMap(({ pivot, row }) => (row.size === 1 ? [pivot] : []));
}

/** Takes `times` the other row from a row. */
function subtract(row: Row, other: ReadonlyMap<Figure, number>, times: number): void {
  for (const [figure, entry] of other) {
    const left = (row.get(figure) ?? 0) - times * entry;
    if (left === 0) row.delete(figure);
    else row.set(figure, left);
  }
}
