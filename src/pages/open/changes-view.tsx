import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { ListedExtract } from '@/components/extract-library';
import { Failure } from '@/components/failure';
import { useOpeningFiles } from '@/components/opening-files';
import { printed } from '@/components/printed';
import { ScrolledTable } from '@/components/scrolled-table';
import { useSmallGroups } from '@/components/suppression';
import { useFigureMarks } from '@/components/use-figure-marks';
import { thresholdOf } from '@/domain/suppression/setting';
import { changesCsv } from '@/export/changes-csv';
import { downloadFile } from '@/export/download-file';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { formatNumber } from '@/format/number';
import { changeInWords, changesInWords } from '@/models/open/change-words';
import { toldChange } from '@/models/open/told-change';
import open from './open.module.css';
import { shownChanges } from './shown-changes';
import { toldFailure } from './told-failure';

const headings = ['Enhet', 'Indikator', 'År', 'Period', 'Kön', 'Före', 'Efter'];

/** What is new, gone and changed from one extract to another. */
export function ChangesView({ from, to }: { from: ListedExtract; to: ListedExtract }) {
  const opening = useOpeningFiles();
  const client = useQueryClient();
  const setting = useSmallGroups();
  const marks = useFigureMarks();
  const { data, error, refetch } = useQuery({
    queryKey: ['extract changes', from.hash, thresholdOf(setting), to.hash],
    queryFn: ({ signal }) => shownChanges(from, to, { ...opening, client, setting, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  if (error !== null) {
    const { sentence, nextStep } = toldFailure(error);
    return <Failure sentence={`${sentence} ${nextStep}`} onRetry={() => void refetch()} />;
  }
  const found = data?.filter(({ count }) => count > 0) ?? [];
  return (
    <>
      <p role="status" className={open.remark}>
        {data === undefined ? 'Jämför uttagen …' : changesInWords(data)}
      </p>
      {found.length > 0 && (
        <div className={open.actions}>
          <Button
            className={open.link ?? ''}
            onPress={() => {
              const file = changesCsv(found, { before: from.title, marks, extract: to });
              downloadFile(file.name, file.content);
            }}
          >
            Ladda ner ändringarna som CSV
          </Button>
        </div>
      )}
      {found.map((change) => (
        <ChangeTable key={change.kind} change={change} />
      ))}
    </>
  );
}

function ChangeTable({ change: { kind, count, rows } }: { change: ExtractChange }) {
  return (
    <>
      <h3>
        {changeInWords[kind]} <span className={open.aside}>{formatNumber(count, 0)}</span>
      </h3>
      <ScrolledTable
        label={changeInWords[kind]}
        headings={headings}
        rows={rows
          .map(toldChange)
          .map(({ unit, indicator, year, period, sex, before, after }) =>
            [unit, indicator, year, period, sex, before, after].map(printed),
          )}
        count={count}
      />
    </>
  );
}
