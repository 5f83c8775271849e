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
import { DataParts } from './data-parts';
import { ExtractList } from './extract-list';
import { FindingsView } from './findings-view';
import { RowsPart } from './rows/rows-part';
import { TableBar } from './rows/table-bar';
import { SqlPart } from './sql/sql-part';
import { UnderWay } from './under-way';
import { useChecks } from './use-checks';

interface PartProps {
  readonly selection: Selection;
  readonly choose: (change: Partial<Selection>) => void;
}

/** What stands in the extract: whether its figures hold together, its rows, the reader's own questions, and which extracts are here. */
export function DataPage() {
  const { selection, problems, choose } = useSelection();
  const { name } = useExtract();
  const setting = useSmallGroups();
  const deferred = useDeferredValue(selection);
  const { dataPart, table, filters, rowOrder, sought } = selection;
  const choice = [
    name,
    thresholdOf(setting),
    dataPart,
    ...(dataPart === 'rows' ? [table, filters, rowOrder, sought] : []),
  ];
  return (
    <>
      {dataPart === 'checks' && <DataBar selection={selection} choose={choose} />}
      {dataPart === 'rows' && <TableBar selection={selection} choose={choose} />}
      <Page>
        <LinkProblems problems={problems} />
        <DataParts selection={selection} />
        {dataPart === 'extracts' ? (
          <h1>Uttag i den här webbläsaren</h1>
        ) : (
          <Answers choice={JSON.stringify(choice)} pending={false}>
            <Part selection={deferred} choose={choose} />
          </Answers>
        )}
        {(dataPart === 'checks' || dataPart === 'extracts') && <ExtractList />}
      </Page>
    </>
  );
}

/** Remembered: a new choice is first painted with the list before. */
const Part = memo(function Part({ selection, choose }: PartProps) {
  switch (selection.dataPart) {
    case 'rows':
      return <RowsPart selection={selection} choose={choose} />;
    case 'sql':
      return <SqlPart />;
    case 'checks':
    case 'extracts':
      return <Findings selection={selection} choose={choose} />;
  }
});

function Findings({ selection, choose }: PartProps) {
  const checks = useChecks();
  if (checks.kind === 'under_way') return <UnderWay progress={checks.progress} />;
  return <FindingsView checked={checks.checked} selection={selection} choose={choose} />;
}
