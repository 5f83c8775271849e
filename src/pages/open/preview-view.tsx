import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { useOpeningFiles } from '@/components/opening-files';
import { printed } from '@/components/printed';
import { ScrolledTable } from '@/components/scrolled-table';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ImportPreview } from '@/extracts/mapping/importer';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { withDisputed } from '@/models/open/edit-mapping';
import { disputedRemedy } from '@/models/open/finding-groups';
import { toldObservations } from '@/models/open/told-observation';
import { FindingList } from './finding-list';
import type { ImportSession, TableInHand } from './import-session';
import open from './open.module.css';
import { toldFailure } from './told-failure';

/** So many observations are enough to see whether they are right. */
const observationsShown = 10;

/** What the mappings give as they stand. A change gives up the working out of the one before. */
export function usePreview(tables: readonly TableInHand[], version: number) {
  const { importer } = useOpeningFiles();
  const used = tables.filter(({ mapping }) => mapping.shape !== 'left_out');
  return useQuery<ImportPreview>({
    queryKey: ['import preview', version],
    queryFn: ({ signal }) =>
      importer.preview(
        used.map(({ id, mapping }) => ({ id, mapping })),
        signal,
      ),
    enabled: used.length > 0,
    // Those before stand until the next are there.
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
  });
}

/** What the extract will hold, what was found in it, and its first observations. */
export function PreviewView({
  tables,
  findings,
  preview: { data, error, isFetching },
  onEdit,
}: {
  tables: readonly TableInHand[];
  /** Those of the rows that the tables' own questions do not say already. */
  findings: readonly ImportFinding[];
  preview: ReturnType<typeof usePreview>;
  onEdit: ImportSession['edit'];
}) {
  // A figure may stand in several of the tables: what is said of it holds for all of them.
  const leaveDisputed = (isLeftOut: boolean) => {
    for (const { id, mapping } of tables)
      if (mapping.shape === 'figures') onEdit(id, (one) => withDisputed(one, isLeftOut));
  };
  return (
    <section className={open.part} aria-labelledby="resultat">
      <h2 id="resultat">Så blir uppgifterna</h2>
      <p role="status" className={open.remark}>
        {error !== null ? toldFailure(error).sentence : isFetching ? 'Räknar …' : countsInWords(data)}
      </p>
      {error !== null && <p className={open.remark}>{toldFailure(error).nextStep}</p>}
      {data !== undefined && (
        <>
          <FindingList
            findings={findings}
            remedy={(finding) => {
              const remedy = disputedRemedy(finding);
              return (
                remedy && (
                  <p>
                    <Button className={open.link ?? ''} onPress={() => leaveDisputed(remedy.leavesOut)}>
                      {remedy.words}
                    </Button>
                  </p>
                )
              );
            }}
          />
          <FirstObservations tables={tables} preview={data} />
        </>
      )}
    </section>
  );
}

function countsInWords(preview: ImportPreview | undefined): string {
  if (preview === undefined) return 'Ingen tabell används.';
  const { rowsRead, rowsUsed, observations, targets } = preview;
  const unused = rowsRead - rowsUsed;
  const rows =
    unused === 0
      ? `Alla ${formatNumber(rowsRead, 0)} rader används`
      : `${formatNumber(rowsUsed, 0)} av ${formatNumber(rowsRead, 0)} rader används, ${formatNumber(unused, 0)} lämnas utanför`;
  const given = [
    counted(observations, 'utfall', 'utfall'),
    ...(targets > 0 ? [counted(targets, 'mål', 'mål')] : []),
  ];
  return `${rows}. De ger ${given.join(' och ')}.`;
}

const observationHeadings = ['Enhet', 'Indikator', 'När', 'Kön', 'Värde', 'Som det är skrivet', 'Antal svar'];

function FirstObservations({ tables, preview }: { tables: readonly TableInHand[]; preview: ImportPreview }) {
  const told = toldObservations(
    preview.firstObservations.slice(0, observationsShown),
    tables.map(({ mapping }) => mapping),
  );
  if (told.length === 0) return null;
  return (
    <>
      <h3>De första utfallen</h3>
      <ScrolledTable
        label="De första utfallen"
        headings={observationHeadings}
        rows={told.map(({ unit, indicator, when, sex, value, printed: raw, answers }) =>
          [unit, indicator, when, sex, value, raw, answers].map(printed),
        )}
      />
    </>
  );
}
