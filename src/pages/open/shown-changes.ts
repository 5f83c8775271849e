import type { QueryClient } from '@tanstack/react-query';
import type { ListedExtract } from '@/components/extract-library';
import type { OpeningFiles } from '@/components/opening-files';
import type { SmallGroups } from '@/domain/suppression/setting';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { catalogueOf } from '@/models/catalogue';
import { type HidingExtract, maskedChanges } from '@/models/open/masked-changes';
import { findHiddenFigures } from '@/pages/data/shown/find-hidden-figures';
import { indicatorsQuestion } from '@/queries/indicators';
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
  return maskedChanges(changes, await hidingOf(from, asked), await hidingOf(to, asked));
}

async function hidingOf(
  extract: ListedExtract,
  { client, setting, signal, sourceOf }: Asked,
): Promise<HidingExtract> {
  const source = sourceOf(extract);
  const [units, indicators] = await Promise.all([
    client.fetchQuery(unitsQuestion(source)),
    client.fetchQuery(indicatorsQuestion(source)),
  ]);
  const catalogue = catalogueOf({ units, indicators, documents: [], coverage: [], breaks: [] });
  return {
    units: new Map(units.map(({ unit_id, name }) => [unit_id, name])),
    indicators: new Map(indicators.map(({ indicator_id, name }) => [indicator_id, name])),
    hidden: await findHiddenFigures({ source, catalogue, setting, signal, onProgress: () => {} }),
  };
}
