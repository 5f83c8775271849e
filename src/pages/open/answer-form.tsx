import type { ReactNode } from 'react';
import { Button, Form } from 'react-aria-components';
import { ListField } from './fields';
import fields from './fields.module.css';
import open from './open.module.css';

/** No id is like these: they hold a space. */
const asNew = 'en ny';
const asLeftOut = 'används inte';

/** What something printed is, one of those that are known, a new one, or not used; and what more has to be said of it. */
export function AnswerForm({
  is,
  newInWords,
  known,
  knownInWords,
  onNew,
  onLeaveOut,
  onKnown,
  onSay,
  onCancel,
  children,
}: {
  is: 'new' | 'left_out' | { readonly known: string };
  /** "En ny enhet" */
  newInWords: string;
  known: readonly { readonly id: string; readonly name: string }[];
  /** "Enheter som är kända" */
  knownInWords: string;
  onNew: () => void;
  onLeaveOut: () => void;
  onKnown: (id: string) => void;
  onSay: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onSay();
      }}
    >
      <div className={fields.fields}>
        <ListField
          label="Är"
          value={is === 'new' ? asNew : is === 'left_out' ? asLeftOut : is.known}
          choices={[
            { id: asNew, name: newInWords },
            { id: asLeftOut, name: 'Används inte' },
            ...known.map(({ id, name }) => ({ id, name, group: knownInWords })),
          ]}
          onChoose={(id) => {
            if (id === asNew) onNew();
            else if (id === asLeftOut) onLeaveOut();
            else onKnown(id);
          }}
        />
        {children}
      </div>
      <div className={open.actions}>
        <Button type="submit" className={open.first ?? ''}>
          Klar
        </Button>
        <Button className={open.link ?? ''} onPress={onCancel}>
          Avbryt
        </Button>
      </div>
    </Form>
  );
}
