import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import { useCurrentSearch } from './current-search';
import styles from './figure-source.module.css';
import { Marks } from './marks';
import { useCatalogue } from './use-catalogue';

/** What stands under every figure: what it is marked with, where it comes from and when the extract was made, and the ways to take it along. */
export function FigureSource({
  source,
  created,
  onDownload,
}: {
  source: string;
  created: string;
  onDownload: () => void;
}) {
  const search = useCurrentSearch();
  const { documentById } = useCatalogue();
  return (
    <figcaption className={styles.source}>
      <Marks />
      <span>
        Källa: {source}, varje värde med {documentById.size === 0 ? 'rad' : 'dokument och rad'}. Uttag{' '}
        {created}.
      </span>
      <span className={styles.actions}>
        <Button className={styles.action ?? ''} onPress={onDownload}>
          Ladda ner CSV
        </Button>
        <Link to="/om" search={search}>
          Om måtten
        </Link>
      </span>
    </figcaption>
  );
}
