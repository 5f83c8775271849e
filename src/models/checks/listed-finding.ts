import { type Finding, findingKey, type RuleId } from '@/domain/checks/check-extract';
import type { Severity } from '@/domain/checks/rule';
import { hasSource, sourceLabel } from '../source-label';
import { aboutFinding } from './about-finding';
import { findingSentence } from './finding-sentence';
import type { NamesOf } from './finding-words';
import type { TableRow } from './rows-of-finding';
import { type ToldRow, toldRow } from './told-row';

/** A finding as the page lists it and the download has it: all of it in words but what it is sorted and sought by. */
export interface ListedFinding {
  /** What it is known by between visits, see `findingKey`. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Nothing for what is the whole city's, or no unit's. */
  readonly unitId: string | undefined;
  readonly years: readonly number[];
  /** Names of the indicators that it is about. */
  readonly indicators: readonly string[];
  readonly sentence: string;
  /** "VB 2024, rad 228", each place once. */
  readonly lines: readonly string[];
  /** The first of the rows that it is about. */
  readonly rows: readonly ToldRow[];
  /** How many rows it is about. */
  readonly rowCount: number;
}

/** Nobody reads more rows than this under a finding; what they have in common is in its sentence. */
const mostRows = 50;

export function listedFinding(
  finding: Finding,
  names: NamesOf,
  rowsOf: (finding: Finding) => readonly TableRow[],
): ListedFinding {
  const { unitId, indicatorIds, years } = aboutFinding(finding);
  const rows = rowsOf(finding);
  const told = finding.places.slice(0, mostRows).filter((place) => hasSource(place, names));
  return {
    key: findingKey(finding),
    rule: finding.rule,
    severity: finding.severity,
    unitId,
    years: [...new Set(years)],
    indicators: indicatorIds.map((id) => names.indicatorById.get(id)?.shortName ?? id),
    sentence: findingSentence(finding, names),
    lines: [...new Set(told.map((place) => sourceLabel(place, unitId ?? '', names)))],
    rows: rows.slice(0, mostRows).map((row) => toldRow(row, names)),
    rowCount: rows.length,
  };
}
