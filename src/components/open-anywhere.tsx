import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { filesToOpen } from './files-to-open';
import { droppedFiles, hasFiles, pastedFiles } from './given-files';
import styles from './open-anywhere.module.css';

/** Leads to the page where files are opened, with those that were given. */
export function useOpenFiles(): (files: readonly File[]) => void {
  const navigate = useNavigate();
  return useCallback(
    (files) => {
      if (files.length === 0) return;
      filesToOpen.give(files);
      void navigate({ to: '/data/oppna', search: true });
    },
    [navigate],
  );
}

/** Takes what is dropped or pasted on any page, and says over it what a drop does. */
export function OpenAnywhere() {
  const open = useOpenFiles();
  const isOver = useDrop(open);
  usePaste(open);
  if (!isOver) return null;
  return (
    <div className={styles.over} role="status">
      <div className={styles.words}>
        <p className={styles.what}>Släpp för att öppna</p>
        <p>
          Filerna läses i din webbläsare och skickas ingenstans. Du ser hur de lästes innan något används.
        </p>
      </div>
    </div>
  );
}

/** @returns whether files are held over the page */
function useDrop(open: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (event.dataTransfer === null || !hasFiles(event.dataTransfer)) return;
      // Else the browser would leave the page for the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      // Out of the window, not from one part of the page to another.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer === null || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer).then(open);
    };
    const listeners = { dragenter: hold, dragover: hold, dragleave: leave, drop } as const;
    return listening(listeners);
  }, [open]);
  return isOver;
}

function usePaste(open: (files: readonly File[]) => void): void {
  useEffect(
    () =>
      listening({
        paste(event: ClipboardEvent) {
          if (event.clipboardData === null || isWrittenIn(event.target)) return;
          const files = pastedFiles({
            files: event.clipboardData.files,
            getData: (format) => event.clipboardData?.getData(format) ?? '',
          });
          if (files.length === 0) return;
          event.preventDefault();
          open(files);
        },
      }),
    [open],
  );
}

const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null);

type Listeners = { readonly [Name in keyof WindowEventMap]?: (event: WindowEventMap[Name]) => void };

function listening(listeners: Listeners): () => void {
  const pairs = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of pairs) addEventListener(name, listener);
  return () => {
    for (const [name, listener] of pairs) removeEventListener(name, listener);
  };
}
