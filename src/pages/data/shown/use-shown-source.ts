import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useExtract } from '@/components/extract';
import { useSmallGroups } from '@/components/suppression';
import { useCatalogue } from '@/components/use-catalogue';
import { thresholdOf } from '@/domain/suppression/setting';
import { inOfferedOrder } from '@/models/rows/table-words';
import type { ShownSource, ShownTable } from '@/queries/shown-source';
import { findHiddenFigures } from './find-hidden-figures';

/** The open extract's tables with what must be hidden hidden, and which they are. */
export interface Shown {
  readonly source: ShownSource;
  readonly tables: readonly ShownTable[];
  /** Figures that are hidden, each told in one or more rows. */
  readonly hidden: number;
}

export type ShownState =
  | { readonly kind: 'under_way'; readonly fraction: number }
  | ({ readonly kind: 'ready' } & Shown);

const keyOf = (threshold: number, extractHash: string) =>
  // The extract stands last: what is kept between visits is kept by the second, and this holds an engine.
  ['shown', threshold, extractHash] as const;

/** The open extract's tables, once they are known by `useShownSource`. */
export function useKnownTables(): readonly ShownTable[] | undefined {
  const { source } = useExtract();
  const threshold = thresholdOf(useSmallGroups());
  const { data } = useQuery<Shown>({
    queryKey: keyOf(threshold, source.extractHash),
    queryFn: skipToken,
    structuralSharing: false,
  });
  return data?.tables;
}

/** Worked out once for an extract and a threshold, and kept while the page is open. Throws into the nearest boundary. */
export function useShownSource(): ShownState {
  const catalogue = useCatalogue();
  const { source, shown } = useExtract();
  const setting = useSmallGroups();
  const [fraction, setFraction] = useState(0);
  const { data } = useQuery({
    queryKey: keyOf(thresholdOf(setting), source.extractHash),
    queryFn: async ({ signal }): Promise<Shown> => {
      const threshold = thresholdOf(setting);
      const figures = await findHiddenFigures({
        source,
        catalogue,
        setting,
        signal,
        onProgress: setFraction,
      });
      const engine = shown({ threshold, figures });
      const tables = inOfferedOrder(await engine.tables());
      return {
        source: { engine, extractHash: source.extractHash, threshold },
        tables,
        hidden: figures.length,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    throwOnError: true,
  });
  return data === undefined ? { kind: 'under_way', fraction } : { kind: 'ready', ...data };
}
