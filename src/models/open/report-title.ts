import type { QualityReport } from '@/extracts/own/quality-report';
import { formatNumber } from '@/format/number';

/** What the report says first: how many of the rows that were read are used. */
export function reportTitle({ files }: QualityReport): string {
  const read = files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
  const used = files.reduce((sum, { rowsUsed }) => sum + rowsUsed, 0);
  if (read === 0) return 'Inga rader är lästa';
  if (read === used)
    return read === 1 ? 'Raden är läst och använd' : `Alla ${formatNumber(read, 0)} rader är använda`;
  return `${formatNumber(used, 0)} av ${formatNumber(read, 0)} rader är använda`;
}
