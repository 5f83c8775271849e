import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { Mapping } from '@/extracts/mapping/mapping';
import { mappingFindings } from '@/extracts/mapping/mapping-findings';
import type { TableProfile } from '@/extracts/mapping/profile';
import { openQuestions } from './open-questions';

/** What there is to say of a table by its mapping alone, before a row has been looked at. */
export interface TableQuestions {
  /** What the reader has to say before it can be used, each in a sentence. */
  readonly open: readonly string[];
  /** What the reader should have seen. */
  readonly findings: readonly ImportFinding[];
}

export const tableQuestions = (profile: TableProfile, mapping: Mapping): TableQuestions => ({
  open: openQuestions(profile, mapping),
  findings: mappingFindings(profile, mapping),
});

/**
 * The findings of the rows beside those of the mappings. What stops a mapping is said in its own words where it is known without the rows;
 * the rows say it only where nothing else does, so that nothing is used that they stop.
 */
export function rowFindings(
  ofRows: readonly ImportFinding[],
  questions: readonly TableQuestions[],
): readonly ImportFinding[] {
  const isAsked = questions.some(({ open }) => open.length > 0);
  return ofRows.filter(
    ({ weight, kind }) =>
      !(isAsked && weight === 'stops' && (kind === 'unsettled' || kind === 'nothing_to_use')),
  );
}
