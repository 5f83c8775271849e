import { type FormEvent, useId, useState } from 'react';
import { Button } from 'react-aria-components';
import { typedNumber } from '@/models/rows/filter-words';
import { cellKind } from '@/queries/asked-rows';
import type { ShownColumn } from '@/queries/shown-source';
import type { ColumnFilter } from '@/selection/selection';
import styles from './column-menu.module.css';

/** Filters a column by a range of numbers or by text, or by whether its cells are empty. */
export function ColumnFilterForm({
  column: shown,
  filter,
  setFilter,
}: {
  column: ShownColumn;
  filter: ColumnFilter | undefined;
  setFilter: (filter: ColumnFilter | undefined) => void;
}) {
  const column = shown.name;
  return (
    <>
      {cellKind(shown) === 'number' ? (
        <RangeForm
          key={JSON.stringify(filter)}
          range={filter?.kind === 'between' ? filter : undefined}
          setRange={(from, to) =>
            setFilter((from ?? to) === undefined ? undefined : { column, kind: 'between', from, to })
          }
        />
      ) : (
        <TextForm
          key={JSON.stringify(filter)}
          text={filter?.kind === 'contains' ? filter.text : ''}
          setText={(text) => setFilter(text === '' ? undefined : { column, kind: 'contains', text })}
        />
      )}
      <p className={styles.links}>
        <Button className={styles.link ?? ''} onPress={() => setFilter({ column, kind: 'empty' })}>
          Bara tomma
        </Button>
        <Button className={styles.link ?? ''} onPress={() => setFilter({ column, kind: 'filled' })}>
          Bara ifyllda
        </Button>
        {filter !== undefined && (
          <Button className={styles.link ?? ''} onPress={() => setFilter(undefined)}>
            Ta bort filtret
          </Button>
        )}
      </p>
    </>
  );
}

/** As long as the link takes. */
const longestText = 200;

function TextForm({ text, setText }: { text: string; setText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const id = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setText(typed.trim());
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <span className={styles.field}>
        <label htmlFor={id}>Innehåller</label>
        <input
          id={id}
          className={styles.input}
          value={typed}
          maxLength={longestText}
          onChange={(event) => setTyped(event.target.value)}
        />
      </span>
      <button type="submit" className={styles.apply}>
        Filtrera
      </button>
    </form>
  );
}

function RangeForm({
  range,
  setRange,
}: {
  range: { readonly from: number | undefined; readonly to: number | undefined } | undefined;
  setRange: (from: number | undefined, to: number | undefined) => void;
}) {
  const written = (end: number | undefined) => (end === undefined ? '' : String(end).replace('.', ','));
  const [ends, setEnds] = useState({ from: written(range?.from), to: written(range?.to) });
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const read = { from: typedNumber(ends.from), to: typedNumber(ends.to) };
    const unreadable = (['from', 'to'] as const).some(
      (end) => ends[end].trim() !== '' && read[end] === undefined,
    );
    setWrong(unreadable);
    if (!unreadable) setRange(read.from, read.to);
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className={styles.field}>
          <label htmlFor={`${id}-${end}`}>{end === 'from' ? 'Från' : 'Till'}</label>
          <input
            id={`${id}-${end}`}
            className={styles.input}
            inputMode="decimal"
            value={ends[end]}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-fel` : undefined}
            onChange={(event) => setEnds({ ...ends, [end]: event.target.value })}
          />
        </span>
      ))}
      <button type="submit" className={styles.apply}>
        Filtrera
      </button>
      {isWrong && (
        <p id={`${id}-fel`} className={styles.error} role="alert">
          Skriv tal, till exempel 9,5.
        </p>
      )}
    </form>
  );
}
