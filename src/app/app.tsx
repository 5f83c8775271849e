import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type OpeningFiles, OpeningFilesProvider } from '@/components/opening-files';
import { type Progress, ProgressProvider } from '@/components/progress';
import type { RunningEngine } from '@/engine/start';
import type { OwnExtracts } from '@/extracts/own/own-extracts';
import { startExtracts } from './extracts';
import { OpeningProvider } from './opening';
import { followOwn } from './own-list';
import { router } from './router';
import { sentenceOf } from './sentence-of';
import { takeOutOf } from './take-out';

/** The providers around the pages: the engine's progress, the query cache, and the extracts that can be opened. */
export function App({
  engine,
  own,
  client,
}: {
  engine: RunningEngine;
  own: OwnExtracts;
  client: QueryClient;
}) {
  const [ownList] = useState(() => followOwn(own));
  const [extracts, setExtracts] = useState(() => startExtracts(engine, client, ownList));
  const reopen = useCallback(
    () => setExtracts(startExtracts(engine, client, ownList)),
    [engine, client, ownList],
  );
  const opening = useMemo(
    () => ({ extracts, own, ownList, manifest: engine.manifest, takeOut: takeOutOf(engine), reopen }),
    [extracts, own, ownList, engine, reopen],
  );
  const files = useMemo(() => openingFilesOf(engine), [engine]);
  return (
    <I18nProvider locale="sv-SE">
      <QueryClientProvider client={client}>
        <ProgressProvider value={useEngineProgress(engine)}>
          <OpeningProvider value={opening}>
            <OpeningFilesProvider value={files}>
              <RouterProvider router={router} />
            </OpeningFilesProvider>
          </OpeningProvider>
        </ProgressProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function useEngineProgress(engine: RunningEngine): Progress {
  const status = useSyncExternalStore(engine.subscribe, engine.getStatus);
  return useMemo(
    () => ({
      step: status.step,
      fraction: status.fraction,
      ready: status.phase === 'ready',
      failure:
        status.phase === 'failed' ? { sentence: sentenceOf(status.error), retry: engine.retry } : undefined,
    }),
    [status, engine],
  );
}

const openingFilesOf = (engine: RunningEngine): OpeningFiles => ({
  importer: engine.importer,
  sourceOf: ({ name, hash }) => ({ engine: engine.extract(name), extractHash: hash }),
});
