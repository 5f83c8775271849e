import { useQuery } from '@tanstack/react-query';
import { type ListedExtract, useExtractLibrary } from '@/components/extract-library';
import { Printed } from '@/components/printed';
import { sizeInWords } from '@/extracts/own/size-in-words';
import { formatDate } from '@/format/date';
import { formatNumber } from '@/format/number';
import { capitalised } from '@/format/words';
import { tableInWords } from '@/models/checks/finding-words';
import styles from './extract-list.module.css';

/** What an extract is, and how much it holds, as its manifest says. One whose manifest cannot be read says so, and the others stand. */
export function ExtractFacts({
  extract: { name, created, fictional, hash, own },
}: {
  extract: ListedExtract;
}) {
  const { manifest } = useExtractLibrary();
  const { data, error, refetch } = useQuery({
    queryKey: ['manifest', name, hash],
    queryFn: () => manifest(name),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const tables = Object.entries(data?.tables ?? {});
  const bytes = tables.reduce((sum, [, table]) => sum + table.bytes, 0);
  const filled = tables.filter(([, { rows }]) => rows > 0);
  const facts = [
    ['Namn i länkar', name],
    ['Uttaget', created === '' ? '' : formatDate(created)],
    ...(own === undefined || own.opened === ''
      ? []
      : [['Öppnat här', openedAt.format(new Date(own.opened))]]),
    ['Källa', own?.source ?? data?.source ?? ''],
    ['Uppgifterna är', fictional ? 'fiktiva' : 'verkliga'],
    ['Storlek', data === undefined ? '' : sizeInWords(bytes)],
    ['Finns', own === undefined ? 'tillsammans med Tertial' : whereKept[own.kept]],
  ].filter(([, fact]) => fact !== '');
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([what, fact]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <Printed text={fact ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      {error !== null && (
        <p className={styles.failed} role="alert">
          {sentenceOf(error)}{' '}
          <button type="button" className={styles.tool} onClick={() => void refetch()}>
            Försök igen
          </button>
        </p>
      )}
      {filled.length > 0 && (
        <table className={styles.tables}>
          <thead>
            <tr>
              <th scope="col">Tabell</th>
              <th scope="col">Rader</th>
            </tr>
          </thead>
          <tbody>
            {filled.map(([table, { rows }]) => (
              <tr key={table}>
                <th scope="row">{tableName(table)}</th>
                <td>{formatNumber(rows, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const whereKept = {
  browser: 'i den här webbläsaren',
  page: 'bara tills sidan stängs eller läses in på nytt',
} as const;

const openedAt = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The words that an error brings with it for the reader; it may come from the engine, which pages do not know. */
function sentenceOf(error: Error): string {
  return 'sentence' in error && typeof error.sentence === 'string'
    ? error.sentence
    : 'Uppgifterna om uttaget kunde inte hämtas.';
}

/** A table that the format does not know is not read, and stands by its own name. */
const tableName = (name: string): string =>
  capitalised((tableInWords as Readonly<Record<string, string>>)[name] ?? name);
