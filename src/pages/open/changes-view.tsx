import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { ListedExtract } from '@/components/extract-library';
import { Failure } from '@/components/failure';
import { useOpeningFiles } from '@/components/opening-files';
import { Printed } from '@/components/printed';
import { useSmallGroups } from '@/components/suppression';
import { useFigureMarks } from '@/components/use-figure-marks';
import { thresholdOf } from '@/domain/suppression/setting';
import { changesCsv } from '@/export/changes-csv';
import { downloadFile } from '@/export/download-file';
import type { ExtractChange } from '@/extracts/mapping/importer';
import { formatNumber } from '@/format/number';
import { changeInWords, changesInWords } from '@/models/open/change-words';
import { toldChange } from '@/models/open/told-change';
import styles from './first-rows.module.css';
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by keyboard */}
      <section className={styles.scroll} aria-label={changeInWords[kind]} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(toldChange).map(({ unit, indicator, year, period, sex, before, after }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
              <tr key={at}>
                {[unit, indicator, year, period, sex, before, after].map((cell, place) => (
                  <td key={headings[place]}>
                    <Printed text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {count > rows.length && (
        <p className={styles.more}>
          De första {formatNumber(rows.length, 0)} av {formatNumber(count, 0)}.
        </p>
      )}
    </>
  );
}
