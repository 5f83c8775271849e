import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { QualityReport } from '@/extracts/own/quality-report';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import { findHindered, printedCells } from './find-hindered';
import { hindranceWords } from './hindrance-words';
import type { Counted } from './preview';

/** So many of the rows that were left out for one reason are listed. */
const rowsListed = 100;

/** Findings whose examples are figures, which may be hidden in the extract, or stand in columns that it does not have. */
const untold: readonly ImportFinding['kind'][] = ['mixed_measures', 'total_among_parts', 'multiplied_rows'];

/** What came in, and what did not and why. It is kept with the extract and downloaded: it tells no figure that could be hidden there. */
export async function reportOn(
  connection: ExtractConnection,
  tables: readonly Mapped[],
  { rowsUsed }: Counted,
  findings: readonly ImportFinding[],
): Promise<QualityReport> {
  const leftOut: QualityReport['leftOut'][number][] = [];
  for (const { hindrance, rows, cells } of await findHindered(connection, rowsListed)) {
    leftOut.push({
      reason: hindranceWords[hindrance].reason,
      count: rows,
      rows: await printedCells(connection, tables, cells),
    });
  }
  return {
    files: tables.map(({ staged }, at) => ({
      file: staged.file,
      table: staged.name,
      rowsRead: staged.rows,
      rowsUsed: rowsUsed[at] ?? 0,
      dialect: staged.dialect,
      notes: staged.notes,
    })),
    findings: findings.map((finding) =>
      untold.includes(finding.kind) ? { ...finding, examples: [] } : finding,
    ),
    leftOut,
  };
}
