import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Picker } from '@/components/picker';
import { formatNumber } from '@/format/number';
import type { Shown } from '../shown/use-shown-source';
import { LastQuestions } from './last-questions';
import { questionStore } from './question-store';
import { SchemaList } from './schema-list';
import { SqlAnswer } from './sql-answer';
import { SqlExamples } from './sql-examples';
import styles from './sql-view.module.css';
import { useQuestion } from './use-question';

const limits = ['100', '1000', '10000', '100000'] as const;

/** One for the page. */
const questions = questionStore(() => localStorage);

/** What was written last, while the page is open: the reader may look at another page between. */
let draft = questions.read()[0] ?? 'SELECT *\nFROM observations\nORDER BY year DESC';

/** The reader's own questions to the extract: written, asked, cancelled, answered. */
export function SqlView({ shown: { source, tables } }: { shown: Shown }) {
  const [text, setText] = useState(draft);
  const [limit, setLimit] = useState<(typeof limits)[number]>('1000');
  const { asking, ask, cancel } = useQuestion(source);
  const editor = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const write = (next: string) => {
    draft = next;
    setText(next);
  };
  const run = () => {
    if (text.trim() === '') return editor.current?.focus();
    questions.add(text.trim());
    ask(text, Number(limit));
  };
  const take = (question: string) => {
    write(question);
    editor.current?.focus();
  };
  const insert = (name: string) => {
    const field = editor.current;
    if (field === null) return;
    field.setRangeText(name, field.selectionStart, field.selectionEnd, 'end');
    write(field.value);
    field.focus();
  };
  const isUnderWay = asking.kind === 'under_way';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    } else if (event.key === 'Escape' && isUnderWay) {
      event.preventDefault();
      cancel();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc gives up the question wherever in this part the focus is
    <div onKeyDown={onKeyDown}>
      <h1>Fråga uttaget med SQL</h1>
      <p className={styles.lead}>
        Frågor läser uttagets tabeller och ändrar ingenting. Dolda värden är tomma, med ”suppressed” som
        status.
      </p>
      <div className={styles.split}>
        <div className={styles.writing}>
          <label className={styles.label} htmlFor={id}>
            Frågan
          </label>
          <textarea
            ref={editor}
            id={id}
            className={styles.editor}
            value={text}
            rows={10}
            maxLength={100_000}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-describedby={`${id}-tips`}
            onChange={(event) => write(event.target.value)}
          />
          <p id={`${id}-tips`} className={styles.hint}>
            Ctrl + Enter ställer frågan, Esc avbryter den. Tabb går vidare.
          </p>
          <div className={styles.actions}>
            {isUnderWay ? (
              <Button className={styles.run ?? ''} onPress={cancel}>
                Avbryt
              </Button>
            ) : (
              <Button className={styles.run ?? ''} onPress={run}>
                Ställ frågan
              </Button>
            )}
            <Picker
              label="Högst"
              value={limit}
              choices={limits.map((one) => ({ id: one, name: `${formatNumber(Number(one), 0)} rader` }))}
              onChoose={setLimit}
            />
          </div>
          <SqlExamples onTake={take} />
          <LastQuestions store={questions} onTake={take} />
        </div>
        <SchemaList tables={tables} onInsert={insert} />
      </div>
      <SqlAnswer asking={asking} />
    </div>
  );
}
