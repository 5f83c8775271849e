import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { type UnitLevel, unitLevels } from '@/domain/unit';
import type { UnitAnswer } from '@/extracts/mapping/mapping';
import { capitalised } from '@/format/words';
import { levelInWords } from '@/models/open/answer-words';
import { idOf, newUnit, type UsedUnit } from '@/models/open/answers';
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
  /** Units that are neither known nor this one, which it may be a part of. */
  others: readonly UsedUnit[];
  onSay: (answer: UnitAnswer) => void;
  onCancel: () => void;
}) {
  const [draft, setDraft] = useState(answer);
  const isKnown = draft.use === 'unit' && known.some(({ unit_id }) => unit_id === draft.unit_id);
  const before = answer.use === 'unit' ? answer.unit_id : 'enhet';
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
            else setDraft(known.find(({ unit_id }) => unit_id === id) ?? newUnit(printed, before));
          }}
        />
        {draft.use === 'unit' && !isKnown && (
          <>
            <WordsField
              label="Namn"
              value={draft.name}
              problemOf={(words) => (words === '' ? 'Skriv vad enheten heter.' : undefined)}
              onSay={(name) =>
                setDraft({ ...draft, name, short_name: name, unit_id: idOf(name, draft.unit_id) })
              }
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
                ...[...known, ...others]
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
