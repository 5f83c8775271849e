import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { cutShort, Printed } from '@/components/printed';
import spoken from '@/components/spoken.module.css';
import type { ImportProgress } from '@/extracts/mapping/importer';
import open from './open.module.css';

/** So often the progress is spoken: each step of each file would be a stream of words. */
const spokenEvery = 4_000;

/** Something that takes time: its step and how much of it is done, and the way to stop it. The page can be left meanwhile. */
export function UnderWay({
  title,
  files,
  progress: { step, fraction },
  onCancel,
}: {
  title: string;
  files: readonly string[];
  progress: ImportProgress;
  onCancel: () => void;
}) {
  const percent = Math.round(Math.min(1, Math.max(0, fraction)) * 100);
  return (
    <>
      <h1 tabIndex={-1} className={open.title}>
        {title}
      </h1>
      <div className={open.underWay}>
        <p aria-hidden="true">
          <bdi>{cutShort(step)}</bdi> … {percent}&nbsp;%
        </p>
        <Spoken words={`${cutShort(step, 80)}, ${percent} procent`} />
        <progress className={open.progress} max={100} value={percent} aria-label="Förlopp" />
        <Button className={open.link ?? ''} onPress={onCancel}>
          Avbryt
        </Button>
      </div>
      <ul className={open.lines} aria-label="Filer">
        {files.slice(0, 50).map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files in two folders may be called the same
          <li key={at} className={open.remark}>
            <Printed text={file} />
          </li>
        ))}
        {files.length > 50 && <li className={open.remark}>och {files.length - 50} till</li>}
      </ul>
    </>
  );
}

/** The latest words, for screen readers, at most every few seconds. */
function Spoken({ words }: { words: string }) {
  const [said, setSaid] = useState(words);
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), spokenEvery);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="status" className={spoken.spoken}>
      {said}
    </p>
  );
}
