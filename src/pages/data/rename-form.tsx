import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import styles from './findings.module.css';

/** Longer names have no room in the header's list. */
const longestTitle = 80;

/** Another name for an extract. Links to it stay as they are: they have a name of their own. */
export function RenameForm({
  title,
  onRename,
  onCancel,
}: {
  title: string;
  onRename: (title: string) => void;
  onCancel: () => void;
}) {
  return (
    <Form
      className={styles.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        const to = new FormData(event.currentTarget).get('title');
        if (typeof to === 'string' && to.trim() !== '') onRename(to.trim());
      }}
    >
      <TextField
        name="title"
        defaultValue={title}
        isRequired
        autoFocus
        maxLength={longestTitle}
        validate={(to) => (to.trim() === '' ? 'Skriv ett namn.' : null)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onCancel();
        }}
        className={styles.field ?? ''}
      >
        <Label>Nytt namn</Label>
        <Input className={styles.input ?? ''} />
        <FieldError className={styles.error ?? ''} />
      </TextField>
      <p className={styles.actions}>
        <Button type="submit" className={styles.submit ?? ''}>
          Spara namnet
        </Button>
        <Button className={styles.action ?? ''} onPress={onCancel}>
          Avbryt
        </Button>
      </p>
    </Form>
  );
}
