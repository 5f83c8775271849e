import { Link } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useCurrentSearch } from '@/components/current-search';
import { type ListedExtract, useExtractLibrary } from '@/components/extract-library';
import { cutShort, Printed } from '@/components/printed';
import { useRestore } from '@/components/use-restore';
import { searchInOtherExtract } from '@/selection/other-extract';
import { ExtractFacts } from './extract-facts';
import styles from './extract-list.module.css';
import { OwnTools } from './own-tools';
import { TakeOut } from './take-out';

/** An extract: what it is, the ways to open it and take it along, and for the reader's own to rename and remove it. */
export function ExtractCard({ extract, isOpen }: { extract: ListedExtract; isOpen: boolean }) {
  const isRemoved = extract.own?.removed !== undefined;
  const wasRemoved = useRef(isRemoved);
  const undo = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that was pressed is gone: the focus goes to what stands in its stead, and moves nowhere else.
    if (wasRemoved.current !== isRemoved && document.activeElement === document.body)
      (isRemoved ? undo : heading).current?.focus();
    wasRemoved.current = isRemoved;
  }, [isRemoved]);
  if (extract.own !== undefined && isRemoved) return <Removed extract={extract} button={undo} />;
  return (
    <article className={styles.extract}>
      <h4 ref={heading} tabIndex={-1}>
        <Printed text={extract.title} />
        {isOpen && <span> · öppet</span>}
      </h4>
      <div className={styles.tools}>
        {!isOpen && <OpenIt extract={extract} />}
        <TakeOut extract={extract} />
        {extract.own && <Report extract={extract} />}
        {extract.own && <OwnTools extract={extract.own} />}
      </div>
      <ExtractFacts extract={extract} />
    </article>
  );
}

function OpenIt({ extract: { name, title } }: { extract: ListedExtract }) {
  const search = useCurrentSearch();
  const [first] = useExtractLibrary().listed;
  return (
    <Link
      to="/"
      search={searchInOtherExtract(search, name === first?.name ? undefined : name)}
      className={styles.tool}
      aria-label={`Visa ${cutShort(title)}`}
    >
      Visa
    </Link>
  );
}

/** The way to what became of the files that it was made of, and to what has changed since another. */
function Report({ extract: { name, title } }: { extract: ListedExtract }) {
  const search = useCurrentSearch();
  return (
    <Link
      to="/data/rapport/{-$mot}"
      params={{ mot: undefined }}
      search={searchInOtherExtract(search, name)}
      className={styles.tool}
      aria-label={`Kvalitetsrapport för ${title}`}
    >
      Kvalitetsrapport
    </Link>
  );
}

function Removed({
  extract: { name, title },
  button,
}: {
  extract: ListedExtract;
  button: RefObject<HTMLButtonElement | null>;
}) {
  const { restore, failed } = useRestore();
  return (
    <article className={styles.extract}>
      <p role="status">
        ”<Printed text={title} />” är borttaget. Det kan tas tillbaka i en vecka, om inte platsen behövs för
        ett annat uttag.
      </p>
      <div className={styles.tools}>
        <Button
          ref={button}
          className={styles.tool ?? ''}
          aria-label={`Ångra att ${cutShort(title)} togs bort`}
          onPress={() => restore(name)}
        >
          Ångra
        </Button>
        {failed === name && (
          <p className={styles.failed} role="alert">
            Uttaget kunde inte tas tillbaka. Försök igen, eller öppna dess fil på nytt.
          </p>
        )}
      </div>
    </article>
  );
}
