import { groups } from 'd3-array';
import type { Unit } from '@/domain/unit';
import { svCompare } from '@/format/collation';

/** The boxes of a list of units, as far as they are to be seen. */
export interface ListedUnits {
  /** So many that they stand by service area and can be sought. */
  readonly isLong: boolean;
  readonly groups: readonly ListedArea[];
  /** How many belong in the list, and how many of them do not stand in it yet. */
  readonly found: number;
  readonly left: number;
  /** How many workplaces there are to be seen in a long list. */
  readonly workplaces: number;
}

export interface ListedArea {
  readonly area: string | undefined;
  /** Those that stand. */
  readonly units: readonly Unit[];
  /** All that belong there. */
  readonly all: readonly Unit[];
}

/** As many units are seen at a glance. */
const mostAtAGlance = 24;

/**
 * Which of the units stand in the list: all of a few; of many those that are sought, or the units with the workplaces that are ticked. A
 * search finds workplaces too, and by the name of a service area all that belong to it. Of very many the first stand, and of a few ticked
 * ones each.
 *
 * @param units in tree order, which they keep within their service area
 * @param contains compares as the reader's language does
 */
export function listedUnits(
  units: readonly Unit[],
  {
    shown,
    sought,
    withWorkplaces,
    most,
    contains,
  }: {
    readonly shown: readonly string[];
    readonly sought: string;
    readonly withWorkplaces: boolean;
    /** So many stand at most, besides those that are ticked. */
    readonly most: number;
    readonly contains: (text: string, part: string) => boolean;
  },
): ListedUnits {
  const isLong = units.length > mostAtAGlance;
  if (!isLong) {
    return {
      isLong,
      groups: [{ area: undefined, units, all: units }],
      found: units.length,
      left: 0,
      workplaces: 0,
    };
  }
  const ticked = new Set(shown);
  const words = sought.trim();
  const listed = units.filter((unit) =>
    words === ''
      ? unit.level !== 'workplace' || withWorkplaces || ticked.has(unit.id)
      : [unit.name, unit.shortName, unit.serviceArea ?? ''].some((name) => contains(name, words)),
  );
  const areas = groups(listed, (unit) => unit.serviceArea).sort(
    ([one], [other]) =>
      // The district, which has none, stands first as it does in the tree.
      Number(one !== undefined) - Number(other !== undefined) || svCompare(one ?? '', other ?? ''),
  );
  const first = new Set(areas.flatMap(([, of]) => of).slice(0, most));
  const stands = (unit: Unit) => first.has(unit) || (ticked.size <= mostAtAGlance && ticked.has(unit.id));
  return {
    isLong,
    groups: areas
      .map(([area, of]) => ({ area, units: of.filter(stands), all: of }))
      .filter((group) => group.units.length > 0),
    found: listed.length,
    left: listed.filter((unit) => !stands(unit)).length,
    workplaces: units.filter((unit) => unit.level === 'workplace').length,
  };
}
