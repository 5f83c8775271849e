import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useExtract } from '@/components/extract';
import source from '@/components/figure-source.module.css';
import { Marks } from '@/components/marks';
import { useFigureMarks } from '@/components/use-figure-marks';
import { answerCsv } from '@/export/answer-csv';
import { downloadFile } from '@/export/download-file';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { type AnsweredQuestion, answerText, isNumberType } from '@/models/sql/answer-text';
import type { Refused } from '@/queries/shown-source';
import { DataGrid, type GridColumn } from '../grid/data-grid';
import type { GridCell } from '../grid/grid-keys';
import { CellInFull } from '../rows/cell-in-full';
import styles from './sql-view.module.css';
import type { Asking } from './use-question';

/** What became of the question: how it goes, why not, or the rows. */
export function SqlAnswer({ asking }: { asking: Asking }) {
  return (
    <section aria-label="Svaret" className={styles.answer}>
      <div role="status">
        {asking.kind === 'under_way' && (
          <p>
            Frågan ställs … <progress aria-label="Frågan ställs" />
          </p>
        )}
        {asking.kind === 'cancelled' && <p>Frågan är avbruten.</p>}
        {asking.kind === 'done' && asking.answer.kind === 'answered' && (
          <p>
            <strong>{counted(asking.answer.rows.length, 'rad', 'rader')}</strong> på{' '}
            {formatNumber(asking.seconds, 2)} sekunder.
            {asking.answer.more &&
              ` Gränsen på ${formatNumber(asking.limit, 0)} rader är nådd: svaret har fler.`}
          </p>
        )}
      </div>
      <div role="alert">
        {asking.kind === 'failed' && <p className={styles.sentence}>{asking.sentence}</p>}
        {asking.kind === 'done' && asking.answer.kind === 'refused' && <Refusal refused={asking.answer} />}
      </div>
      {asking.kind === 'done' && asking.answer.kind === 'answered' && <Answered answer={asking.answer} />}
    </section>
  );
}

function Refusal({ refused: { sentence, words, place } }: { refused: Refused }) {
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      {place !== undefined && (
        <p>
          Rad {place.line}, tecken {place.column}.
        </p>
      )}
      {words !== undefined && (
        <p className={styles.words}>
          Databasens egna ord: <code lang="en">{words}</code>
        </p>
      )}
    </>
  );
}

/** In characters: a column is as wide as its first cells ask for, within these. */
const widest = 40;
const narrowest = 8;
const lookedAt = 50;

function Answered({ answer }: { answer: AnsweredQuestion }) {
  const { columns, rows } = answer;
  const extract = useExtract();
  const marks = useFigureMarks();
  const [active, setActive] = useState<GridCell>({ row: 0, column: 0 });
  const [copied, setCopied] = useState<string>();
  const current = {
    row: Math.min(active.row, Math.max(rows.length - 1, 0)),
    column: Math.min(active.column, columns.length - 1),
  };
  const shown: GridColumn[] = columns.map(({ name, type }, at) => {
    const longest = Math.max(name.length, ...rows.slice(0, lookedAt).map((row) => row[at]?.length ?? 0));
    return {
      id: name,
      name,
      alignEnd: isNumberType(type),
      width: Math.min(widest, Math.max(narrowest, longest)) + 3,
    };
  });
  const cellOf = (row: number, column: number): string =>
    answerText(columns[column]?.type ?? '', rows[row]?.[column] ?? null);
  return (
    <figure aria-label="Svarets rader">
      <DataGrid
        label="Svarets rader"
        rows={rows.length}
        columns={shown}
        cellOf={cellOf}
        active={current}
        onActive={(cell) => {
          setActive(cell);
          setCopied(undefined);
        }}
        onCopied={() => setCopied('Cellen är kopierad.')}
      />
      <CellInFull
        column={shown[current.column]}
        text={current.row < 0 || rows.length === 0 ? undefined : cellOf(current.row, current.column)}
        row={current.row < 0 || rows.length === 0 ? undefined : current.row}
        cells={() => columns.map((_, at) => cellOf(current.row, at))}
        said={copied}
        onSay={setCopied}
      />
      <figcaption className={source.source}>
        <Marks />
        <span>
          Egen beräkning ur uttaget {extract.title}, {extract.created}.
        </span>
        <span className={source.actions}>
          <Button
            className={source.action ?? ''}
            onPress={() => {
              const file = answerCsv(answer, { marks, extract });
              downloadFile(file.name, file.content);
            }}
          >
            Ladda ner CSV
          </Button>
        </span>
      </figcaption>
    </figure>
  );
}
