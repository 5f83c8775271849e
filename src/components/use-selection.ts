import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { LinkProblem } from '@/selection/link-problem';
import { readSelection } from '@/selection/read-selection';
import { parseSearch } from '@/selection/search';
import type { Selection } from '@/selection/selection';
import { writeSelection } from '@/selection/write-selection';
import { useExtractLibrary } from './extract-library';
import { useCatalogue } from './use-catalogue';

/** The reader's choice as the URL has it, what in the URL could not be used, and the way to change it. */
export interface SelectionInUrl {
  readonly selection: Selection;
  readonly problems: readonly LinkProblem[];
  /** Changes a part of the choice; going back undoes it. */
  readonly choose: (change: Partial<Selection>) => void;
}

export function useSelection(): SelectionInUrl {
  const search = useRouterState({ select: (state) => state.location.searchStr });
  const navigate = useNavigate();
  const catalogue = useCatalogue();
  const { listed, removed } = useExtractLibrary();
  const { selection, problems } = useMemo(
    () => readSelection(search, { ...catalogue, extracts: namesOf(listed), removed: namesOf(removed) }),
    [search, catalogue, listed, removed],
  );
  // Always the same function, so that what is handed it need not be made anew for every choice.
  const latest = useRef(selection);
  useLayoutEffect(() => {
    latest.current = selection;
  }, [selection]);
  const choose = useCallback(
    (change: Partial<Selection>) =>
      void navigate({ to: '.', search: searchOf({ ...latest.current, ...change }), resetScroll: false }),
    [navigate],
  );
  return { selection, problems, choose };
}

const namesOf = (extracts: readonly { readonly name: string }[]) => extracts.map(({ name }) => name);

/** A selection as the router's search, for a link to it. */
export const searchOf = (selection: Selection) => parseSearch(writeSelection(selection));
