import { useExtract } from '@/components/extract';
import { useCatalogue } from '@/components/use-catalogue';
import { formatDate } from '@/format/date';
import { capitalised } from '@/format/words';
import { documentKind } from '@/models/source-label';
import styles from './about-page.module.css';

/** The documents that the figures were read from. */
export function Sources() {
  const { title, created, fictional } = useExtract();
  return (
    <>
      <p>
        Uttaget {title} gjordes <span className={styles.whole}>{formatDate(created)}</span>.{' '}
        {fictional && 'Alla enheter och tal i det är påhittade. '}
        Under varje diagram och tabell står källan. På sidan Trender står den för varje värde, med dokument
        och rad i dokumentets text.
      </p>
      <DocumentTable />
    </>
  );
}

function DocumentTable() {
  const { documentById, unitById } = useCatalogue();
  const documents = [...documentById.values()];
  if (documents.length === 0) return <p>Uttaget anger inga dokument.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label="Dokument, tabell" tabIndex={0}>
      <table className={styles.documents}>
        <caption>Dokument som talen är lästa ur</caption>
        <thead>
          <tr>
            <th scope="col">Dokument</th>
            <th scope="col">År</th>
            <th scope="col">Enhet</th>
            <th scope="col">Diarienummer</th>
            <th scope="col">Datum</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <tr key={document.document_id}>
              <th scope="row">
                {capitalised(documentKind(document.kind, 1))} ({document.kind})
              </th>
              <td>{document.year}</td>
              <td>{unitById.get(document.unit_id)?.name ?? document.unit_id}</td>
              <td>{document.diary_number ?? <Unstated />}</td>
              <td className={styles.whole}>
                {document.decided_on === null ? <Unstated /> : formatDate(document.decided_on)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Unstated = () => <span className={styles.unstated}>anges inte</span>;
