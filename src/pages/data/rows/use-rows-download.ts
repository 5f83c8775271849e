import { useEffect, useRef, useState } from 'react';
import { useExtract } from '@/components/extract';
import { useCatalogue } from '@/components/use-catalogue';
import { useFigureMarks } from '@/components/use-figure-marks';
import { csvType } from '@/export/csv';
import { downloadFile } from '@/export/download-file';
import { rowsCsv } from '@/export/rows-csv';
import { rowSource } from '@/models/rows/row-source';
import { type RowsAsked, streamRows } from '@/queries/asked-rows';
import type { ShownSource } from '@/queries/shown-source';

export type RowsDownload = { readonly start: () => void } & (
  | { readonly kind: 'idle' }
  | { readonly kind: 'under_way'; readonly fraction: number; readonly cancel: () => void }
  | { readonly kind: 'failed'; readonly sentence: string }
);

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'under_way'; readonly fraction: number }
  | { readonly kind: 'failed'; readonly sentence: string };

/** All rows asked for as a file. They come and are written some at a time, and can be given up half-way. */
export function useRowsDownload(source: ShownSource, asked: RowsAsked, count: number): RowsDownload {
  const extract = useExtract();
  const catalogue = useCatalogue();
  const marks = useFigureMarks();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const file = rowsCsv(asked, {
      sourceOf: (row) => rowSource(row, extract.statedSource, catalogue),
      marks,
      extract,
    });
    const parts: BlobPart[] = [file.head];
    let come = 0;
    let told = 0;
    setState({ kind: 'under_way', fraction: 0 });
    streamRows(source, asked, {
      signal: controller.signal,
      onRows: (rows) => {
        // A blob a part: the text itself need not be held.
        parts.push(new Blob([file.lines(rows)]));
        come += rows.length;
        const fraction = count === 0 ? 1 : come / count;
        if (fraction - told < 0.01) return;
        told = fraction;
        setState({ kind: 'under_way', fraction: Math.min(1, fraction) });
      },
    }).then(
      () => {
        if (controller.signal.aborted) return;
        downloadFile(file.name, new Blob(parts, { type: csvType }));
        setState({ kind: 'idle' });
      },
      (error: unknown) => {
        if (running.current !== controller) return;
        if (controller.signal.aborted) setState({ kind: 'idle' });
        else setState({ kind: 'failed', sentence: sentenceOf(error) });
      },
    );
  };
  const cancel = () => running.current?.abort();
  return state.kind === 'under_way' ? { ...state, start, cancel } : { ...state, start };
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error && 'sentence' in error ? String(error.sentence) : 'Försök igen.';
