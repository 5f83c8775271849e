import { Printed, printed } from '@/components/printed';
import { ScrolledTable } from '@/components/scrolled-table';
import type { QualityReport } from '@/extracts/own/quality-report';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { FindingList } from './finding-list';
import open from './open.module.css';

/** The files with what was read and used of each, what was found, and what was left out and why. */
export function ReportView({ report: { files, findings, leftOut } }: { report: QualityReport }) {
  return (
    <>
      <section className={open.part} aria-labelledby="lasta">
        <h2 id="lasta">Filerna</h2>
        <ScrolledTable
          label="Lästa och använda rader"
          headings={['Fil', 'Tabell', 'Rader lästa', 'Använda', 'Läst som']}
          rows={files.map(({ file, table, rowsRead, rowsUsed, dialect }) => [
            printed(file),
            printed(table),
            formatNumber(rowsRead, 0),
            formatNumber(rowsUsed, 0),
            dialect.join(', '),
          ])}
        />
        <ul className={open.lines}>
          {files.flatMap(({ file, table, notes }) =>
            notes.map(({ sentence, lines }) => (
              <li key={`${file} ${table} ${sentence}`} className={open.remark}>
                <bdi>{sentence}</bdi>
                {lines !== undefined && lines.length > 0 && ` (rad ${lines.slice(0, 5).join(', ')})`}
              </li>
            )),
          )}
        </ul>
      </section>
      {findings.length > 0 && (
        <section className={open.part} aria-labelledby="hittat">
          <h2 id="hittat">Vad som hittades</h2>
          <FindingList findings={findings} />
        </section>
      )}
      <section className={open.part} aria-labelledby="utelamnat">
        <h2 id="utelamnat">Utelämnat</h2>
        {leftOut.length === 0 && <p className={open.remark}>Inget är utelämnat.</p>}
        <ul className={open.list}>
          {leftOut.map(({ reason, count, rows }) => (
            <li key={reason}>
              <bdi>{reason}</bdi> <span className={open.aside}>{counted(count, 'ställe', 'ställen')}</span>
              {rows.length > 0 && (
                <details>
                  <summary className={open.link}>Visa rader</summary>
                  <ul className={open.lines}>
                    {rows.map(({ file, line, text }, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change
                      <li key={at} className={open.remark}>
                        <Printed text={file} />
                        {line !== null && `, rad ${formatNumber(line, 0)}`}
                        {text !== '' && ': '}
                        <Printed text={text} />
                      </li>
                    ))}
                    {count > rows.length && (
                      <li className={open.remark}>
                        De första {formatNumber(rows.length, 0)} av {formatNumber(count, 0)}.
                      </li>
                    )}
                  </ul>
                </details>
              )}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
