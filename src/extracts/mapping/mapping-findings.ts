import type { ImportFinding } from './import-finding';
import type { Mapping } from './mapping';
import { measureFindings } from './measure-findings';
import { nameFindings } from './name-findings';
import { numberFindings } from './number-findings';
import type { TableProfile } from './profile';
import { timeFindings } from './time-findings';
import { unsaidFindings } from './unsaid-findings';

const order: readonly ImportFinding['weight'][] = ['stops', 'asks', 'tells'];

/**
 * What there is to say of a mapping before a row has been looked at: what stops it first, then what is asked, then what is told. Duplicates and
 * totals among parts are the rows' to tell. A table that is kept as it is has nothing to be asked about.
 */
export function mappingFindings(profile: TableProfile, mapping: Mapping): ImportFinding[] {
  if (mapping.shape !== 'figures') return [];
  const findings = [
    ...unsaidFindings(profile, mapping),
    ...numberFindings(profile, mapping),
    ...measureFindings(profile, mapping),
    ...timeFindings(profile, mapping),
    ...nameFindings(profile, mapping),
  ];
  return findings.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight));
}
