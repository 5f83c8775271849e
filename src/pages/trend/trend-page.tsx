import { memo, useDeferredValue, useMemo } from 'react';
import { Answers } from '@/components/answers';
import { useExtract } from '@/components/extract';
import { HiddenList } from '@/components/hidden-list';
import { LinkProblems } from '@/components/link-problems';
import { Page } from '@/components/page';
import { useCatalogue } from '@/components/use-catalogue';
import { useSelection } from '@/components/use-selection';
import { useShownFigures } from '@/components/use-shown-figures';
import { hiddenList } from '@/models/hidden-list';
import { trend } from '@/models/trend';
import { type TrendChoice, trendChoice } from '@/models/trend-choice';
import { indicatorSeries } from '@/queries/figure-question';
import { indicatorTargetsQuestion } from '@/queries/targets';
import { unitsToAsk } from '@/queries/units-to-ask';
import type { Selection } from '@/selection/selection';
import { TrendBar } from './trend-bar';
import { TrendView } from './trend-view';

/** How has it moved? One indicator over the years, with what the data bear and do not bear. */
export function TrendPage() {
  const catalogue = useCatalogue();
  const { selection, problems, choose } = useSelection();
  const shown = useDeferredValue(selection);
  const choice = useMemo(() => trendChoice(selection, catalogue), [selection, catalogue]);
  const shownChoice = useMemo(() => trendChoice(shown, catalogue), [shown, catalogue]);
  if (choice === undefined || shownChoice === undefined) {
    return (
      <Page>
        <h1>Uttaget är tomt</h1>
        <p>Det finns inga indikatorer i uttaget. Bygg om det från rapporterna eller öppna ett annat.</p>
      </Page>
    );
  }
  return (
    <>
      <TrendBar choice={choice} selection={selection} choose={choose} />
      <Page>
        <LinkProblems problems={problems} />
        <Answers choice={JSON.stringify(shown)} pending={shown !== selection}>
          <TrendAnswers choice={shownChoice} selection={shown} choose={choose} />
        </Answers>
      </Page>
    </>
  );
}

/** Remembered: a new choice is first painted with the earlier answers. */
const TrendAnswers = memo(function TrendAnswers({
  choice,
  selection,
  choose,
}: {
  choice: TrendChoice;
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const catalogue = useCatalogue();
  const { source } = useExtract();
  const all = catalogue.units.map((unit) => unit.id);
  const drawn = [...choice.units, ...(choice.city === undefined ? [] : [choice.city])].map((unit) => unit.id);
  const asked = { units: unitsToAsk(all, drawn), indicator: choice.indicator.id, period: choice.period };
  const {
    figures: [rows = []],
    besides: [targets],
  } = useShownFigures([indicatorSeries(source, asked)], indicatorTargetsQuestion(source, asked.indicator));
  const model = trend({ catalogue, choice, selection, rows, targets });
  const units = new Set(
    [...choice.units, ...(selection.city && choice.city ? [choice.city] : [])].map(({ id }) => id),
  );
  const lines = new Set(model.table.rows.map(({ id }) => id));
  const isInTable = ({ unit_id, year, sex }: (typeof rows)[number]) =>
    choice.years.includes(year) && lines.has(`${unit_id}:${sex}`);
  return (
    <>
      <TrendView model={model} choice={choice} selection={selection} choose={choose} />
      <HiddenList entries={hiddenList(rows.filter(isInTable), catalogue, units)} />
    </>
  );
});
