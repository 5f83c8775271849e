import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type ListedExtract, useExtractLibrary } from '@/components/extract-library';
import { cutShort } from '@/components/printed';
import { fictionalMark } from '@/components/use-figure-marks';
import { downloadFile } from '@/export/download-file';
import { fileName } from '@/export/file-name';
import type { ZipForm } from '@/extracts/own/extract-zip';
import styles from './extract-list.module.css';

const forms: readonly { readonly form: ZipForm; readonly words: string }[] = [
  { form: 'kept', words: 'Ladda ner' },
  { form: 'csv', words: 'Ladda ner som CSV' },
];

/** The whole extract as a zip that opens again to the same rows: its own files (Parquet), or its tables as CSV. */
export function TakeOut({ extract }: { extract: ListedExtract }) {
  const { takeOut } = useExtractLibrary();
  const [fraction, setFraction] = useState<number>();
  const [said, setSaid] = useState('');
  const running = useRef<AbortController>(undefined);

  async function take(form: ZipForm) {
    const controller = new AbortController();
    running.current = controller;
    setSaid('');
    setFraction(0);
    try {
      const zip = await takeOut(extract, form, { signal: controller.signal, onProgress: setFraction });
      const parts = [extract.title, extract.created, ...(form === 'csv' ? ['csv'] : [])];
      downloadFile(fileName(parts, 'zip', extract.fictional ? [fictionalMark] : []), zip, zip.type);
      setSaid('Filen är nedladdad.');
    } catch (error) {
      setSaid(controller.signal.aborted ? 'Nedladdningen avbröts.' : sentenceOf(error));
    } finally {
      setFraction(undefined);
    }
  }

  return (
    <>
      {fraction === undefined ? (
        forms.map(({ form, words }) => (
          <Button
            key={form}
            className={styles.tool ?? ''}
            aria-label={`${words}, ${cutShort(extract.title)}`}
            onPress={() => void take(form)}
          >
            {words}
          </Button>
        ))
      ) : (
        <span className={styles.progress}>
          Packar uttaget, {Math.round(fraction * 100)}&nbsp;%
          <progress max={1} value={fraction} aria-label={`Packar ${cutShort(extract.title)}`} />
          <Button
            className={styles.tool ?? ''}
            aria-label={`Avbryt nedladdningen av ${cutShort(extract.title)}`}
            onPress={() => running.current?.abort()}
          >
            Avbryt
          </Button>
        </span>
      )}
      <span role="status" className={styles.said}>
        {said}
      </span>
    </>
  );
}

function sentenceOf(error: unknown): string {
  if (error instanceof Error && 'sentence' in error && 'nextStep' in error) {
    return `${error.sentence} ${error.nextStep}`;
  }
  return 'Uttaget kunde inte packas. Försök igen.';
}
