import { useState } from 'react';
import { indicatorAreas, measurements, periodicities, polarities, unitsOfMeasure } from '@/domain/indicator';
import type { IndicatorAnswer } from '@/extracts/mapping/mapping';
import { capitalised } from '@/format/words';
import {
  measurementNames,
  measureNames,
  periodicityNames,
  polarityInWords,
} from '@/models/open/answer-words';
import { calledIndicator, idOfNamed, newIndicator, type UsedIndicator } from '@/models/open/answers';
import { AnswerForm } from './answer-form';
import { ListField, WordsField } from './fields';

/** Choices of a closed kind by their words. */
const choicesOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, name: capitalised(words[id]) }));

/** What a printed indicator is: a known one, a new one with all that has to be said of it, or not used. */
export function IndicatorForm({
  printed,
  answer,
  known,
  others,
  onSay,
  onCancel,
}: {
  printed: string;
  answer: IndicatorAnswer;
  known: readonly UsedIndicator[];
  /** What the table's other indicators stand as. */
  others: readonly UsedIndicator[];
  onSay: (answer: IndicatorAnswer) => void;
  onCancel: () => void;
}) {
  const [draft, setDraft] = useState(answer);
  const isKnown = draft.use === 'indicator' && known.some((one) => one.indicator_id === draft.indicator_id);
  const wasNew =
    answer.use === 'indicator' && !known.some(({ indicator_id }) => indicator_id === answer.indicator_id);
  const taken = [...known, ...others];
  const renamed = (before: UsedIndicator, name: string): UsedIndicator => {
    const all = [...(wasNew ? [answer] : []), ...taken].map(calledIndicator);
    const indicator_id = idOfNamed(name, all, 'indikator');
    return known.find((one) => one.indicator_id === indicator_id) ?? { ...before, name, indicator_id };
  };
  return (
    <AnswerForm
      is={draft.use === 'left_out' ? 'left_out' : isKnown ? { known: draft.indicator_id } : 'new'}
      newInWords="En ny indikator"
      known={known.map(({ indicator_id, name }) => ({ id: indicator_id, name }))}
      knownInWords="Indikatorer som är kända"
      onNew={() => setDraft(wasNew ? answer : newIndicator(printed, taken))}
      onLeaveOut={() => setDraft({ use: 'left_out' })}
      onKnown={(id) => setDraft((before) => known.find(({ indicator_id }) => indicator_id === id) ?? before)}
      onSay={() => onSay(draft.use === 'indicator' ? { ...draft, settled: true } : draft)}
      onCancel={onCancel}
    >
      {draft.use === 'indicator' && !isKnown && (
        <>
          <WordsField
            label="Namn"
            value={draft.name}
            problemOf={(words) => (words === '' ? 'Skriv vad indikatorn heter.' : undefined)}
            onSay={(name) => setDraft(renamed(draft, name))}
          />
          <WordsField
            label="Kort namn, i diagram"
            value={draft.short_name}
            problemOf={(words) => (words === '' ? 'Skriv ett kort namn.' : undefined)}
            onSay={(short_name) => setDraft({ ...draft, short_name })}
          />
          <ListField
            label="Måttenhet"
            value={draft.unit_of_measure}
            choices={choicesOf(unitsOfMeasure, measureNames)}
            onChoose={(unit_of_measure) => setDraft({ ...draft, unit_of_measure })}
          />
          <ListField
            label="Decimaler"
            value={String(draft.decimals)}
            choices={['0', '1', '2', '3'].map((id) => ({ id, name: id }))}
            onChoose={(decimals) => setDraft({ ...draft, decimals: Number(decimals) })}
          />
          <ListField
            label="Vad som är bättre"
            value={draft.polarity}
            choices={choicesOf(polarities, polarityInWords)}
            onChoose={(polarity) => setDraft({ ...draft, polarity })}
          />
          <ListField
            label="Slags mått"
            value={draft.measurement}
            choices={choicesOf(measurements, measurementNames)}
            onChoose={(measurement) => setDraft({ ...draft, measurement })}
          />
          <ListField
            label="Redovisas"
            value={draft.periodicity}
            choices={choicesOf(periodicities, periodicityNames)}
            onChoose={(periodicity) => setDraft({ ...draft, periodicity })}
          />
          <ListField
            label="Område"
            value={draft.area}
            choices={indicatorAreas.map((id) => ({ id, name: id }))}
            onChoose={(area) => setDraft({ ...draft, area })}
          />
          <WordsField
            label="Definition"
            value={draft.definition ?? ''}
            onSay={(words) => setDraft({ ...draft, definition: words === '' ? null : words })}
          />
        </>
      )}
    </AnswerForm>
  );
}
