import { useSuspenseQueries } from '@tanstack/react-query';
import { type Catalogue, type CatalogueRows, catalogueOf } from '@/models/catalogue';
import { remembered } from '@/models/remembered';
import { coverageQuestion } from '@/queries/coverage';
import { documentsQuestion } from '@/queries/documents';
import { indicatorsQuestion } from '@/queries/indicators';
import { seriesBreaksQuestion } from '@/queries/series-breaks';
import { unitsQuestion } from '@/queries/units';
import { useExtract } from './extract';

/** Made once for all that look in it: the coverage of a large extract is hundreds of thousands of rows. */
const catalogueOfAnswers = remembered(
  (
    coverage: CatalogueRows['coverage'],
    units: CatalogueRows['units'],
    indicators: CatalogueRows['indicators'],
    documents: CatalogueRows['documents'],
    breaks: CatalogueRows['breaks'],
    statedSource: CatalogueRows['statedSource'],
  ) => catalogueOf({ units, indicators, documents, coverage, breaks, statedSource }),
);

/** What the open extract is about. Suspends until it is known; its answers never change while the extract is open. */
export function useCatalogue(): Catalogue {
  const { source, statedSource } = useExtract();
  const [units, indicators, documents, coverage, breaks] = useSuspenseQueries({
    queries: [
      unitsQuestion(source),
      indicatorsQuestion(source),
      documentsQuestion(source),
      coverageQuestion(source),
      seriesBreaksQuestion(source),
    ],
  });
  return catalogueOfAnswers(
    coverage.data,
    units.data,
    indicators.data,
    documents.data,
    breaks.data,
    statedSource,
  );
}
