import { countFindings } from './count-findings';
import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import { measureFindings } from './measure-findings';
import { nameFindings } from './name-findings';
import { numberFindings } from './number-findings';
import type { TableProfile } from './profile';
import { timeFindings } from './time-findings';

const order: readonly ImportFinding['weight'][] = ['stops', 'asks', 'tells'];

/**
 * What headings, titles and all the texts of the columns tell of how they are read, the heaviest first: from the profile alone, and only what
 * the rows do not. That a cell or row cannot be used, and why, the rows tell with their lines, as they do duplicates and totals among parts.
 */
export function mappingFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  if (mapping.shape !== 'figures') return [];
  const findings = [
    ...numberFindings(profile, mapping),
    ...countFindings(profile, mapping),
    ...measureFindings(profile, mapping),
    ...timeFindings(profile, mapping),
    ...nameFindings(profile, mapping),
  ];
  return findings.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}
