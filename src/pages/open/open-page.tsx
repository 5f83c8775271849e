import { useNavigate } from '@tanstack/react-router';
import {
  type RefObject,
  Suspense,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { Button } from 'react-aria-components';
import { useCurrentSearch } from '@/components/current-search';
import { useExtractLibrary } from '@/components/extract-library';
import { Failure } from '@/components/failure';
import { filesToOpen } from '@/components/files-to-open';
import { Page } from '@/components/page';
import { Waiting } from '@/components/progress';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import { counted } from '@/format/words';
import { searchInOtherExtract } from '@/selection/other-extract';
import type { ImportState } from './import-session';
import { MappingView } from './mapping-view';
import open from './open.module.css';
import { StartView } from './start-view';
import { UnderWay } from './under-way';
import { useImport } from './use-import';
import { useKnown } from './use-known';
import { useMaking } from './use-making';

/** Where the reader's own files are opened: read, mapped, and made an extract of. */
export function OpenFilesPage() {
  const { session, state: latest } = useImport();
  // A table of many columns is drawn in pieces, and the page answers between them.
  const state = useDeferredValue(latest);
  const known = useKnown();
  const given = useSyncExternalStore(filesToOpen.subscribe, filesToOpen.read);
  const content = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState<OwnExtract>();
  const { makeOfTables, makeOfExtract } = useMaking(session, setMade);
  const isFree = !holdsWork(latest);
  useEffect(() => {
    if (isFree && given.length > 0) void session.open(filesToOpen.take(), known);
  }, [isFree, given, session, known]);
  useFocusOnHeading(content, state);
  useShownWhenListed(made);
  return (
    <Page>
      <div ref={content}>
        {!isFree && given.length > 0 && (
          <div className={open.given} role="alert">
            <p>
              {counted(given.length, 'ny fil', 'nya filer')} väntar. Det du håller på med finns kvar tills du
              väljer.
            </p>
            <p className={open.choices}>
              <Button
                className={open.link ?? ''}
                onPress={() => void session.open(filesToOpen.take(), known)}
              >
                Öppna de nya i stället
              </Button>
              <Button className={open.link ?? ''} onPress={() => filesToOpen.take()}>
                Fortsätt med dem du har
              </Button>
            </p>
          </div>
        )}
        {state.stage === 'empty' && (made === undefined ? <StartView /> : <Waiting />)}
        {state.stage === 'reading' && (
          <UnderWay
            title="Läser filerna"
            files={state.files.map(nameOf)}
            progress={state.progress}
            onCancel={session.cancel}
          />
        )}
        {state.stage === 'failed' && (
          <>
            <h1 tabIndex={-1} className={open.title}>
              Filerna kunde inte läsas
            </h1>
            <Failure
              sentence={`${state.failure.sentence} ${state.failure.nextStep}`}
              onRetry={() => void session.open(state.files, known)}
            />
            <StartOver onPress={session.leave} />
          </>
        )}
        {state.stage === 'read' && (
          <>
            {state.progress && (
              <UnderWay
                title="Gör ett uttag av uppgifterna"
                files={[]}
                progress={state.progress}
                onCancel={session.cancel}
              />
            )}
            {/* Hidden and not gone: what the reader has written is there when it is cancelled. */}
            <div hidden={state.progress !== undefined}>
              <Suspense fallback={<Waiting />}>
                <MappingView
                  key={state.inHand.tables[0]?.id ?? 'hela'}
                  inHand={state.inHand}
                  version={state.version}
                  isBehind={state !== latest}
                  failure={state.failure}
                  onEdit={session.edit}
                  onLeave={session.leave}
                  onUseTables={makeOfTables}
                  onUseExtract={makeOfExtract}
                />
              </Suspense>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}

function StartOver({ onPress }: { onPress: () => void }) {
  return (
    <Button className={open.link ?? ''} onPress={onPress}>
      Börja om
    </Button>
  );
}

/** A file's name, with the folder that it was chosen with. */
const nameOf = ({ name, webkitRelativePath }: File): string => webkitRelativePath || name;

/** Whether new files would put an end to something. */
function holdsWork(state: ImportState): boolean {
  if (state.stage === 'reading') return true;
  return state.stage === 'read' && state.inHand.tables.length + state.inHand.extracts.length > 0;
}

/** With another stage there is another page: the focus goes to its heading. Not with the first, which is where the reader came to. */
function useFocusOnHeading(content: RefObject<HTMLElement | null>, state: ImportState): void {
  const stage = state.stage === 'read' && state.progress ? 'making' : state.stage;
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const headings = content.current?.querySelectorAll('h1') ?? [];
    [...headings].find((heading) => heading.closest('[hidden]') === null)?.focus();
  }, [stage, content]);
}

/** Shows what was made on Översikt as soon as it can be opened there. */
function useShownWhenListed(made: OwnExtract | undefined): void {
  const navigate = useNavigate();
  const search = useCurrentSearch();
  const isListed = useExtractLibrary().listed.some(({ name }) => name === made?.name);
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    if (made === undefined || !isListed) return;
    void navigate({ to: '/', search: searchInOtherExtract(latest.current, made.name) });
  }, [made, isListed, navigate]);
}
