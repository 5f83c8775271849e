import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { cutShort, Printed } from '@/components/printed';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import type { NameRow } from '@/models/open/name-rows';
import styles from './name-list.module.css';
import open from './open.module.css';

/** So many names stand at first, and so many more each time that more are asked for. */
const atATime = 20;

/** The names that a table prints, what each will stand as, and the way to say something else of one: one at a time. */
export function NameList<Answer>({
  rows,
  described,
  form,
  settle = () => undefined,
}: {
  rows: readonly NameRow<Answer>[];
  /** What the name will stand as. */
  described: (row: NameRow<Answer>) => ReactNode;
  form: (row: NameRow<Answer>, done: () => void) => ReactNode;
  /** Takes what is proposed for a name as it stands; undefined where nothing is proposed. */
  settle?: (row: NameRow<Answer>) => (() => void) | undefined;
}) {
  const ordered = useSteadyOrder(rows);
  const [shown, setShown] = useState(atATime);
  const [changing, setChanging] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  /** Moves the focus when the list has been made anew: what had it is gone with the press. */
  const focusOn = (find: (items: HTMLCollection) => HTMLElement | null | undefined) =>
    requestAnimationFrame(() =>
      find(list.current?.children ?? document.createElement('ul').children)?.focus(),
    );
  const rest = ordered.length - shown;
  return (
    <>
      <ul className={styles.names} ref={list}>
        {ordered.slice(0, shown).map((row, at) => {
          const take = settle(row);
          return (
            <li key={row.printed}>
              <div className={styles.row}>
                <span className={styles.printed}>
                  <Printed text={row.printed} />
                  {row.count !== undefined && (
                    <span className={styles.count}> {counted(row.count, 'rad', 'rader')}</span>
                  )}
                </span>
                <span className={styles.becomes}>{described(row)}</span>
                {changing !== row.printed && (
                  <span className={styles.actions}>
                    {take && (
                      <Button
                        className={open.link ?? ''}
                        data-settle
                        aria-label={`Stämmer för ${cutShort(row.printed, 60)}`}
                        onPress={() => {
                          take();
                          focusOn((items) => nextToSettle(items, at) ?? within(items, at, '[data-change]'));
                        }}
                      >
                        Stämmer
                      </Button>
                    )}
                    <Button
                      className={open.link ?? ''}
                      data-change
                      aria-label={`Ändra ${cutShort(row.printed, 60)}`}
                      onPress={() => {
                        setChanging(row.printed);
                        focusOn((items) => within(items, at, 'select'));
                      }}
                    >
                      Ändra
                    </Button>
                  </span>
                )}
              </div>
              {changing === row.printed && (
                <div className={styles.form}>
                  {form(row, () => {
                    setChanging(undefined);
                    focusOn((items) => within(items, at, '[data-change]'));
                  })}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <p className={open.remark}>
          {formatNumber(shown, 0)} av {formatNumber(ordered.length, 0)} visas.{' '}
          <Button className={open.link ?? ''} onPress={() => setShown(shown + atATime)}>
            Visa {formatNumber(Math.min(rest, atATime), 0)} till
          </Button>
        </p>
      )}
    </>
  );
}

const within = (items: HTMLCollection, at: number, selector: string) =>
  items[at]?.querySelector<HTMLElement>(selector);

const nextToSettle = (items: HTMLCollection, at: number) =>
  [...items].slice(at + 1).flatMap((item) => item.querySelector<HTMLElement>('[data-settle]') ?? [])[0];

/** The rows in the order in which they stood first, new ones last: what has been answered does not jump away under the reader. */
function useSteadyOrder<Answer>(rows: readonly NameRow<Answer>[]): readonly NameRow<Answer>[] {
  const [first] = useState(() => new Map(rows.map(({ printed }, place) => [printed, place])));
  const placeOf = ({ printed }: NameRow<Answer>) => first.get(printed) ?? first.size;
  return [...rows].sort((one, other) => placeOf(one) - placeOf(other));
}
