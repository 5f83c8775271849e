import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Page } from '@/components/page';
import { Waiting } from '@/components/progress';
import { OverviewPage } from '@/pages/overview/overview-page';
import { parseSearch, type RawSearch, stringifySearch } from '@/selection/search';
import { PageError } from './page-error';
import { PageNotFound } from './page-not-found';
import { Shell } from './shell';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: PageNotFound,
  errorComponent: PageError,
  // Judged later, against what the extract holds: a link is never refused, only read with its problems said.
  validateSearch: (search: Record<string, unknown>): RawSearch => search as RawSearch,
});

const overview = createRoute({ getParentRoute: () => root, path: '/', component: OverviewPage });
const trend = createRoute({
  getParentRoute: () => root,
  path: '/trend',
  component: lazyRouteComponent(() => import('@/pages/trend/trend-page'), 'TrendPage'),
});
const compare = createRoute({
  getParentRoute: () => root,
  path: '/jamfor',
  component: lazyRouteComponent(() => import('@/pages/compare/compare-page'), 'ComparePage'),
});
const complaints = createRoute({
  getParentRoute: () => root,
  path: '/synpunkter',
  component: lazyRouteComponent(() => import('@/pages/complaints/complaints-page'), 'ComplaintsPage'),
});
const economy = createRoute({
  getParentRoute: () => root,
  path: '/ekonomi',
  component: lazyRouteComponent(() => import('@/pages/economy/economy-page'), 'EconomyPage'),
});
const goals = createRoute({
  getParentRoute: () => root,
  path: '/mal',
  component: lazyRouteComponent(() => import('@/pages/goals/goals-page'), 'GoalsPage'),
});
const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('@/pages/data/data-page'), 'DataPage'),
});
const openFiles = createRoute({
  getParentRoute: () => root,
  path: '/data/oppna',
  component: lazyRouteComponent(() => import('@/pages/open/open-page'), 'OpenFilesPage'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/data/rapport/{-$mot}',
  component: lazyRouteComponent(() => import('@/pages/open/report-page'), 'ReportPage'),
});
const about = createRoute({
  getParentRoute: () => root,
  path: '/om',
  component: lazyRouteComponent(() => import('@/pages/about/about-page'), 'AboutPage'),
});

/** The pages. Hash history: a link works on a static host without rewrite rules, under any path. */
export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    trend,
    compare,
    complaints,
    goals,
    economy,
    data,
    openFiles,
    report,
    about,
  ]),
  history: createHashHistory(),
  parseSearch,
  stringifySearch: (search) => stringifySearch(search as RawSearch),
  // The router waits for a page in a Suspense of its own, inside the shell's: without this it shows nothing meanwhile.
  defaultPendingComponent: () => (
    <Page>
      <Waiting />
    </Page>
  ),
  // Inside the shell, so that the navigation stays.
  defaultErrorComponent: PageError,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
