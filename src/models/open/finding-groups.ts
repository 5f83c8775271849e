import type { ImportFinding } from '@/extracts/mapping/import-finding';

export const weightInWords: Readonly<Record<ImportFinding['weight'], string>> = {
  stops: 'Behöver lösas innan uppgifterna kan användas',
  asks: 'Att se över',
  tells: 'Att känna till',
};

/** The findings by weight, the heaviest first; a weight that nothing has is left out. */
export function findingGroups(
  findings: readonly ImportFinding[],
): readonly { readonly weight: ImportFinding['weight']; readonly findings: readonly ImportFinding[] }[] {
  return (['stops', 'asks', 'tells'] as const)
    .map((weight) => ({ weight, findings: findings.filter((finding) => finding.weight === weight) }))
    .filter((group) => group.findings.length > 0);
}

/** What the reader can do beside a finding of figures that stand several times with different values; undefined of any other. */
export function disputedRemedy({
  kind,
  weight,
}: ImportFinding): { readonly words: string; readonly leavesOut: boolean } | undefined {
  if (kind !== 'duplicate_keys' || weight === 'tells') return undefined;
  return weight === 'stops'
    ? { words: 'Lämna siffrorna utanför', leavesOut: true }
    : { words: 'Lämna dem inte utanför', leavesOut: false };
}
