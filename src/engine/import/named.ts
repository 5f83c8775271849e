import type { MappedTable } from '@/extracts/mapping/importer';
import type { IndicatorAnswer, UnitAnswer } from '@/extracts/mapping/mapping';

export type MadeUnit = Extract<UnitAnswer, { use: 'unit' }>;
export type MadeIndicator = Extract<IndicatorAnswer, { use: 'indicator' }>;

/** The units and indicators that some mappings make, each once; in the engine a cell holds its place here. */
export interface Named {
  readonly units: readonly MadeUnit[];
  readonly indicators: readonly MadeIndicator[];
  unitCode(unit_id: string): number;
  indicatorCode(indicator_id: string): number;
  /** The names that an indicator is printed with. */
  printed(indicator_id: string): readonly string[];
}

/** Units and indicators by their ids. Where several answers make the same one, the first tells what it is. */
export function namedBy(tables: readonly MappedTable[]): Named {
  const figures = tables.filter(({ mapping }) => mapping.shape === 'figures');
  const units = new Map<string, MadeUnit>();
  const indicators = new Map<string, MadeIndicator>();
  const printed = new Map<string, Set<string>>();
  for (const { mapping } of figures) {
    for (const answer of Object.values(mapping.units)) {
      if (answer.use === 'unit' && !units.has(answer.unit_id)) units.set(answer.unit_id, answer);
    }
    for (const [name, answer] of Object.entries(mapping.indicators)) {
      if (answer.use !== 'indicator') continue;
      if (!indicators.has(answer.indicator_id)) indicators.set(answer.indicator_id, answer);
      const names = printed.get(answer.indicator_id) ?? new Set();
      printed.set(answer.indicator_id, names.add(name));
    }
  }
  const unitCodes = new Map([...units.keys()].map((id, code) => [id, code]));
  const indicatorCodes = new Map([...indicators.keys()].map((id, code) => [id, code]));
  return {
    units: [...units.values()],
    indicators: [...indicators.values()],
    unitCode: (id) => unitCodes.get(id) ?? -1,
    indicatorCode: (id) => indicatorCodes.get(id) ?? -1,
    printed: (id) => [...(printed.get(id) ?? [])],
  };
}
