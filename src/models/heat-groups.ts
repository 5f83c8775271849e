import { groups } from 'd3-array';
import { svCompare } from '@/format/collation';
import type { HeatRow } from './heat-table';

export interface HeatGroup {
  /** The service area; nothing for the one group of a short table. */
  readonly name: string | undefined;
  readonly rows: readonly HeatRow[];
}

/** As many rows are found by their names alone. */
const mostUngrouped = 12;

/** A long table's rows by service area, by name, those without one last; a short one's as they stand. */
export function heatGroups(rows: readonly HeatRow[]): readonly HeatGroup[] {
  const areas = groups(rows, (row) => row.unit.serviceArea);
  if (rows.length <= mostUngrouped || areas.length === 1) return [{ name: undefined, rows }];
  return areas
    .sort(
      ([one], [other]) =>
        Number(one === undefined) - Number(other === undefined) || svCompare(one ?? '', other ?? ''),
    )
    .map(([area, of]) => ({ name: area ?? 'Utan verksamhetsområde', rows: of }));
}

/** The groups as far as to their first so many rows, in their order. */
export function firstRows(groups: readonly HeatGroup[], count: number): readonly HeatGroup[] {
  let left = count;
  return groups.flatMap(({ name, rows }) => {
    const first = rows.slice(0, left);
    left -= first.length;
    return first.length === 0 ? [] : [{ name, rows: first }];
  });
}
