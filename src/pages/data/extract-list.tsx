import { useExtract } from '@/components/extract';
import { type ListedExtract, useExtractLibrary } from '@/components/extract-library';
import { OpenFiles } from '@/components/open-files';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import { ExtractCard } from './extract-card';
import styles from './extract-list.module.css';
import { StorageUse } from './storage-use';

/** Which extracts are here, what each holds, and what can be done with them. */
export function ExtractList() {
  const { listed, removed } = useExtractLibrary();
  const { name: open } = useExtract();
  const served = listed.filter(({ own }) => own === undefined);
  // A removed one keeps its place, with the way to have it back.
  const own = [...listed.filter((one) => one.own !== undefined), ...removed.map(asListed)].sort((a, b) =>
    (b.own?.opened ?? '').localeCompare(a.own?.opened ?? ''),
  );
  const cards = (extracts: readonly ListedExtract[]) => (
    <div className={styles.side}>
      {extracts.map((extract) => (
        <ExtractCard key={extract.name} extract={extract} isOpen={extract.name === open} />
      ))}
    </div>
  );
  return (
    <section className={styles.extracts} aria-labelledby="uttag">
      <h2 id="uttag">Uttag som finns här</h2>
      <OpenFiles />
      <p className={styles.remark}>
        Det du laddar ner här är hela uttaget, också värden för små grupper som döljs på sidorna.
      </p>
      {own.length > 0 && (
        <>
          <h3 className={styles.kind}>Egna uttag</h3>
          <StorageUse own={own.flatMap((one) => one.own ?? [])} />
          {cards(own)}
        </>
      )}
      <h3 className={styles.kind}>Uttag som följer med Tertial</h3>
      {cards(served)}
    </section>
  );
}

const asListed = (own: OwnExtract): ListedExtract => ({ ...own, own });
