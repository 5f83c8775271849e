import { Printed } from '@/components/printed';
import type { StagedTable } from '@/extracts/mapping/importer';
import open from './open.module.css';

/** So many lines above or below a table are shown: a footnote of more is a document. */
const mostLines = 12;

/** How a table was read, and what stood around it: the reader may have to judge whether that is right. */
export function AsRead({ staged: { profile, dialect, notes } }: { staged: StagedTable }) {
  const around = [
    ['Ovanför', profile.above],
    ['Under', profile.below],
  ] as const;
  return (
    <>
      <dl className={open.facts}>
        {dialect.length > 0 && (
          <div>
            <dt>Läses som</dt>
            <dd>{dialect.join(', ')}</dd>
          </div>
        )}
        {around.map(
          ([where, lines]) =>
            lines.length > 0 && (
              <div key={where}>
                <dt>{where} tabellen</dt>
                <dd>
                  <ul className={open.lines}>
                    {lines.slice(0, mostLines).map((line, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the lines never change, and two may be alike
                      <li key={at}>
                        <Printed text={line} />
                      </li>
                    ))}
                    {lines.length > mostLines && <li>och {lines.length - mostLines} rader till</li>}
                  </ul>
                </dd>
              </div>
            ),
        )}
        {profile.legend.length > 0 && (
          <div>
            <dt>Teckenförklaring</dt>
            <dd>
              <ul className={open.lines}>
                {profile.legend.map(({ mark, meaning }) => (
                  <li key={mark}>
                    <Printed text={mark} />: <Printed text={meaning} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {notes.length > 0 && (
        <ul className={open.list} aria-label="Så lästes filen">
          {notes.map(({ sentence, lines }) => (
            <li key={sentence} className={open.remark}>
              <bdi>{sentence}</bdi>
              {lines !== undefined && lines.length > 0 && ` (rad ${lines.slice(0, 5).join(', ')})`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
