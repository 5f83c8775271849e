import { memo, useDeferredValue } from 'react';
import { Answers } from '@/components/answers';
import { useExtract } from '@/components/extract';
import { LinkProblems } from '@/components/link-problems';
import { Page } from '@/components/page';
import { useSmallGroups } from '@/components/suppression';
import { useSelection } from '@/components/use-selection';
import { thresholdOf } from '@/domain/suppression/setting';
import type { Selection } from '@/selection/selection';
import { DataBar } from './data-bar';
import { ExtractList } from './extract-list';
import { FindingsView } from './findings-view';
import { UnderWay } from './under-way';
import { useChecks } from './use-checks';

/** Do the figures hold together? What the extract's rows say against each other, and which extracts are here. */
export function DataPage() {
  const { selection, problems, choose } = useSelection();
  const { name } = useExtract();
  const setting = useSmallGroups();
  return (
    <>
      <DataBar selection={selection} choose={choose} />
      <Page>
        <LinkProblems problems={problems} />
        <Answers choice={`${name} ${thresholdOf(setting)}`} pending={false}>
          <Findings selection={useDeferredValue(selection)} choose={choose} />
        </Answers>
        <ExtractList />
      </Page>
    </>
  );
}

/** Remembered: a new choice is first painted with the list before. */
const Findings = memo(function Findings({
  selection,
  choose,
}: {
  selection: Selection;
  choose: (change: Partial<Selection>) => void;
}) {
  const checks = useChecks();
  if (checks.kind === 'under_way') return <UnderWay progress={checks.progress} />;
  return <FindingsView checked={checks.checked} selection={selection} choose={choose} />;
});
