import { CatchBoundary } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { markFirstFigure } from '@/components/first-figure';
import { Reload } from '@/components/reload';
import type { TrendPanel } from '@/models/trend';
import styles from './trend-panels.module.css';

/** The chart library is a third of the program: it comes by itself, while the title and the table are already there. */
const TrendChart = lazy(() => import('@/charts/trend/chart'));

/** The one figure, or a small one for each unit on a shared scale. */
export function TrendPanels({ panels }: { panels: readonly TrendPanel[] }) {
  const [first, ...others] = panels;
  if (first !== undefined && others.length === 0 && first.heading === undefined) {
    return (
      <WithChart>
        <Suspense fallback={<div className={styles.place} />}>
          <TrendChart figure={first.figure} onReady={markFirstFigure} />
        </Suspense>
      </WithChart>
    );
  }
  return (
    <WithChart>
      <div className={styles.panels}>
        {panels.map((panel) => (
          <section key={panel.id} className={styles.panel} aria-labelledby={`panel-${panel.id}`}>
            <h2 id={`panel-${panel.id}`}>{panel.heading}</h2>
            <Suspense fallback={<div className={styles.smallPlace} />}>
              <TrendChart figure={panel.figure} isPanel onReady={markFirstFigure} />
            </Suspense>
          </section>
        ))}
      </div>
    </WithChart>
  );
}

/** Where the chart library does not arrive, the title, the table and the download stand all the same. */
function WithChart({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary
      getResetKey={() => 'chart'}
      errorComponent={() => (
        <Reload sentence="Figuren kunde inte ritas: en del av Tertial kom inte fram. Värdena står i tabellen." />
      )}
    >
      {children}
    </CatchBoundary>
  );
}
