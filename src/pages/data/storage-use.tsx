import { useQuery } from '@tanstack/react-query';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import { sizeInWords } from '@/extracts/own/size-in-words';
import styles from './extract-list.module.css';

/** How much the reader's own extracts take, how much there is room for, and what may become of them. */
export function StorageUse({ own }: { own: readonly OwnExtract[] }) {
  const kept = own.filter((one) => one.kept === 'browser');
  const { data } = useQuery({
    queryKey: ['storage', kept],
    queryFn: async () => ({
      quota: (await navigator.storage.estimate()).quota,
      isLasting: await navigator.storage.persisted(),
    }),
    gcTime: 0,
  });
  if (kept.length === 0) return null;
  const bytes = kept.reduce((sum, one) => sum + one.bytes, 0);
  const given =
    data?.quota === undefined
      ? ''
      : ` av de ${sizeInWords(data.quota)} som webbläsaren säger att Tertial får använda`;
  return (
    <p className={styles.storage}>
      De finns bara i den här webbläsaren och skickas ingenstans. De tar {sizeInWords(bytes)}
      {given}.
      {data !== undefined &&
        (data.isLasting
          ? ' Webbläsaren behåller dem tills du tar bort dem eller rensar webbplatsens data.'
          : ' Webbläsaren kan rensa dem om datorns disk blir full: ladda ner det som inte får försvinna.')}
    </p>
  );
}
