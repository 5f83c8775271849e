import type { Indicator } from '@/domain/indicator';
import type { Period } from '@/domain/period';
import type { Unit } from '@/domain/unit';
import { type AbsenceReason, absent, type Value } from '@/domain/value';
import type { DocumentRow } from '@/queries/documents';
import type { Catalogue } from './catalogue';
import { observationValue } from './observation-value';
import type { ShownObservation } from './shown';

interface AbsentFigure {
  readonly unit: Unit;
  readonly indicator: Indicator;
  readonly year: number;
  readonly period: Period;
}

/** A unit's figure of all, from its row; where it has none, why: with figures of women or men alone it is not missing. */
export function valueOr(
  row: ShownObservation | undefined,
  bySex: readonly (ShownObservation | undefined)[],
  of: AbsentFigure,
  catalogue: Catalogue,
): Value {
  if (row !== undefined) return observationValue(row);
  return absent(bySex.some(isTold) ? 'by_sex' : absenceReason(of, catalogue));
}

/** There are figures of women or men, and none of all. */
export const isBySex = ({ value }: { readonly value: Value }): boolean =>
  value.kind === 'absent' && value.reason === 'by_sex';

/** There is a figure, shown or hidden. */
export function isTold(row: ShownObservation | undefined): boolean {
  const value = row && observationValue(row);
  return value?.kind === 'number' || value?.reason === 'suppressed';
}

/**
 * Why a unit has no row of an indicator for a year: the same words on every page.
 *
 * Not applicable where no report of the unit's ever has the indicator; missing where a report tells of the year (its own, or the next
 * year's, whose column for the year before is then empty); else no report. The city and the district write none of their own, and a unit of
 * an extract without documents is not said to lack any.
 */
export function absenceReason(
  { unit, indicator, year, period }: AbsentFigure,
  { reported, documentsOf }: Catalogue,
): AbsenceReason {
  if (!reported.get(unit.id)?.has(indicator.id)) return 'not_applicable';
  if (unit.level === 'city' || unit.level === 'district') return 'missing';
  const writer = unit.level === 'workplace' ? unit.parentId : unit.id;
  const reports = (documentsOf.get(writer ?? '') ?? []).filter((one) => one.kind !== 'VP');
  if (reports.length === 0) return 'missing';
  const told = reports.some((one) => tellsOf(one, period) && (one.year === year || one.year === year + 1));
  return told ? 'missing' : 'no_report';
}

/** A tertial's figures stand in its own report; every other period's in the year's. */
const tellsOf = ({ kind }: DocumentRow, period: Period): boolean =>
  kind === (period === 'T1' || period === 'T2' ? period : 'VB');
