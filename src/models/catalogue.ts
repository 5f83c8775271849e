import { group } from 'd3-array';
import { type Indicator, indicatorAreas } from '@/domain/indicator';
import { type Period, periods } from '@/domain/period';
import type { Unit, UnitLevel } from '@/domain/unit';
import { svCompare } from '@/format/collation';
import type { CoverageRow } from '@/queries/coverage';
import type { DocumentRow } from '@/queries/documents';
import type { IndicatorRow } from '@/queries/indicators';
import type { SeriesBreakRow } from '@/queries/series-breaks';
import type { UnitRow } from '@/queries/units';
import { type HeldRow, hasFigures } from './held';

/** What the extract is about: the ground that every page's model stands on, and what a selection can be made of. */
export interface Catalogue {
  /** The units in the order that they are shown: the city, the district, then each unit by name with its workplaces under it. */
  readonly units: readonly Unit[];
  readonly unitById: ReadonlyMap<string, Unit>;
  /** The service areas of the units, by name. */
  readonly serviceAreas: readonly string[];
  /** The indicators by area, and within it in the extract's own order. */
  readonly indicators: readonly Indicator[];
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  readonly documentById: ReadonlyMap<string, DocumentRow>;
  /** What facts that name no document were read from: "ami-2024.csv". Nothing where the extract names a document for each. */
  readonly statedSource?: string | undefined;
  /** The documents of each unit that writes any. */
  readonly documentsOf: ReadonlyMap<string, readonly DocumentRow[]>;
  /** Which unit reports which indicator, also where every cell is empty. */
  readonly coverage: readonly CoverageRow[];
  /** The same, for looking up: the indicators that each unit reports, in some period. A page asks for every absent cell. */
  readonly reported: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those of them that have figures. */
  readonly held: readonly HeldRow[];
  readonly breaks: readonly SeriesBreakRow[];
  /** Every year from the first with a figure to the last. */
  readonly years: readonly number[];
  /** The kinds of period that there are figures for, the full year first. */
  readonly periods: readonly Period[];
}

export interface CatalogueRows {
  readonly units: readonly UnitRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly documents: readonly DocumentRow[];
  readonly coverage: readonly CoverageRow[];
  readonly breaks: readonly SeriesBreakRow[];
  readonly statedSource?: string | undefined;
}

export function catalogueOf(rows: CatalogueRows): Catalogue {
  const units = inTreeOrder(rows.units.map(unitOf));
  const indicators = rows.indicators
    .map(indicatorOf)
    .sort((one, other) => indicatorAreas.indexOf(one.area) - indicatorAreas.indexOf(other.area));
  const held = rows.coverage.filter(hasFigures);
  const heldPeriods = new Set(held.map((row) => row.period));
  return {
    units,
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    serviceAreas: [...new Set(units.flatMap((unit) => unit.serviceArea ?? []))].sort(svCompare),
    indicators,
    indicatorById: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    documentById: new Map(rows.documents.map((document) => [document.document_id, document])),
    statedSource: rows.statedSource,
    documentsOf: group(rows.documents, (document) => document.unit_id),
    coverage: rows.coverage,
    reported: indicatorsByUnit(rows.coverage),
    held,
    breaks: rows.breaks,
    years: everyYear(held),
    periods: periods.filter((period) => heldPeriods.has(period)),
  };
}

/** The indicators that each unit reports. The rows are many, a kind of period each: no key is made of them. */
function indicatorsByUnit(coverage: readonly CoverageRow[]): Map<string, Set<string>> {
  const reported = new Map<string, Set<string>>();
  for (const { unit_id, indicator_id } of coverage) {
    const of = reported.get(unit_id);
    if (of === undefined) reported.set(unit_id, new Set([indicator_id]));
    else of.add(indicator_id);
  }
  return reported;
}

function unitOf(row: UnitRow): Unit {
  return {
    id: row.unit_id,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    parentId: row.parent_id ?? undefined,
    serviceArea: row.service_area ?? undefined,
  };
}

function indicatorOf(row: IndicatorRow): Indicator {
  return {
    id: row.indicator_id,
    name: row.name,
    shortName: row.short_name,
    area: row.area,
    unitOfMeasure: row.unit_of_measure,
    decimals: row.decimals,
    polarity: row.polarity,
    measurement: row.measurement,
    periodicity: row.periodicity,
    definition: row.definition ?? '',
  };
}

/** Units by name within their level, each workplace after the unit that it is a part of. */
function inTreeOrder(units: readonly Unit[]): Unit[] {
  const byName = [...units].sort((one, other) => svCompare(one.shortName, other.shortName));
  const of = (level: UnitLevel) => byName.filter((unit) => unit.level === level);
  const workplaces = group(of('workplace'), (workplace) => workplace.parentId);
  const placed = new Set([...of('city'), ...of('district')]);
  for (const unit of of('unit')) {
    placed.add(unit);
    for (const workplace of workplaces.get(unit.id) ?? []) placed.add(workplace);
  }
  return [...placed, ...byName.filter((unit) => !placed.has(unit))];
}

function everyYear(held: readonly HeldRow[]): number[] {
  if (held.length === 0) return [];
  const first = held.reduce((least, row) => Math.min(least, row.first_year), Number.POSITIVE_INFINITY);
  const last = held.reduce((most, row) => Math.max(most, row.last_year), Number.NEGATIVE_INFINITY);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/**
 * The units that a page shows when the reader has chosen none: those that report themselves, not their workplaces nor the city. Where an
 * extract has none such, all that it has.
 */
export function reportingUnits({ units }: Pick<Catalogue, 'units'>): readonly Unit[] {
  const reporting = units.filter((unit) => unit.level === 'unit');
  return reporting.length > 0 ? reporting : units;
}
