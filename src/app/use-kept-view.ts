import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useExtract } from '@/components/extract';
import { keptView } from './kept-view';
import { useExtractInUrl } from './opening';

/**
 * Keeps the view's answers when the page is left or hidden, the only moments that a browser on a phone is sure to give, and when another
 * extract is chosen: a layout effect ends before the answers below it are let go of.
 */
export function useKeptView(): void {
  const client = useQueryClient();
  const { source } = useExtract();
  const { listed } = useExtractInUrl();
  const hashes = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    hashes.current = listed.map((entry) => entry.hash);
  }, [listed]);
  useLayoutEffect(() => {
    const keep = () => keptView.write(client, source.extractHash, hashes.current);
    const keepHidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', keepHidden);
    return () => {
      document.removeEventListener('visibilitychange', keepHidden);
      keep();
    };
  }, [client, source]);
}
