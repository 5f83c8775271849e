import type { Unit } from '@/domain/unit';
import type { ComparedLevel, PeerGroup } from '@/selection/selection';
import { type Catalogue, reportingUnits } from '../catalogue';

/** A peer group (jämförelsegrupp) with those who are in it. */
export interface Peers {
  readonly group: PeerGroup;
  /** Under a figure and in a picker: "alla enheter", "arbetsplatser", "Äldreomsorg", "Små boenden". */
  readonly name: string;
  readonly units: readonly Unit[];
}

const levelNames: Record<ComparedLevel, string> = { unit: 'alla enheter', workplace: 'alla arbetsplatser' };

/** Those of a group in the catalogue's order; a service area is its reporting units, not their workplaces. */
export function peersOf(group: PeerGroup, catalogue: Catalogue): Peers {
  switch (group.kind) {
    case 'level':
      return {
        group,
        name: levelNames[group.level],
        units:
          group.level === 'unit'
            ? reportingUnits(catalogue)
            : catalogue.units.filter((unit) => unit.level === group.level),
      };
    case 'service_area':
      return {
        group,
        name: group.area,
        units: catalogue.units.filter((unit) => unit.level === 'unit' && unit.serviceArea === group.area),
      };
    case 'picked':
      return {
        group,
        name: group.name === '' ? 'egen grupp' : group.name,
        units: catalogue.units.filter((unit) => group.units.includes(unit.id)),
      };
  }
}

/** The groups that an extract offers without picking by hand: levels that it has, then its service areas. */
export function offeredPeers(catalogue: Catalogue): Peers[] {
  const levels = (['unit', 'workplace'] as const).map((level) =>
    peersOf({ kind: 'level', level }, catalogue),
  );
  const areas = catalogue.serviceAreas.map((area) => peersOf({ kind: 'service_area', area }, catalogue));
  return [...levels, ...areas].filter(({ units }) => units.length > 0);
}
