import type { QueryClient } from '@tanstack/react-query';
import type { ListedExtract } from '@/components/extract-library';
import type { OpeningFiles } from '@/components/opening-files';
import type { SmallGroups } from '@/domain/suppression/setting';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { catalogueOf } from '@/models/catalogue';
import { maskedChanges } from '@/models/open/masked-changes';
import { findHiddenFigures } from '@/pages/data/shown/find-hidden-figures';
import { indicatorsQuestion } from '@/queries/indicators';
import type { HiddenFigure } from '@/queries/shown-source';
import { unitsQuestion } from '@/queries/units';

interface Asked extends OpeningFiles {
  readonly client: QueryClient;
  readonly setting: SmallGroups;
  readonly signal: AbortSignal;
}

/** What has changed from one extract to another, with the small groups of both hidden. @throws EngineError, QueryCancelled */
export async function shownChanges(
  from: ListedExtract,
  to: ListedExtract,
  asked: Asked,
): Promise<readonly ExtractChange[]> {
  const changes = await asked.importer.changes(from.name, to.name, asked.signal);
  if (changes.length === 0) return changes;
  return maskedChanges(changes, {
    before: await hiddenIn(from, asked),
    after: await hiddenIn(to, asked),
    setting: asked.setting,
  });
}

async function hiddenIn(
  extract: ListedExtract,
  { client, setting, signal, sourceOf }: Asked,
): Promise<readonly HiddenFigure[]> {
  const source = sourceOf(extract);
  const [units, indicators] = await Promise.all([
    client.fetchQuery(unitsQuestion(source)),
    client.fetchQuery(indicatorsQuestion(source)),
  ]);
  const catalogue = catalogueOf({ units, indicators, documents: [], coverage: [], breaks: [] });
  return findHiddenFigures({ source, catalogue, setting, signal, onProgress: () => {} });
}
