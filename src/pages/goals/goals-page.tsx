import { useSuspenseQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useMemo } from 'react';
import { Answers } from '@/components/answers';
import { useExtract } from '@/components/extract';
import { LinkProblems } from '@/components/link-problems';
import { Page } from '@/components/page';
import { useCatalogue } from '@/components/use-catalogue';
import { useSelection } from '@/components/use-selection';
import { useShownFigures } from '@/components/use-shown-figures';
import { type GoalChoice, goalChoice } from '@/models/goals/choice';
import { goalsModel } from '@/models/goals/goals';
import { activitiesQuestion } from '@/queries/activities';
import { yearFigures } from '@/queries/figure-question';
import { goalsHeldQuestion, goalsQuestion } from '@/queries/goals';
import { printedRowsQuestion, printedTargetsQuestion } from '@/queries/printed-rows';
import { yearTargetsQuestion } from '@/queries/targets';
import { unitsToAsk } from '@/queries/units-to-ask';
import type { Selection } from '@/selection/selection';
import { GoalsBar } from './goals-bar';
import { GoalsView } from './goals-view';
import { NoGoals } from './no-goals';

/** The goals of the city, the board and the units, how they were judged, and what was followed and done under them. */
export function GoalsPage() {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const { selection, problems, choose } = useSelection();
  const { data: held } = useSuspenseQuery(goalsHeldQuestion(source));
  const shown = useDeferredValue(selection);
  const choice = useMemo(() => goalChoice(selection, catalogue, held), [selection, catalogue, held]);
  const shownChoice = useMemo(() => goalChoice(shown, catalogue, held), [shown, catalogue, held]);
  if (choice === undefined || shownChoice === undefined) {
    return (
      <Page>
        <h1>Uttaget har inga mål</h1>
        <p>
          Mål läses ur verksamhetsplaner och verksamhetsberättelser. Välj ett annat uttag i listan överst,
          eller öppna rapporter som har dem under Data.
        </p>
      </Page>
    );
  }
  return (
    <>
      <GoalsBar choice={choice} choose={choose} />
      <Page>
        <LinkProblems problems={problems} />
        {shownChoice.units.length === 0 ? (
          <NoGoals choice={shownChoice} choose={choose} />
        ) : (
          <Answers choice={JSON.stringify(shown)} pending={shown !== selection}>
            <GoalsAnswers choice={shownChoice} selection={shown} choose={choose} />
          </Answers>
        )}
      </Page>
    </>
  );
}

/** Remembered: a new choice is first painted with the earlier answers. */
const GoalsAnswers = memo(function GoalsAnswers({
  choice,
  selection,
  choose,
}: {
  choice: GoalChoice;
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const { year } = choice;
  const asked = {
    units: unitsToAsk(
      catalogue.units.map(({ id }) => id),
      choice.units.map(({ id }) => id),
    ),
    year,
  };
  const {
    figures: [figures = []],
    besides: [goals, activities, targets, printedTargets, printed],
  } = useShownFigures(
    [yearFigures(source, { ...asked, period: 'year' })],
    goalsQuestion(source, asked),
    activitiesQuestion(source, asked),
    yearTargetsQuestion(source, year),
    printedTargetsQuestion(source, asked),
    printedRowsQuestion(source, asked),
  );
  const model = useMemo(
    () => goalsModel({ catalogue, choice, goals, activities, figures, targets, printedTargets, printed }),
    [catalogue, choice, goals, activities, figures, targets, printedTargets, printed],
  );
  return <GoalsView model={model} selection={selection} choose={choose} />;
});
