import type { Period } from '@/domain/period';
import type { SmallGroups } from '@/domain/suppression/setting';
import { thresholdOf } from '@/domain/suppression/setting';
import type { Catalogue } from '@/models/catalogue';
import { hiddenFigures } from '@/models/rows/hidden-figures';
import { suppressionOf } from '@/models/suppression-of';
import type { Source } from '@/queries/question';
import type { HiddenFigure } from '@/queries/shown-source';
import { type SmallGroupRow, smallGroupsQuestion } from '@/queries/small-groups';
import { smallPeriods } from '@/queries/small-periods';

/** The page is let go of after so many milliseconds of deciding. */
const atATime = 12;

/**
 * Every figure of an extract that must not be shown: asked a kind of period at a time, for each question goes through the whole table, and
 * decided a year at a time, as every other page does.
 *
 * @param onProgress is told the part done, 0–1
 * @throws EngineError, QueryCancelled
 */
export async function findHiddenFigures({
  source,
  catalogue,
  setting,
  signal,
  onProgress,
}: {
  readonly source: Source;
  readonly catalogue: Pick<Catalogue, 'units' | 'indicatorById'>;
  readonly setting: SmallGroups;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}): Promise<readonly HiddenFigure[]> {
  const threshold = thresholdOf(setting);
  const periods = await smallPeriods(source, threshold, signal);
  const hidden: HiddenFigure[] = [];
  for (const [at, period] of periods.entries()) {
    let since = performance.now();
    for (const rows of (await groupsByYear(source, period, threshold, signal)).values()) {
      for (const figure of hiddenFigures(rows, period, suppressionOf(rows, catalogue, setting))) {
        if (figure !== undefined) hidden.push(figure);
        if (performance.now() - since < atATime) continue;
        await pause();
        signal.throwIfAborted();
        since = performance.now();
      }
    }
    onProgress((at + 1) / periods.length);
  }
  return hidden;
}

/** The rows come some at a time and are not kept among the answers: of all years, which no page shows together. */
async function groupsByYear(
  source: Source,
  period: Period,
  threshold: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, readonly SmallGroupRow[]>> {
  const [, , sql, parameters] = smallGroupsQuestion(
    source,
    { indicators: [], years: [], period },
    threshold,
  ).queryKey;
  const byYear = new Map<number, SmallGroupRow[]>();
  await source.engine.query(sql, parameters, {
    signal,
    onRows: (rows) => {
      for (const row of rows as readonly SmallGroupRow[]) {
        const known = byYear.get(row.year);
        if (known === undefined) byYear.set(row.year, [row]);
        else known.push(row);
      }
    },
  });
  return byYear;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));
