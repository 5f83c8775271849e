import { OpenFiles } from '@/components/open-files';
import open from './open.module.css';

const kinds = [
  [
    'Tabeller',
    'CSV, TSV, text, Excel (.xlsx) och Parquet. Du ser hur de lästes och säger vad kolumnerna är.',
  ],
  ['Hela uttag', 'En mapp eller en zip-fil som har tagits ut ur Tertial, eller en DuckDB-fil.'],
  [
    'Rapporter',
    'Verksamhetsplaner och verksamhetsberättelser som text, Word (.docx) eller PDF med textlager.',
  ],
] as const;

/** Before anything is opened: what can be, and how. */
export function StartView() {
  return (
    <>
      <h1 tabIndex={-1} className={open.title}>
        Öppna egna filer
      </h1>
      <p className={open.sub}>
        Släpp filer eller en mapp var som helst i Tertial, klistra in en tabell ur Excel eller Word, eller
        välj filer här. De läses i din webbläsare och skickas ingenstans. Inget används förrän du har sett hur
        det lästes.
      </p>
      <div className={open.actions}>
        <OpenFiles />
      </div>
      <dl className={open.kinds}>
        {kinds.map(([kind, what]) => (
          <div key={kind}>
            <dt>{kind}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
