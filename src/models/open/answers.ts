import type { IndicatorAnswer, UnitAnswer } from '@/extracts/mapping/mapping';
import type { Row } from '@/extracts/schema';
import { slug } from '@/format/slug';

/** A unit that will stand in the extract. */
export type UsedUnit = Extract<UnitAnswer, { use: 'unit' }>;
/** An indicator that will stand in the extract. */
export type UsedIndicator = Extract<IndicatorAnswer, { use: 'indicator' }>;

/** A unit of the open extract as an answer. */
export const knownUnit = (row: Row<'units'>): UsedUnit => ({
  use: 'unit',
  unit_id: row.unit_id,
  name: row.name,
  short_name: row.short_name,
  level: row.level,
  parent_id: row.parent_id,
  service_area: row.service_area,
});

/** An indicator of the open extract as an answer; there is nothing more to say of it. */
export function knownIndicator({ aliases: _, ...row }: Row<'indicators'>): UsedIndicator {
  return { use: 'indicator', ...row, settled: true };
}

/** What a unit or an indicator of a new name is called in links; of a name without a letter that they take, what it was called before. */
export const idOf = (name: string, before: string): string => slug(name) || before;

/** A new unit, where the answer was that it is not used or that it is a known one. */
export const newUnit = (printed: string, id: string): UsedUnit => ({
  use: 'unit',
  unit_id: idOf(printed, id),
  name: printed,
  short_name: printed,
  level: 'unit',
  parent_id: null,
  service_area: null,
});

/** A new indicator, of which the reader says the rest. */
export const newIndicator = (printed: string, id: string): UsedIndicator => ({
  use: 'indicator',
  indicator_id: idOf(printed, id),
  name: printed,
  short_name: printed,
  area: 'Verksamhet',
  unit_of_measure: 'percent',
  decimals: 1,
  polarity: 'neutral',
  measurement: 'share',
  periodicity: 'year',
  definition: null,
  settled: false,
});
