import { useSuspenseQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useMemo } from 'react';
import { Answers } from '@/components/answers';
import { useExtract } from '@/components/extract';
import { LinkProblems } from '@/components/link-problems';
import { Page } from '@/components/page';
import { useCatalogue } from '@/components/use-catalogue';
import { useSelection } from '@/components/use-selection';
import { useShownFigures } from '@/components/use-shown-figures';
import { type ComplaintChoice, complaintChoice } from '@/models/complaints/choice';
import { complaints } from '@/models/complaints/complaints';
import { complaintLinesQuestion } from '@/queries/complaint-lines';
import { complaintTablesQuestion } from '@/queries/complaint-tables';
import { comparedFigures } from '@/queries/figure-question';
import type { Selection } from '@/selection/selection';
import { ComplaintsBar } from './complaints-bar';
import { ComplaintsView } from './complaints-view';
import { NoTables } from './no-tables';

/** What do people tell us? The complaint form's counts by heading, category, tertial, year and unit. */
export function ComplaintsPage() {
  const { selection, problems, choose } = useSelection();
  const shown = useDeferredValue(selection);
  const choice = useChoice(selection);
  const shownChoice = useChoice(shown);
  if (choice === undefined || shownChoice === undefined) {
    return (
      <Page>
        <h1>Uttaget har inga tabeller över synpunkter och klagomål</h1>
        <p>Välj ett annat uttag i listan överst, eller öppna rapporter som har tabellen under Data.</p>
      </Page>
    );
  }
  return (
    <>
      <ComplaintsBar choice={choice} choose={choose} />
      <Page>
        <LinkProblems problems={[...problems, ...choice.problems]} />
        <Answers choice={JSON.stringify(shown)} pending={shown !== selection}>
          {shownChoice.shown.length === 0 ? (
            <NoTables choice={shownChoice} choose={choose} />
          ) : (
            <ComplaintAnswers choice={shownChoice} choose={choose} />
          )}
        </Answers>
      </Page>
    </>
  );
}

function useChoice(selection: Selection): ComplaintChoice | undefined {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const { data: tables } = useSuspenseQuery(complaintTablesQuestion(source));
  return useMemo(() => complaintChoice(selection, catalogue, tables), [selection, catalogue, tables]);
}

/** Remembered: a new choice is first painted with the earlier answers. */
const ComplaintAnswers = memo(function ComplaintAnswers({
  choice,
  choose,
}: {
  choice: ComplaintChoice;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const { against, year, dimension } = choice;
  const {
    figures,
    besides: [ofView, allOfYear],
  } = useShownFigures(
    against === undefined
      ? []
      : [comparedFigures(source, { units: [], indicators: [against.id], years: [year], period: 'year' })],
    complaintLinesQuestion(source, { dimension }),
    complaintLinesQuestion(source, { year }),
  );
  const model = useMemo(
    () => complaints({ catalogue, choice, ofView, allOfYear, denominators: figures.flat() }),
    [catalogue, choice, ofView, allOfYear, figures],
  );
  return <ComplaintsView model={model} choice={choice} choose={choose} />;
});
