import { useState } from 'react';
import { useExtractLibrary } from './extract-library';

/** The way to have a removed extract back, by its name, and the name of the one that could not be had. */
export function useRestore(): {
  readonly restore: (name: string) => void;
  readonly failed: string | undefined;
} {
  const { own } = useExtractLibrary();
  const [failed, setFailed] = useState<string>();
  const restore = (name: string) => {
    setFailed(undefined);
    own.restore(name).catch(() => setFailed(name));
  };
  return { restore, failed };
}
