import { Printed } from '@/components/printed';
import { counted } from '@/format/words';
import type { InHand } from './import-session';
import open from './open.module.css';

/** The files, and parts of files, that could not be opened, why, and what to do. The others go on. */
export function RefusedFiles({ refused }: { refused: InHand['refused'] }) {
  if (refused.length === 0) return null;
  const files = new Set(refused.map(({ file }) => file));
  return (
    <section className={open.part} aria-labelledby="ej-oppnade">
      <h2 id="ej-oppnade">{counted(files.size, 'fil', 'filer')} kunde inte öppnas, helt eller delvis</h2>
      <ul className={open.list}>
        {refused.map(({ file, sentence, nextStep }) => (
          <li key={`${file} ${sentence}`} className={open.stops}>
            <strong>
              <Printed text={file} />
            </strong>
            <p className={open.sentence}>
              <bdi>{sentence}</bdi> {nextStep}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
