import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { type UnitLevel, unitLevels } from '@/domain/unit';
import type { UnitAnswer } from '@/extracts/mapping/mapping';
import { capitalised } from '@/format/words';
import { levelInWords } from '@/models/open/answer-words';
import { calledUnit, idOfNamed, newUnit, type UsedUnit } from '@/models/open/answers';
import { ListField, WordsField } from './fields';
import fields from './fields.module.css';
import open from './open.module.css';

const asNew = 'ny';
const asUnused = 'används inte';

/** What a printed unit is: a known one, a new one, or not used. */
export function UnitForm({
  printed,
  answer,
  known,
  others,
  onSay,
  onCancel,
}: {
  printed: string;
  answer: UnitAnswer;
  known: readonly UsedUnit[];
  /** What the table's other units stand as. */
  others: readonly UsedUnit[];
  onSay: (answer: UnitAnswer) => void;
  onCancel: () => void;
}) {
  const [draft, setDraft] = useState(answer);
  const isKnown = draft.use === 'unit' && known.some(({ unit_id }) => unit_id === draft.unit_id);
  const wasNew = answer.use === 'unit' && !known.some(({ unit_id }) => unit_id === answer.unit_id);
  const taken = [...known, ...others];
  const renamed = (before: UsedUnit, name: string): UsedUnit => {
    const unit_id = idOfNamed(name, [...(wasNew ? [answer] : []), ...taken].map(calledUnit), 'enhet');
    return known.find((one) => one.unit_id === unit_id) ?? { ...before, name, short_name: name, unit_id };
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onSay(draft);
      }}
    >
      <div className={fields.fields}>
        <ListField
          label="Är"
          value={draft.use === 'left_out' ? asUnused : isKnown ? draft.unit_id : asNew}
          choices={[
            { id: asNew, name: 'En ny enhet' },
            { id: asUnused, name: 'Används inte' },
            ...known.map(({ unit_id, name }) => ({ id: unit_id, name, group: 'Enheter som är kända' })),
          ]}
          onChoose={(id) => {
            if (id === asUnused) setDraft({ use: 'left_out' });
            else {
              const fresh = wasNew ? answer : newUnit(printed, taken);
              setDraft(known.find(({ unit_id }) => unit_id === id) ?? fresh);
            }
          }}
        />
        {draft.use === 'unit' && !isKnown && (
          <>
            <WordsField
              label="Namn"
              value={draft.name}
              problemOf={(words) => (words === '' ? 'Skriv vad enheten heter.' : undefined)}
              onSay={(name) => setDraft(renamed(draft, name))}
            />
            <ListField<UnitLevel>
              label="Nivå"
              value={draft.level}
              choices={unitLevels.map((id) => ({ id, name: capitalised(levelInWords[id]) }))}
              onChoose={(level) => setDraft({ ...draft, level })}
            />
            <ListField
              label="Hör till"
              value={draft.parent_id ?? ''}
              choices={[
                { id: '', name: 'Ingen annan' },
                ...[...new Map(taken.map((one) => [one.unit_id, one])).values()]
                  .filter(({ unit_id }) => unit_id !== draft.unit_id)
                  .map(({ unit_id, name }) => ({ id: unit_id, name })),
              ]}
              onChoose={(id) => setDraft({ ...draft, parent_id: id === '' ? null : id })}
            />
            <WordsField
              label="Verksamhetsområde"
              value={draft.service_area ?? ''}
              onSay={(words) => setDraft({ ...draft, service_area: words === '' ? null : words })}
            />
          </>
        )}
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
