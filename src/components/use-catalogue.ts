import { useSuspenseQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Catalogue, catalogueOf } from '@/models/catalogue';
import { coverageQuestion } from '@/queries/coverage';
import { documentsQuestion } from '@/queries/documents';
import { indicatorsQuestion } from '@/queries/indicators';
import { seriesBreaksQuestion } from '@/queries/series-breaks';
import { unitsQuestion } from '@/queries/units';
import { useExtract } from './extract';

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
  return useMemo(
    () =>
      catalogueOf({
        units: units.data,
        indicators: indicators.data,
        documents: documents.data,
        coverage: coverage.data,
        breaks: breaks.data,
        statedSource,
      }),
    [units.data, indicators.data, documents.data, coverage.data, breaks.data, statedSource],
  );
}
