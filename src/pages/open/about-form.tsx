import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { Printed } from '@/components/printed';
import { SwitchLine } from '@/components/switch-line';
import type { OwnExtract } from '@/extracts/own/own-extracts';
import { formatDate } from '@/format/date';
import { capitalised, counted } from '@/format/words';
import styles from './about-form.module.css';
import fields from './fields.module.css';
import open from './open.module.css';

/** What the reader says of the extract as a whole. */
export interface SaidOfExtract {
  readonly title: string;
  readonly source: string;
  readonly fictional: boolean;
}

/** What the extract is to be called and where it comes from; and then it is made. */
export function AboutForm({
  proposed,
  own,
  isWaiting,
  hindering,
  onUse,
}: {
  proposed: SaidOfExtract;
  /** The reader's extracts, of which one may be called the same. */
  own: readonly OwnExtract[];
  /** The facts are wanted, as soon as what they give has been worked out. */
  isWaiting: boolean;
  /** So many things have to be said or settled first: they are then shown instead. */
  hindering: number;
  onUse: (said: SaidOfExtract) => void;
}) {
  const [said, setSaid] = useState(proposed);
  const same = own.find(({ title, removed }) => removed === undefined && title === said.title.trim());
  return (
    <section className={open.part} aria-labelledby="uttaget">
      <h2 id="uttaget">Uttaget</h2>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          onUse({ ...said, title: said.title.trim(), source: said.source.trim() });
        }}
      >
        <Words
          label="Namn"
          problem="Skriv vad uttaget ska heta."
          value={said.title}
          onChange={(title) => setSaid({ ...said, title })}
        />
        {same && (
          <p className={open.remark} role="status">
            Du har redan ett uttag som heter <Printed text={same.title} />, öppnat {formatDate(same.opened)}.
            Det ligger kvar som det är. Det nya öppnas vid sidan av, och du får se vad som har ändrats sedan
            dess.
          </p>
        )}
        <Words
          label="Källa, som den står under figurerna"
          problem="Skriv varifrån uppgifterna kommer."
          value={said.source}
          onChange={(source) => setSaid({ ...said, source })}
        />
        <SwitchLine isOn={said.fictional} onChange={(fictional) => setSaid({ ...said, fictional })}>
          Uppgifterna är fiktiva
        </SwitchLine>
        <div className={open.actions}>
          <Button type="submit" className={open.first ?? ''}>
            {hindering === 0 ? 'Använd uppgifterna' : 'Visa vad som återstår'}
          </Button>
          <span role="status" className={open.aside}>
            {isWaiting
              ? 'Räknar först vad ditt senaste svar ger …'
              : hindering > 0 &&
                `${capitalised(counted(hindering, 'sak', 'saker'))} återstår innan uppgifterna kan användas.`}
          </span>
        </div>
      </Form>
    </section>
  );
}

function Words({
  label,
  problem,
  value,
  onChange,
}: {
  label: string;
  problem: string;
  value: string;
  onChange: (words: string) => void;
}) {
  return (
    <TextField
      className={fields.field ?? ''}
      isRequired
      maxLength={200}
      value={value}
      onChange={onChange}
      validate={(words) => (words.trim() === '' ? problem : null)}
    >
      <Label>{label}</Label>
      <Input className={fields.input ?? ''} dir="auto" />
      <FieldError className={fields.problem ?? ''} />
    </TextField>
  );
}
