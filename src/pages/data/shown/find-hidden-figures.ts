import type { QueryClient } from '@tanstack/react-query';
import type { SmallGroups } from '@/domain/suppression/setting';
import { thresholdOf } from '@/domain/suppression/setting';
import type { Catalogue } from '@/models/catalogue';
import { hiddenFigures } from '@/models/rows/hidden-figures';
import { suppressionOf } from '@/models/suppression-of';
import type { Source } from '@/queries/question';
import type { HiddenFigure } from '@/queries/shown-source';
import { smallGroupsQuestion } from '@/queries/small-groups';
import { smallSlicesQuestion } from '@/queries/small-slices';

/** The page is let go of after so many milliseconds of deciding. */
const atATime = 12;

/**
 * Every figure of an extract that must not be shown: asked and decided by the kinds of period and years that hold a small group.
 *
 * @param onProgress is told the part done, 0–1
 * @throws EngineError, QueryCancelled
 */
export async function findHiddenFigures({
  client,
  source,
  catalogue,
  setting,
  signal,
  onProgress,
}: {
  readonly client: QueryClient;
  readonly source: Source;
  readonly catalogue: Pick<Catalogue, 'units' | 'indicatorById'>;
  readonly setting: SmallGroups;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}): Promise<readonly HiddenFigure[]> {
  const threshold = thresholdOf(setting);
  const slices = await client.fetchQuery({ ...smallSlicesQuestion(source, threshold), gcTime: 0 });
  const hidden: HiddenFigure[] = [];
  let done = 0;
  for (const { period, year } of slices) {
    signal.throwIfAborted();
    const question = smallGroupsQuestion(source, { indicators: [], years: [year], period }, threshold);
    const rows = await client.fetchQuery({ ...question, gcTime: 0 });
    let since = performance.now();
    for (const figure of hiddenFigures(rows, period, suppressionOf(rows, catalogue, setting))) {
      if (figure !== undefined) hidden.push(figure);
      if (performance.now() - since < atATime) continue;
      await pause();
      signal.throwIfAborted();
      since = performance.now();
    }
    done += 1;
    onProgress(done / slices.length);
  }
  return hidden;
}

const pause = () => new Promise((resolve) => setTimeout(resolve));
