import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, ShownSource } from '@/queries/shown-source';

/** How a question of the reader's goes. */
export type Asking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'under_way' }
  /** The reader gave it up. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'done'; readonly answer: Answer; readonly limit: number; readonly seconds: number }
  /** The engine stopped. */
  | { readonly kind: 'failed'; readonly sentence: string };

/** One question at a time: a new one cancels the one before. */
export function useQuestion({ engine }: ShownSource) {
  const [asking, setAsking] = useState<Asking>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const ask = useCallback(
    (text: string, limit: number) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const began = performance.now();
      setAsking({ kind: 'under_way' });
      const isCurrent = () => running.current === controller;
      engine.ask(text, limit, { signal: controller.signal }).then(
        (answer) => {
          const seconds = (performance.now() - began) / 1000;
          if (isCurrent()) setAsking({ kind: 'done', answer, limit, seconds });
        },
        (error: unknown) => {
          if (!isCurrent()) return;
          if (controller.signal.aborted) setAsking({ kind: 'cancelled' });
          else setAsking({ kind: 'failed', sentence: sentenceOf(error) });
        },
      );
    },
    [engine],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { asking, ask, cancel };
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error && 'failure' in error && error.failure === 'crash'
    ? 'Databasen i webbläsaren stannade av frågan och har startats om. Frågan ställs inte igen av sig själv. Gör den mindre och försök på nytt.'
    : 'Frågan kunde inte ställas. Försök igen.';
