import { useSuspenseQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useExtract } from '@/components/extract';
import { useExtractLibrary } from '@/components/extract-library';
import { OpenFiles } from '@/components/open-files';
import { cutShort, Printed } from '@/components/printed';
import { formatNumber } from '@/format/number';
import { capitalised, counted } from '@/format/words';
import { proposedSource, proposedTitle } from '@/models/open/about-extract';
import { knownIndicator, knownUnit } from '@/models/open/answers';
import { rowFindings } from '@/models/open/table-questions';
import { knownIndicatorsQuestion, knownUnitsQuestion } from '@/queries/known';
import { AboutForm, type SaidOfExtract } from './about-form';
import type { ImportSession, InHand, TableInHand } from './import-session';
import open from './open.module.css';
import { PreviewView, usePreview } from './preview-view';
import { RefusedFiles } from './refused-files';
import { TableView } from './table-view';
import type { ToldFailure } from './told-failure';
import { WholeExtracts } from './whole-extracts';

/** What was read, a table at a time, and what is made of it. */
export function MappingView({
  inHand,
  version,
  isBehind,
  failure,
  onEdit,
  onLeave,
  onUseTables,
  onUseExtract,
}: {
  inHand: InHand;
  version: number;
  /** Something has been said since that is not drawn yet. */
  isBehind: boolean;
  failure: ToldFailure | undefined;
  onEdit: ImportSession['edit'];
  onLeave: () => void;
  onUseTables: (said: SaidOfExtract) => void;
  onUseExtract: (extract: InHand['extracts'][number]) => void;
}) {
  const { tables, extracts, refused } = inHand;
  const [chosen, setChosen] = useState(tables[0]?.id);
  const { source } = useExtract();
  const [units, indicators] = useSuspenseQueries({
    queries: [knownUnitsQuestion(source), knownIndicatorsQuestion(source)],
  });
  const known = useMemo(
    () => ({ units: units.data.map(knownUnit), indicators: indicators.data.map(knownIndicator) }),
    [units.data, indicators.data],
  );
  const { listed } = useExtractLibrary();
  const questionsPart = useRef<HTMLDivElement>(null);
  const preview = usePreview(tables, version);
  const [wanted, setWanted] = useState<SaidOfExtract>();
  const isUsed = tables.some(({ mapping }) => mapping.shape !== 'left_out');
  const found = rowFindings(
    preview.data?.findings ?? [],
    tables.map(({ questions }) => questions),
  );
  // Those of an earlier mapping may be settled by now.
  const stops = preview.isPlaceholderData ? [] : found.filter(({ weight }) => weight === 'stops');
  const waiting = tables.reduce((sum, { questions }) => sum + questions.open.length, 0);
  const isPending = isBehind || preview.isFetching || tables.some((one) => one.isPending);
  const left = waiting + stops.length;
  useEffect(() => {
    // What the last answer gives is waited for.
    if (wanted === undefined || isPending) return;
    setWanted(undefined);
    if (left > 0) questionsPart.current?.focus();
    else onUseTables(wanted);
  }, [wanted, isPending, left, onUseTables]);
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  return (
    <>
      <h1 tabIndex={-1} className={open.title}>
        {titleOf(inHand, isUsed, waiting, stops.length)}
      </h1>
      <div className={open.actions}>
        <Button className={open.link ?? ''} onPress={onLeave}>
          {tables.length + extracts.length === 0 ? 'Börja om' : 'Avbryt och släpp filerna'}
        </Button>
      </div>
      {failure && (
        <p className={open.stops} role="alert">
          <bdi>{failure.sentence}</bdi> {failure.nextStep}
        </p>
      )}
      <RefusedFiles refused={refused} />
      {tables.length + extracts.length === 0 && (
        <div className={open.actions}>
          <OpenFiles />
        </div>
      )}
      <WholeExtracts extracts={extracts} onUse={onUseExtract} />
      {tables.length > 1 && (
        <nav aria-label="Tabeller">
          <ul className={open.tables}>
            {tables.map((one) => (
              <li key={one.id}>
                <Button
                  className={open.table ?? ''}
                  {...(one.id === table?.id ? { 'aria-current': 'true' as const } : {})}
                  onPress={() => setChosen(one.id)}
                >
                  <Printed text={cutShort(one.staged.profile.name, 40)} />
                  <span className={open.waits}>{stateOf(one, one.questions.open.length)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {table && (
        <>
          <TableView
            key={table.id}
            table={table}
            known={known}
            findings={table.questions.findings}
            onEdit={(change) => onEdit(table.id, change)}
          />
          <PreviewView tables={tables} preview={preview} findings={found} onEdit={onEdit} />
          <div ref={questionsPart} tabIndex={-1} className={open.questions}>
            {(waiting > 0 || stops.length > 0) && isUsed && (
              <div className={open.stops}>
                <p className={open.weight}>Innan uppgifterna kan användas</p>
                <ul className={open.lines}>
                  {tables.flatMap((one) =>
                    one.questions.open.map((sentence) => (
                      <li key={`${one.id} ${sentence}`}>
                        {tables.length > 1 && (
                          <>
                            <Printed text={cutShort(one.staged.profile.name, 40)} />:{' '}
                          </>
                        )}
                        <bdi>{sentence}</bdi>
                      </li>
                    )),
                  )}
                  {stops.map(({ sentence }) => (
                    <li key={sentence}>
                      <bdi>{sentence}</bdi>
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
          {isUsed && (
            <AboutForm
              proposed={proposedOf(tables)}
              own={listed.flatMap(({ own }) => own ?? [])}
              isWaiting={wanted !== undefined}
              hindering={left}
              onUse={setWanted}
            />
          )}
        </>
      )}
    </>
  );
}

function titleOf(
  { tables, extracts, refused }: InHand,
  isUsed: boolean,
  waiting: number,
  stopping: number,
): string {
  if (tables.length === 0 && extracts.length === 0)
    return refused.length === 1 ? 'Filen kunde inte öppnas' : 'Ingen av filerna kunde öppnas';
  if (tables.length === 0) return extracts.length === 1 ? 'Ett helt uttag' : `${extracts.length} hela uttag`;
  if (!isUsed) return 'Ingen tabell används';
  if (waiting + stopping === 0) return 'Se efter att uppgifterna lästes rätt';
  if (waiting === 0)
    return `${capitalised(counted(stopping, 'sak', 'saker'))} att lösa innan uppgifterna kan användas`;
  return `${capitalised(counted(waiting, 'sak', 'saker'))} att säga innan uppgifterna kan användas`;
}

function stateOf({ staged, mapping }: TableInHand, waiting: number): string {
  if (mapping.shape === 'left_out') return 'används inte';
  const rows = `${formatNumber(staged.profile.rows, 0)} rader`;
  if (mapping.shape === 'plain') return `${rows}, egen tabell`;
  return waiting === 0 ? rows : `${rows}, ${counted(waiting, 'fråga', 'frågor')}`;
}

function proposedOf(tables: readonly TableInHand[]): SaidOfExtract {
  const files = [...new Set(tables.map(({ file }) => file.split('/').at(-1) ?? file))];
  const lines = tables.flatMap(({ staged: { profile } }) => [...profile.below, ...profile.above]);
  return { title: proposedTitle(files), source: proposedSource(lines, files), fictional: false };
}
