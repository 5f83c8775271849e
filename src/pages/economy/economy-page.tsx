import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useMemo } from 'react';
import { Answers } from '@/components/answers';
import { useExtract } from '@/components/extract';
import { LinkProblems } from '@/components/link-problems';
import { Page } from '@/components/page';
import { useCatalogue } from '@/components/use-catalogue';
import { useSelection } from '@/components/use-selection';
import type { Unit } from '@/domain/unit';
import { type EconomyChoice, economyChoice } from '@/models/economy/choice';
import { unitEconomy, unitsEconomy } from '@/models/economy/economy';
import { heldEconomy } from '@/models/economy/held';
import { type AccountLine, accountLines, chosenLine } from '@/models/economy/units';
import {
  economyHeldQuestion,
  economyLinesQuestion,
  unitEconomyQuestion,
  yearEconomyQuestion,
} from '@/queries/economy';
import { EconomyBar } from './economy-bar';
import { EconomyView } from './economy-view';
import { NoEconomy } from './no-economy';
import { WhereHeld } from './where-held';

/** What did it cost? Budget, outcome and deviation of one unit's account, or of one row of several units'. */
export function EconomyPage() {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const [{ data: held }, { data: lines }] = useSuspenseQueries({
    queries: [economyHeldQuestion(source), economyLinesQuestion(source)],
  });
  const { selection, problems, choose } = useSelection();
  const shown = useDeferredValue(selection);
  const choice = useMemo(() => economyChoice(selection, catalogue, held), [selection, catalogue, held]);
  const shownChoice = useMemo(() => economyChoice(shown, catalogue, held), [shown, catalogue, held]);
  const offered = useMemo(() => accountLines(lines), [lines]);
  const where = useMemo(() => heldEconomy(held, catalogue), [held, catalogue]);
  if (choice === undefined || shownChoice === undefined) {
    return (
      <Page>
        <h1>Uttaget har ingen ekonomi</h1>
        <p>Ingen resultaträkning och inga belopp finns i uttaget. Välj ett annat uttag i listan överst.</p>
      </Page>
    );
  }
  return (
    <>
      <EconomyBar choice={choice} lines={offered} held={held} choose={choose} />
      <Page>
        <LinkProblems problems={problems} />
        <Answers choice={JSON.stringify(shown)} pending={shown !== selection}>
          <EconomyAnswers choice={shownChoice} lines={offered} />
        </Answers>
        <WhereHeld held={where} />
      </Page>
    </>
  );
}

/** Remembered: a new choice is first painted with the earlier answers. */
const EconomyAnswers = memo(function EconomyAnswers({
  choice,
  lines,
}: {
  choice: EconomyChoice;
  lines: readonly AccountLine[];
}) {
  const [only, ...others] = choice.shown;
  const line = chosenLine(lines, choice.rowId);
  if (only === undefined || line === undefined) return <NoEconomy choice={choice} />;
  return others.length === 0 ? (
    <UnitAnswers unit={only} choice={choice} />
  ) : (
    <UnitsAnswers line={line} choice={choice} />
  );
});

function UnitAnswers({ unit, choice }: { unit: Unit; choice: EconomyChoice }) {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const { data: rows } = useSuspenseQuery(unitEconomyQuestion(source, unit.id));
  const model = useMemo(() => unitEconomy(unit, rows, choice, catalogue), [unit, rows, choice, catalogue]);
  return <EconomyView model={model} />;
}

function UnitsAnswers({ line, choice }: { line: AccountLine; choice: EconomyChoice }) {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const { data: rows } = useSuspenseQuery(yearEconomyQuestion(source, choice));
  const model = useMemo(() => unitsEconomy(rows, line, choice, catalogue), [rows, line, choice, catalogue]);
  return <EconomyView model={model} />;
}
