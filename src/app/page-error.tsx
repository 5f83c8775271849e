import { useQueryClient } from '@tanstack/react-query';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '@/components/failure';
import { Page } from '@/components/page';
import { Reload } from '@/components/reload';
import { EngineError } from '@/engine/errors';
import { useOpening } from './opening';
import { sentenceOf } from './sentence-of';

/** A page that could not be shown: a sentence and a way on, never a blank page. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const client = useQueryClient();
  const { reopen } = useOpening();
  return (
    <Page>
      <h1>Sidan kunde inte visas</h1>
      {error instanceof EngineError ? (
        <Failure
          sentence={sentenceOf(error)}
          onRetry={() => {
            void client.resetQueries({ predicate: (query) => query.state.status === 'error' });
            reopen();
            reset();
          }}
        />
      ) : (
        <Reload sentence={sentenceOf(error)} />
      )}
    </Page>
  );
}
