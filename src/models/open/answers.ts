import { wordKey } from '@/extracts/cells/word-key';
import type { IndicatorAnswer, UnitAnswer } from '@/extracts/mapping/mapping';
import { nameIds } from '@/extracts/mapping/name-ids';
import type { Row } from '@/extracts/schema';

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

/** A unit or an indicator that has an id: one that is known, or another answer. */
export interface Called {
  readonly id: string;
  readonly name: string;
}

export const calledUnit = ({ unit_id, name }: UsedUnit): Called => ({ id: unit_id, name });
export const calledIndicator = ({ indicator_id, name }: UsedIndicator): Called => ({
  id: indicator_id,
  name,
});

/** What a new unit or indicator is called in links: as no other, whatever its name. See `nameIds`. */
export function freeId(name: string, others: readonly Called[], kind: 'enhet' | 'indikator'): string {
  const fresh = { name, key: wordKey(name) };
  return nameIds([fresh], new Set(others.map(({ id }) => id)), kind)(fresh);
}

/** What one that the reader has named is called: as the first of those with the very same name, else as no other. */
export function idOfNamed(name: string, all: readonly Called[], kind: 'enhet' | 'indikator'): string {
  const key = wordKey(name);
  const same = key === '' ? undefined : all.find((one) => wordKey(one.name) === key);
  return same?.id ?? freeId(name, all, kind);
}

/** A new unit, where the answer was that it is not used or that it is a known one. */
export const newUnit = (printed: string, others: readonly UsedUnit[]): UsedUnit => ({
  use: 'unit',
  unit_id: freeId(printed, others.map(calledUnit), 'enhet'),
  name: printed,
  short_name: printed,
  level: 'unit',
  parent_id: null,
  service_area: null,
});

/** A new indicator, of which the reader says the rest. */
export const newIndicator = (printed: string, others: readonly UsedIndicator[]): UsedIndicator => ({
  use: 'indicator',
  indicator_id: freeId(printed, others.map(calledIndicator), 'indikator'),
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
