import { useState } from 'react';
import { type UnitLevel, unitLevels } from '@/domain/unit';
import type { UnitAnswer } from '@/extracts/mapping/mapping';
import { capitalised } from '@/format/words';
import { levelInWords } from '@/models/open/answer-words';
import { calledUnit, idOfNamed, newUnit, type UsedUnit } from '@/models/open/answers';
import { AnswerForm } from './answer-form';
import { ListField, WordsField } from './fields';

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
    <AnswerForm
      is={draft.use === 'left_out' ? 'left_out' : isKnown ? { known: draft.unit_id } : 'new'}
      newInWords="En ny enhet"
      known={known.map(({ unit_id, name }) => ({ id: unit_id, name }))}
      knownInWords="Enheter som är kända"
      onNew={() => setDraft(wasNew ? answer : newUnit(printed, taken))}
      onLeaveOut={() => setDraft({ use: 'left_out' })}
      onKnown={(id) => setDraft((before) => known.find(({ unit_id }) => unit_id === id) ?? before)}
      onSay={() => onSay(draft)}
      onCancel={onCancel}
    >
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
    </AnswerForm>
  );
}
