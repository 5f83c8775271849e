import { CatchBoundary, Link, Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';
import { useCurrentSearch } from '@/components/current-search';
import { useExtract } from '@/components/extract';
import { Page } from '@/components/page';
import { Waiting } from '@/components/progress';
import { useCatalogue } from '@/components/use-catalogue';
import { spanOfYears } from '@/format/period';
import { Opened } from './opening';
import { PageError } from './page-error';
import styles from './shell.module.css';

const pages = [
  { to: '/', name: 'Översikt' },
  { to: '/trend', name: 'Trender' },
  { to: '/om', name: 'Om' },
] as const;

/** What every page stands in. It is painted at once: only the page inside waits for the extract. */
export function Shell() {
  useEffect(() => {
    requestAnimationFrame(() => performance.mark('tertial:shell'));
  }, []);
  return (
    <>
      <button type="button" className={styles.skip} onClick={skipToContent}>
        Hoppa till innehållet
      </button>
      <header className={styles.header}>
        <div className={styles.inner}>
          <p className={styles.mark}>
            <svg viewBox="0 0 30 18" width="30" height="18" aria-hidden="true">
              <path d="M0 9h8v9H0zM11 5h8v13h-8zM22 0h8v18h-8z" />
            </svg>
            Tertial
          </p>
          <Navigation />
          <Suspense>
            <Quiet>
              <Opened>
                <ExtractName />
              </Opened>
            </Quiet>
          </Suspense>
        </div>
      </header>
      <CatchBoundary getResetKey={() => 'page'} errorComponent={PageError}>
        <Suspense
          fallback={
            <Page>
              <Waiting />
            </Page>
          }
        >
          <Opened>
            <Outlet />
          </Opened>
        </Suspense>
      </CatchBoundary>
    </>
  );
}

/** Shows nothing where its part fails: the page below says why. */
function Quiet({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 'shell'} errorComponent={() => null}>
      {children}
    </CatchBoundary>
  );
}

function Navigation() {
  const search = useCurrentSearch();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => {
    const page = pages.find((one) => one.to === path);
    document.title = page === undefined ? 'Tertial' : `${page.name} – Tertial`;
  }, [path]);
  return (
    <nav className={styles.nav} aria-label="Sidor">
      {pages.map((page) => (
        <Link
          key={page.to}
          to={page.to}
          search={search}
          className={styles.link}
          {...(path === page.to ? { 'aria-current': 'page' as const } : {})}
        >
          {page.name}
        </Link>
      ))}
    </nav>
  );
}

function ExtractName() {
  const { title, fictional } = useExtract();
  const { years } = useCatalogue();
  const [first, last] = [years[0], years.at(-1)];
  return (
    <p className={styles.extract}>
      {title}
      {first !== undefined && last !== undefined && ` · ${spanOfYears(first, last)}`}
      {fictional && <strong> Fiktiva data</strong>}
    </p>
  );
}

/** A button, not an anchor: the hash is the router's, so an anchor would navigate instead of moving the focus. */
function skipToContent() {
  const main = document.querySelector('main');
  main?.focus();
  main?.scrollIntoView();
}
