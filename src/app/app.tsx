import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { OpenExtract } from '@/components/extract';
import { type Progress, ProgressProvider } from '@/components/progress';
import type { RunningEngine } from '@/engine/start';
import { keptView } from './kept-view';
import { openExtract } from './open-extract';
import { OpeningProvider } from './opening';
import { router } from './router';
import { sentenceOf } from './sentence-of';

/** The providers around the pages: the engine's progress, the query cache, and the extract that is being opened. */
export function App({ engine, client }: { engine: RunningEngine; client: QueryClient }) {
  const [extract, setExtract] = useState(() => openExtract(engine, client));
  const reopen = useCallback(() => setExtract(openExtract(engine, client)), [engine, client]);
  const opening = useMemo(() => ({ extract, reopen }), [extract, reopen]);
  useKeptView(extract, client);
  return (
    <I18nProvider locale="sv-SE">
      <QueryClientProvider client={client}>
        <ProgressProvider value={useEngineProgress(engine)}>
          <OpeningProvider value={opening}>
            <RouterProvider router={router} />
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

/** Keeps the view's answers when the page is left or hidden: the only moments that a browser on a phone is sure to give. */
function useKeptView(opening: Promise<OpenExtract>, client: QueryClient): void {
  useEffect(() => {
    let hash: string | undefined;
    opening.then(
      ({ source }) => {
        hash = source.extractHash;
      },
      () => {},
    );
    const keep = () => {
      if (document.visibilityState === 'hidden' && hash !== undefined) keptView.write(client, hash);
    };
    document.addEventListener('visibilitychange', keep);
    return () => document.removeEventListener('visibilitychange', keep);
  }, [opening, client]);
}
