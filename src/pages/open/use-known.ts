import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useExtract } from '@/components/extract';
import type { Known } from '@/extracts/mapping/known';
import { knownIndicatorsQuestion, knownUnitsQuestion } from '@/queries/known';

/** Asks for what the open extract knows: the names in a file may be its units and indicators. */
export function useKnown(): () => Promise<Known> {
  const client = useQueryClient();
  const { source } = useExtract();
  return useCallback(async () => {
    const [units, indicators] = await Promise.all([
      client.fetchQuery(knownUnitsQuestion(source)),
      client.fetchQuery(knownIndicatorsQuestion(source)),
    ]);
    return { units, indicators };
  }, [client, source]);
}
