import { startTransition, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * How many of very many things are drawn so far: the first at once, the others so many at a time, each painted before the next, so that
 * the page answers meanwhile. Paper gets them all.
 *
 * @param count how many there are to draw; it may grow, and what is drawn stays
 */
export function useDrawn(count: number, atATime: number): number {
  const [drawn, setDrawn] = useState(atATime);
  useEffect(() => {
    if (drawn >= count) return;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn(drawn + atATime)));
    const drawAll = () => flushSync(() => setDrawn(count));
    addEventListener('beforeprint', drawAll);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('beforeprint', drawAll);
    };
  }, [drawn, count, atATime]);
  return Math.min(drawn, count);
}
