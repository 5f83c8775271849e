import { useId, useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { cutShort } from '@/components/printed';
import styles from './fields.module.css';

/** More than this nobody reads through, and the field takes any words. */
const mostSuggestions = 200;

/** A choice in a form. The browser's own list: it holds a thousand units without a pause. */
export function ListField<Id extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: Id;
  choices: readonly { readonly id: Id; readonly name: string; readonly group?: string }[];
  onChoose: (id: Id) => void;
}) {
  const id = useId();
  const groups = [...new Set(choices.map(({ group }) => group))];
  const options = (group: string | undefined) =>
    choices
      .filter((choice) => choice.group === group)
      .map((choice) => (
        <option key={choice.id} value={choice.id}>
          {cutShort(choice.name, 80)}
        </option>
      ));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.id === target.value);
          if (chosen !== undefined) onChoose(chosen.id);
        }}
      >
        {groups.map((group) =>
          group === undefined ? (
            options(group)
          ) : (
            <optgroup key={group} label={group}>
              {options(group)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

/** A text in a form, taken in when the field is left or Enter pressed: not at every letter, since each change is worked out anew. */
export function WordsField({
  label,
  value,
  suggestions = [],
  problemOf = () => undefined,
  onSay,
}: {
  label: string;
  value: string;
  suggestions?: readonly string[];
  /** What is wrong with the words, which are then not taken in. */
  problemOf?: (words: string) => string | undefined;
  onSay: (words: string) => void;
}) {
  const list = useId();
  const [draft, setDraft] = useState<string>();
  const problem = draft === undefined ? undefined : problemOf(draft.trim());
  const say = () => {
    if (draft === undefined || problem !== undefined) return;
    if (draft.trim() !== value) onSay(draft.trim());
    setDraft(undefined);
  };
  return (
    <TextField
      className={styles.field ?? ''}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={say}
      isInvalid={problem !== undefined}
      onKeyDown={({ key }) => {
        if (key === 'Enter') say();
      }}
    >
      <Label>{label}</Label>
      <Input className={styles.input ?? ''} dir="auto" {...(suggestions.length > 0 ? { list } : {})} />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.slice(0, mostSuggestions).map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      <FieldError className={styles.problem ?? ''}>{problem}</FieldError>
    </TextField>
  );
}
