import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useExtract } from '@/components/extract';
import { fitMapping } from '@/extracts/mapping/fit-mapping';
import type { Known } from '@/extracts/mapping/known';
import { proposeMapping } from '@/extracts/mapping/propose-mapping';
import { shapeKey } from '@/extracts/mapping/shape-key';
import { keptMappings } from '@/extracts/own/kept-mappings';
import { knownIndicatorsQuestion, knownUnitsQuestion } from '@/queries/known';
import type { Propose, TableInHand } from './import-session';

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
      const kept = keptMappings.read(shapeKey(profile));
      const fitted = kept && fitMapping(kept.mapping, kept.headings, profile, known);
      return { mapping: fitted ?? proposeMapping(profile, known), remembered: fitted !== undefined };
    },
    [client, source],
  );
}

/** Remembers what the reader has said of tables, for the next files of their shape. */
export function rememberAnswers(tables: readonly TableInHand[]): void {
  for (const { staged, mapping } of tables)
    keptMappings.keep(shapeKey(staged.profile), {
      headings: staged.profile.columns.map(({ name }) => name),
      mapping,
    });
}
