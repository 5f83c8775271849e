import { useEffect } from 'react';

let isMarked = false;

/** Marks when the page's first figure stands on the screen, once a visit, for measuring: `performance.getEntriesByName('tertial:first-figure')`. */
export function markFirstFigure(): void {
  if (isMarked) return;
  isMarked = true;
  // Drawn is not yet painted: the next frame is.
  requestAnimationFrame(() => performance.mark('tertial:first-figure'));
}

/** For a figure that is there as soon as React has drawn it. */
export function useFirstFigure(): void {
  useEffect(markFirstFigure, []);
}
