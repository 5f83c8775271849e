import type { SmallGroups } from '@/domain/suppression/setting';
import { thresholdOf } from '@/domain/suppression/setting';
import type { Catalogue } from '@/models/catalogue';
import type { Source } from '@/queries/question';
import type { HiddenFigure } from '@/queries/shown-source';
import { smallPeriods } from '@/queries/small-periods';
import { smallSlices } from '@/queries/small-slices';
import { aborted } from '../aborted';
import { startDecider } from './hidden-in-worker';

/**
 * Every figure of an extract that must not be shown. The engine is asked a kind of period at a time, for each question goes through the
 * whole table; meanwhile a worker decides on what has come.
 *
 * @param onProgress is told the part done, 0–1
 * @throws EngineError, QueryCancelled; Error where the worker fails
 */
export async function findHiddenFigures({
  source,
  catalogue: { units, indicatorById },
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
  if (periods.length === 0) return [];
  let [asked, told] = [0, 0];
  const decider = startDecider((decided) => onProgress((asked / periods.length) * (decided / told)));
  try {
    decider.tell({ by: { catalogue: { units, indicatorById }, setting } });
    for (const period of periods) {
      await smallSlices(source, period, threshold, {
        signal,
        onSlices(slices) {
          told += slices.length;
          decider.tell({ period, slices });
        },
      });
      asked += 1;
    }
    return await Promise.race([decider.decided(told), aborted(signal)]);
  } finally {
    decider.close();
  }
}
