import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Picker } from '@/components/picker';
import { cutShort, Printed } from '@/components/printed';
import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { Mapping } from '@/extracts/mapping/mapping';
import { formatNumber } from '@/format/number';
import { counted } from '@/format/words';
import { indicatorAnswerInWords, unitAnswerInWords } from '@/models/open/answer-words';
import type { UsedIndicator, UsedUnit } from '@/models/open/answers';
import {
  displacedBy,
  withIndicator,
  withOnly,
  withPart,
  withRole,
  withScale,
  withSettled,
  withShape,
  withUnit,
  withWhole,
} from '@/models/open/edit-mapping';
import { indicatorRows, unitRows, unsettledIndicators } from '@/models/open/name-rows';
import { isToldByColumns } from '@/models/open/told-by-columns';
import { AsRead } from './as-read';
import { FindingList } from './finding-list';
import { FirstRows } from './first-rows';
import type { TableInHand } from './import-session';
import { IndicatorForm } from './indicator-form';
import { knownNames } from './known-names';
import { NameList } from './name-list';
import open from './open.module.css';
import { PartFields, saidParts } from './part-fields';
import { SignQuestions } from './sign-questions';
import { UnitForm } from './unit-form';

const shapes: readonly { readonly id: Mapping['shape']; readonly name: string }[] = [
  { id: 'figures', name: 'värden för enheter och indikatorer' },
  { id: 'plain', name: 'en egen tabell, utan figurer' },
  { id: 'left_out', name: 'används inte' },
];

/** What is known before any file was opened, as answers. */
export interface KnownAnswers {
  readonly units: readonly UsedUnit[];
  readonly indicators: readonly UsedIndicator[];
}

/** A table of a file: how it was read, what each column is, and what its names will stand as. */
export function TableView({
  table: { file, staged, mapping, remembered, retitled },
  known,
  findings,
  onEdit,
}: {
  table: TableInHand;
  /** What there is to say of its mapping. */
  findings: readonly ImportFinding[];
  known: KnownAnswers;
  onEdit: (change: (mapping: Mapping) => Mapping) => void;
}) {
  const [displaced, setDisplaced] = useState<number>();
  const { profile } = staged;
  const isFigures = mapping.shape === 'figures';
  const asked = saidParts.filter(
    (part) => mapping.whole[part] !== undefined || !isToldByColumns(mapping, part),
  );
  return (
    <>
      <section className={open.part} aria-labelledby="tabellen">
        <h2 id="tabellen">
          <Printed text={profile.name} />
        </h2>
        <p className={open.remark}>
          {counted(profile.rows, 'rad', 'rader')} och {counted(profile.columns.length, 'kolumn', 'kolumner')}{' '}
          ur <Printed text={file} />.
        </p>
        {remembered && (
          <p className={open.remark}>
            Samma form som en fil du har öppnat tidigare: dina svar från då är ifyllda.{' '}
            {retitled !== undefined && (
              <strong>
                <bdi>{retitled}</bdi>
              </strong>
            )}
          </p>
        )}
        <Picker
          label="Tabellen används som"
          value={mapping.shape}
          choices={shapes}
          onChoose={(shape) => onEdit((one) => withShape(one, shape))}
        />
        <AsRead staged={staged} />
        <h3>Kolumnerna</h3>
        <FirstRows
          staged={staged}
          mapping={mapping}
          onRole={(column, id) => {
            setDisplaced(displacedBy(mapping, column, id));
            onEdit((one) => withRole(one, column, id));
          }}
          onPart={(column, part) => onEdit((one) => withPart(one, column, part))}
          onOnly={(column, texts) => onEdit((one) => withOnly(one, column, texts))}
          onScale={(column, scale) => onEdit((one) => withScale(one, column, scale))}
        />
        <p role="status" className={open.remark}>
          {displaced !== undefined && (
            <>
              Kolumnen <Printed text={cutShort(profile.columns[displaced]?.name ?? '', 60)} /> används inte
              längre: bara en kolumn kan säga det.
            </>
          )}
        </p>
        {isFigures && (
          <>
            <h3 id="hela">Gäller hela tabellen</h3>
            {asked.length === 0 ? (
              <p className={open.remark}>Allt sägs av kolumnerna.</p>
            ) : (
              <>
                <p className={open.remark}>
                  Det som varken en kolumn eller en rubrik säger. Där ingen period eller inget kön är sagt
                  gäller värdena helåret och kvinnor och män tillsammans.
                </p>
                <PartFields
                  part={mapping.whole}
                  asked={asked}
                  names={knownNames(mapping)}
                  onChange={(whole) => onEdit((one) => withWhole(one, whole))}
                />
              </>
            )}
            <SignQuestions profile={profile} mapping={mapping} onEdit={onEdit} />
            <FindingList findings={findings} />
          </>
        )}
      </section>
      {isFigures && (
        <>
          <Indicators profile={profile} mapping={mapping} known={known} onEdit={onEdit} />
          <Units profile={profile} mapping={mapping} known={known} onEdit={onEdit} />
        </>
      )}
    </>
  );
}

interface NamesProps {
  readonly profile: TableInHand['staged']['profile'];
  readonly mapping: Mapping;
  readonly known: KnownAnswers;
  readonly onEdit: (change: (mapping: Mapping) => Mapping) => void;
}

/** What the names of a table but for one will stand as. */
const othersThan = <Answer,>(printed: string, answers: Readonly<Record<string, Answer>>): Answer[] =>
  Object.entries(answers).flatMap(([name, answer]) => (name === printed ? [] : [answer]));

function Units({ profile, mapping, known, onEdit }: NamesProps) {
  const knownIds = new Set(known.units.map(({ unit_id }) => unit_id));
  const rows = unitRows(profile, mapping, knownIds);
  const used = Object.values(mapping.units).filter((answer) => answer.use === 'unit');
  const names = new Map([...known.units, ...used].map(({ unit_id, name }) => [unit_id, name]));
  if (rows.length === 0) return null;
  return (
    <section className={open.part} aria-labelledby="enheter">
      <h2 id="enheter">Enheter</h2>
      <p className={open.remark}>
        {counted(rows.length, 'enhet', 'enheter')} som tabellen skriver dem, och vad de blir i uttaget. De som
        är nya står först.
      </p>
      <NameList
        rows={rows}
        described={({ answer, printed }) => (
          <>
            {answer.use === 'unit' && (
              <>
                {answer.name !== printed && (
                  <>
                    <Printed text={answer.name} />,{' '}
                  </>
                )}
                {knownIds.has(answer.unit_id) ? 'känd' : 'ny'}:{' '}
              </>
            )}
            <bdi>{unitAnswerInWords(answer, (id) => cutShort(names.get(id) ?? id, 80))}</bdi>
          </>
        )}
        form={({ printed, answer }, done) => (
          <UnitForm
            printed={printed}
            answer={answer}
            known={known.units}
            others={othersThan(printed, mapping.units).filter((other) => other.use === 'unit')}
            onSay={(said) => {
              onEdit((one) => withUnit(one, printed, said));
              done();
            }}
            onCancel={done}
          />
        )}
      />
    </section>
  );
}

function Indicators({ profile, mapping, known, onEdit }: NamesProps) {
  const rows = indicatorRows(profile, mapping);
  const unsettled = unsettledIndicators(profile, mapping);
  if (rows.length === 0) return null;
  return (
    <section className={open.part} aria-labelledby="indikatorer">
      <h2 id="indikatorer">Indikatorer</h2>
      <p className={open.remark}>
        {counted(rows.length, 'indikator', 'indikatorer')}. De som inte är kända behöver beskrivas: det avgör
        hur talen skrivs, om högre eller lägre är bättre och vad som får sägas om dem.
      </p>
      <NameList
        rows={rows}
        described={({ answer, printed }) => (
          <>
            {answer.use === 'indicator' && (
              <>
                {answer.name !== printed && (
                  <>
                    läses som <Printed text={answer.name} />,{' '}
                  </>
                )}
                {!answer.settled && <strong>Förslag: </strong>}
              </>
            )}
            {indicatorAnswerInWords(answer)}
          </>
        )}
        settle={({ printed, answer }) =>
          answer.use === 'indicator' && !answer.settled
            ? () => onEdit((one) => withSettled(one, [printed]))
            : undefined
        }
        form={({ printed, answer }, done) => (
          <IndicatorForm
            printed={printed}
            answer={answer}
            known={known.indicators}
            others={othersThan(printed, mapping.indicators).filter((other) => other.use === 'indicator')}
            onSay={(said) => {
              onEdit((one) => withIndicator(one, printed, said));
              done();
            }}
            onCancel={done}
          />
        )}
      />
      {unsettled.length > 1 && (
        <p>
          <Button className={open.link ?? ''} onPress={() => onEdit((one) => withSettled(one, unsettled))}>
            Alla {formatNumber(unsettled.length, 0)} förslag stämmer
          </Button>
        </p>
      )}
    </section>
  );
}
