import { checkExtract } from '@/domain/checks/check-extract';
import type { CheckedTables } from '@/domain/checks/rows';
import type { Period } from '@/domain/period';
import type { SmallGroups } from '@/domain/suppression/setting';
import type { SmallGroupRow } from '@/queries/small-groups';
import type { Catalogue } from '../catalogue';
import { suppressionOf } from '../suppression-of';
import { type ListedFinding, listedFinding } from './listed-finding';
import { rowsOfFindings } from './rows-of-finding';
import { shownTables } from './shown-tables';

/** What the checks are made of, all of it plain data that can be handed to a worker. */
export interface ChecksAsked {
  readonly tables: CheckedTables;
  /** The answers to `smallGroupsQuestion` over all indicators, of every year and kind of period that has any. */
  readonly smallGroups: ReadonlyMap<Period, readonly SmallGroupRow[]>;
  readonly setting: SmallGroups;
  readonly catalogue: Pick<
    Catalogue,
    'units' | 'unitById' | 'indicatorById' | 'documentById' | 'statedSource'
  >;
}

export interface CheckedExtract {
  /** The worst first, within a severity by rule. */
  readonly findings: readonly ListedFinding[];
  /** Rows that were checked, over all tables. */
  readonly rows: number;
  /** Those of them whose figure is hidden, so that no check saw it. */
  readonly hidden: number;
}

/** Hides small groups in an extract's tables, and only then holds them against every rule. */
export function checkShown({ tables, smallGroups, setting, catalogue }: ChecksAsked): CheckedExtract {
  const decisions = new Map(
    [...smallGroups].map(([period, rows]) => [period, suppressionOf(rows, catalogue, setting)]),
  );
  const nothing = suppressionOf([], catalogue, setting);
  const shown = shownTables(tables, (period) => decisions.get(period) ?? nothing);
  const rowsOf = rowsOfFindings(shown.tables);
  return {
    findings: withKeysOfTheirOwn(
      checkExtract(shown.tables).map((finding) => listedFinding(finding, catalogue, rowsOf)),
    ),
    rows: Object.values(tables).reduce((sum, rows) => sum + rows.length, 0),
    hidden: shown.hidden,
  };
}

/** A report may tell the same twice: the second time it is another finding, with another key. */
function withKeysOfTheirOwn(findings: readonly ListedFinding[]): ListedFinding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const before = times.get(finding.key) ?? 0;
    times.set(finding.key, before + 1);
    return before === 0 ? finding : { ...finding, key: `${finding.key} ${before + 1}` };
  });
}
