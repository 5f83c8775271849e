import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useExtract } from '@/components/extract';
import type { Known } from '@/extracts/mapping/known';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { knownIndicatorsQuestion, knownUnitsQuestion } from '@/queries/known';
import type { Propose } from './import-session';

/** Proposes what the columns of a table are, from what the open extract knows and what the reader has said before. */
export function useProposals(): Propose {
  const client = useQueryClient();
  const { source } = useExtract();
  return useCallback(
    async ({ profile }) => {
      const [units, indicators] = await Promise.all([
        client.fetchQuery(knownUnitsQuestion(source)),
        client.fetchQuery(knownIndicatorsQuestion(source)),
      ]);
      const known: Known = { units, indicators };
      return { mapping: proposeMapping(profile, known), remembered: false };
    },
    [client, source],
  );
}
