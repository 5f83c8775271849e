import { useRouterState } from '@tanstack/react-router';
import { parseSearch } from '@/selection/search';

/** The search of the page as it stands, so that a change of page keeps the reader's choice. Needs no extract: the shell is painted first. */
export const useCurrentSearch = () =>
  parseSearch(useRouterState({ select: (state) => state.location.searchStr }));
