import { useLayoutEffect, useRef } from 'react';
import styles from './chart.module.css';
import { type ChartOption, echarts } from './echarts';
import { type ChartContext, type Medium, readTokens, watchTheme } from './theme';

export interface ChartProps {
  /** The figure as an option for a size and a theme. Keep its identity (`useCallback`) while the figure is the same. */
  readonly option: (context: ChartContext) => ChartOption;
  /** Height in pixels for a width; the width is the container's. */
  readonly height: (width: number, rem: number) => number;
  /** The figure in words: all that a screen reader gets of it, so its table must stand beside it. */
  readonly label: string;
  /** Called once, when the figure has been drawn for the first time. */
  readonly onReady?: (() => void) | undefined;
}

/** An A4 page's width between ordinary margins: as wide as a figure is drawn for paper whose width is not known yet. */
const pageWidth = 680;

/**
 * The one host of ECharts: draws as SVG without animation, follows its container's width and the reader's theme, prints in light
 * colours, and leaves nothing behind when it goes.
 */
export function Chart({ option, height, label, onReady }: ChartProps) {
  const container = useRef<HTMLDivElement>(null);
  const draw = useRef<() => void>(undefined);
  const latest = useRef({ option, height, onReady });
  latest.current = { option, height, onReady };

  useLayoutEffect(() => {
    const element = container.current;
    if (element === null) return;
    const host = hostIn(element, latest);
    draw.current = host.draw;
    return () => {
      draw.current = undefined;
      host.dispose();
    };
  }, []);

  // Before the browser paints: the figure stands on the screen together with the words that it belongs to. Runs after the effect above, so
  // that a new host draws here, once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read through `latest`; a change of either asks for a new drawing
  useLayoutEffect(() => draw.current?.(), [option, height]);

  return <div ref={container} className={styles.chart} role="img" aria-label={label} />;
}

interface Host {
  readonly draw: () => void;
  readonly dispose: () => void;
}

/** ECharts in an element, drawn when it is asked to and redrawn whole when the figure, the width or the theme changes: labels are placed anew for every size. */
function hostIn(
  element: HTMLElement,
  latest: { readonly current: Pick<ChartProps, 'option' | 'height' | 'onReady'> },
): Host {
  let chart: ReturnType<typeof echarts.init> | undefined;
  let medium: Medium = 'screen';
  let isReady = false;

  const draw = () => {
    const available = element.clientWidth;
    // Not laid out yet, or in a closed panel: the observer calls again when it has a width.
    if (available === 0) return;
    const isWaitingForPaper = medium === 'print' && !matchMedia('print').matches;
    const width = isWaitingForPaper ? Math.min(available, pageWidth) : available;
    const tokens = readTokens(element, medium);
    const height = latest.current.height(width, tokens.rem);
    element.style.height = `${height}px`;
    if (chart === undefined) {
      chart = echarts.init(element, null, { renderer: 'svg', locale: 'SV', width, height });
      chart.on('finished', () => {
        if (isReady) return;
        isReady = true;
        latest.current.onReady?.();
      });
    } else if (chart.getWidth() !== width || chart.getHeight() !== height) {
      chart.resize({ width, height, silent: true });
    }
    chart.setOption(latest.current.option({ tokens, width, height }), { notMerge: true });
    // Neither paper nor a frame that is about to be painted waits for the next animation frame.
    chart.getZr().flush();
  };

  const size = new ResizeObserver(() => {
    if (element.clientWidth !== chart?.getWidth()) draw();
  });
  size.observe(element);
  const unwatch = watchTheme((now) => {
    medium = now;
    draw();
  });

  return {
    draw,
    dispose: () => {
      unwatch();
      size.disconnect();
      chart?.dispose();
    },
  };
}
