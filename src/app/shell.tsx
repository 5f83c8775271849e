import { CatchBoundary, Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useCurrentSearch } from '@/components/current-search';
import { useExtract } from '@/components/extract';
import { NoticeBar } from '@/components/notice';
import { OpenAnywhere } from '@/components/open-anywhere';
import { Page } from '@/components/page';
import { Waiting } from '@/components/progress';
import { extractInLink } from '@/selection/other-extract';
import { DocumentTitle, MarkedDocumentTitle } from './document-title';
import { ExtractChoice } from './extract-choice';
import { Opened, useShown } from './opening';
import { PageError } from './page-error';
import { Quiet } from './quiet';
import { RemovedExtract } from './removed-extract';
import styles from './shell.module.css';
import { SmallGroupsSetting } from './small-groups-setting';
import { useKeptView } from './use-kept-view';

const pages = [
  { to: '/', name: 'Översikt' },
  { to: '/trend', name: 'Trender' },
  { to: '/jamfor', name: 'Jämför' },
  { to: '/synpunkter', name: 'Synpunkter' },
  { to: '/mal', name: 'Mål' },
  { to: '/ekonomi', name: 'Ekonomi' },
  { to: '/data', name: 'Data' },
  { to: '/om', name: 'Om' },
] as const;

/** The page of the navigation that a path is of or lies under: `/data/oppna` is a part of Data. */
const pageAt = (path: string) =>
  pages.find(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)));

/** What every page stands in. It is painted at once: only the page inside waits for the extract. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const page = pageAt(path)?.name;
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
          <Navigation path={path} />
          <div className={styles.settings}>
            <Suspense fallback={<DocumentTitle page={page} />}>
              <Quiet>
                <MarkedDocumentTitle page={page} />
                <ExtractChoice />
                <SmallGroupsSetting />
              </Quiet>
            </Suspense>
          </div>
        </div>
      </header>
      <NoticeBar />
      <OpenPage />
      <OpenAnywhere />
    </>
  );
}

/** The page on the extract of the URL. One that failed on an extract is tried afresh on another. */
function OpenPage() {
  const extract = extractInLink(useCurrentSearch());
  return (
    <CatchBoundary getResetKey={() => extract ?? ''} errorComponent={PageError}>
      <Opened
        waiting={
          <Page>
            <Waiting />
          </Page>
        }
      >
        <ShownPage />
      </Opened>
    </CatchBoundary>
  );
}

function ShownPage() {
  useShown(useExtract().name);
  useKeptView();
  return (
    <>
      <RemovedExtract />
      <Outlet />
    </>
  );
}

function Navigation({ path }: { path: string }) {
  const search = useCurrentSearch();
  return (
    <nav className={styles.nav} aria-label="Sidor">
      {pages.map((page) => (
        <Link
          key={page.to}
          to={page.to}
          search={search}
          className={styles.link}
          {...(page === pageAt(path) && { 'aria-current': path === page.to ? 'page' : true })}
        >
          {page.name}
        </Link>
      ))}
    </nav>
  );
}

/** A button, not an anchor: the hash is the router's, so an anchor would navigate instead of moving the focus. */
function skipToContent() {
  const main = document.querySelector('main');
  main?.focus();
  main?.scrollIntoView();
}
