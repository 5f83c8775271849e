import type { QueryClient } from '@tanstack/react-query';
import type { Period } from '@/domain/period';
import type { SmallGroups } from '@/domain/suppression/setting';
import { thresholdOf } from '@/domain/suppression/setting';
import type { Catalogue } from '@/models/catalogue';
import type { CheckedExtract } from '@/models/checks/check-shown';
import { checkedTables } from '@/queries/checked-tables';
import type { Source } from '@/queries/question';
import { isSmallOrHidden, smallGroupsQuestion } from '@/queries/small-groups';
import { aborted } from './aborted';
import { startChecker } from './check-in-worker';

/** How far the checking has come, as the reader is told it. */
export interface CheckProgress {
  readonly step: string;
  /** 0–1. */
  readonly fraction: number;
}

/** Of the whole wait, the part that is reading the tables, and that with which the small groups are known. */
const shares = { tables: 0.6, groups: 0.75 } as const;

/**
 * Reads the extract's tables, asks what must be hidden in them, and has a worker check the rest.
 *
 * The rows are asked for a part at a time, and each goes to the worker at once: the page is free between two, and other pages' questions are
 * answered between them.
 *
 * @throws EngineError, QueryCancelled; Error where the worker fails
 */
export async function runChecks({
  client,
  source,
  catalogue: { units, unitById, indicatorById, documentById, statedSource },
  setting,
  signal,
  onProgress,
}: {
  readonly client: QueryClient;
  readonly source: Source;
  readonly catalogue: Catalogue;
  readonly setting: SmallGroups;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CheckProgress) => void;
}): Promise<CheckedExtract> {
  const threshold = thresholdOf(setting);
  const checker = startChecker();
  signal.addEventListener('abort', checker.close, { once: true });
  try {
    /** The kinds of period, and the years, in which something may have to be hidden. */
    const slices = new Map<string, { readonly period: Period; readonly year: number }>();
    for await (const { part, done } of checkedTables(source.engine, signal)) {
      checker.tell({ part });
      if (part.table === 'observations')
        for (const row of part.rows) {
          if (isSmallOrHidden(row, threshold)) slices.set(`${row.period} ${row.year}`, row);
        }
      onProgress({ step: 'Läser uttagets rader', fraction: shares.tables * done });
    }
    let known = 0;
    for (const { period, year } of slices.values()) {
      signal.throwIfAborted();
      const question = smallGroupsQuestion(source, { indicators: [], years: [year], period }, threshold);
      // Of all years, which no page shows together: not kept, unless another page has asked.
      checker.tell({ groups: { period, rows: await client.fetchQuery({ ...question, gcTime: 0 }) } });
      known += 1;
      onProgress({
        step: 'Tar reda på vilka värden som är dolda',
        fraction: shares.tables + ((shares.groups - shares.tables) * known) / slices.size,
      });
    }
    onProgress({ step: 'Prövar raderna mot kontrollerna', fraction: shares.groups });
    checker.tell({
      check: { setting, catalogue: { units, unitById, indicatorById, documentById, statedSource } },
    });
    return await Promise.race([checker.checked, aborted(signal)]);
  } finally {
    checker.close();
  }
}
