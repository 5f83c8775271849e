import type { ReactNode } from 'react';
import { Button, FieldError, Form, Input, Label, Text, TextField } from 'react-aria-components';
import styles from './findings.module.css';

/** A line of text that the reader says in passing: written, or given up by Escape or "Avbryt". */
export function LineForm({
  label,
  line = '',
  longest,
  missing,
  submit,
  onSay,
  onCancel,
  children,
}: {
  label: string;
  /** What it says already. */
  line?: string;
  /** characters */
  longest: number;
  /** What is said of an empty line. */
  missing: string;
  /** What the button says. */
  submit: string;
  onSay: (line: string) => void;
  onCancel: () => void;
  /** What is worth knowing before one writes. */
  children?: ReactNode;
}) {
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        const said = new FormData(event.currentTarget).get('line');
        if (typeof said === 'string' && said.trim() !== '') onSay(said.trim());
      }}
    >
      <TextField
        name="line"
        defaultValue={line}
        isRequired
        autoFocus
        maxLength={longest}
        validate={(said) => (said.trim() === '' ? missing : null)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onCancel();
        }}
        className={styles.field ?? ''}
      >
        <Label>{label}</Label>
        <Input className={styles.input ?? ''} />
        {children !== undefined && (
          <Text slot="description" className={styles.hint ?? ''}>
            {children}
          </Text>
        )}
        <FieldError className={styles.error ?? ''} />
      </TextField>
      <p className={styles.actions}>
        <Button type="submit" className={styles.submit ?? ''}>
          {submit}
        </Button>
        <Button className={styles.action ?? ''} onPress={onCancel}>
          Avbryt
        </Button>
      </p>
    </Form>
  );
}
