import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { Failure } from './failure';
import { ProgressLine, useProgress, Waiting } from './progress';

/**
 * The part of a page that is made of the engine's answers. Waits for the first of them with progress, keeps what is shown while the next is
 * on its way, and says in a sentence what went wrong.
 *
 * @param choice what is asked for, as text: a new choice is tried afresh after a failure
 * @param pending the answers shown are to an earlier choice than the reader's last
 */
export function Answers({
  choice,
  pending,
  children,
}: {
  choice: string;
  pending: boolean;
  children: ReactNode;
}) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <CatchBoundary
          getResetKey={() => choice}
          onCatch={reset}
          errorComponent={({ reset: render }) => <AnswerFailure onRetry={render} />}
        >
          <ProgressLine pending={pending} />
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

function AnswerFailure({ onRetry }: { onRetry: () => void }) {
  const { failure } = useProgress();
  return (
    <Failure
      sentence={
        failure?.sentence ?? 'Uppgifterna kunde inte tas fram. Försök igen eller välj ett annat urval.'
      }
      onRetry={() => {
        failure?.retry();
        onRetry();
      }}
    />
  );
}
