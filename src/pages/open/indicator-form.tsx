import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { indicatorAreas, measurements, periodicities, polarities, unitsOfMeasure } from '@/domain/indicator';
import type { IndicatorAnswer } from '@/extracts/mapping/mapping';
import { capitalised } from '@/format/words';
import {
  measurementNames,
  measureNames,
  periodicityNames,
  polarityInWords,
} from '@/models/open/answer-words';
import { idOf, newIndicator, type UsedIndicator } from '@/models/open/answers';
import { ListField, WordsField } from './fields';
import fields from './fields.module.css';
import open from './open.module.css';

const asNew = 'ny';
const asUnused = 'används inte';

/** Choices of a closed kind by their words. */
const choicesOf = <Id extends string>(ids: readonly Id[], words: Readonly<Record<Id, string>>) =>
  ids.map((id) => ({ id, name: capitalised(words[id]) }));

/** What a printed indicator is: a known one, a new one with all that has to be said of it, or not used. */
export function IndicatorForm({
  printed,
  answer,
  known,
  onSay,
  onCancel,
}: {
  printed: string;
  answer: IndicatorAnswer;
  known: readonly UsedIndicator[];
  onSay: (answer: IndicatorAnswer) => void;
  onCancel: () => void;
}) {
  const [draft, setDraft] = useState(answer);
  const isKnown = draft.use === 'indicator' && known.some((one) => one.indicator_id === draft.indicator_id);
  const before = answer.use === 'indicator' ? answer.indicator_id : 'indikator';
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        onSay(draft.use === 'indicator' ? { ...draft, settled: true } : draft);
      }}
    >
      <div className={fields.fields}>
        <ListField
          label="Är"
          value={draft.use === 'left_out' ? asUnused : isKnown ? draft.indicator_id : asNew}
          choices={[
            { id: asNew, name: 'En ny indikator' },
            { id: asUnused, name: 'Används inte' },
            ...known.map(({ indicator_id, name }) => ({
              id: indicator_id,
              name,
              group: 'Indikatorer som är kända',
            })),
          ]}
          onChoose={(id) => {
            if (id === asUnused) setDraft({ use: 'left_out' });
            else setDraft(known.find((one) => one.indicator_id === id) ?? newIndicator(printed, before));
          }}
        />
        {draft.use === 'indicator' && !isKnown && (
          <>
            <WordsField
              label="Namn"
              value={draft.name}
              problemOf={(words) => (words === '' ? 'Skriv vad indikatorn heter.' : undefined)}
              onSay={(name) => setDraft({ ...draft, name, indicator_id: idOf(name, draft.indicator_id) })}
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
