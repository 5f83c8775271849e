import { periods } from '@/domain/period';
import { sexes } from '@/domain/sex';
import type { FigurePart } from '@/extracts/mapping/mapping';
import { periodName } from '@/format/period';
import { capitalised } from '@/format/words';
import { sexInWords } from '@/models/open/column-roles';
import { withSaid } from '@/models/open/edit-mapping';
import { ListField, WordsField } from './fields';
import styles from './fields.module.css';

/** What can be said of figures, in the order that it is asked. */
export const saidParts = ['indicator', 'unit', 'year', 'period', 'sex'] as const;
export type SaidPart = (typeof saidParts)[number];

const unsaid = 'sägs inte här';

/** What figures are, for those of a column or of a whole table. */
export function PartFields({
  part,
  asked,
  names,
  onChange,
}: {
  part: FigurePart;
  asked: readonly SaidPart[];
  /** Names that are known already, as suggestions. */
  names: { readonly indicators: readonly string[]; readonly units: readonly string[] };
  onChange: (part: FigurePart) => void;
}) {
  const say = <Name extends SaidPart>(name: Name, said: FigurePart[Name] | undefined) =>
    onChange(withSaid(part, name, said));
  const field = {
    indicator: () => (
      <WordsField
        label="Indikator"
        value={part.indicator ?? ''}
        suggestions={names.indicators}
        onSay={(words) => say('indicator', words === '' ? undefined : words)}
      />
    ),
    unit: () => (
      <WordsField
        label="Enhet"
        value={part.unit ?? ''}
        suggestions={names.units}
        onSay={(words) => say('unit', words === '' ? undefined : words)}
      />
    ),
    year: () => (
      <WordsField
        label="År"
        value={part.year === undefined ? '' : String(part.year)}
        problemOf={(words) =>
          words === '' || /^(19|20)\d\d$/.test(words)
            ? undefined
            : 'Skriv året med fyra siffror, till exempel 2024.'
        }
        onSay={(words) => say('year', words === '' ? undefined : Number(words))}
      />
    ),
    period: () => (
      <ListField
        label="Period"
        value={part.period ?? ''}
        choices={[
          { id: '', name: unsaid },
          ...periods.map((period) => ({ id: period, name: capitalised(periodName(period)) })),
        ]}
        onChoose={(id) => say('period', id === '' ? undefined : id)}
      />
    ),
    sex: () => (
      <ListField
        label="Kön"
        value={part.sex ?? ''}
        choices={[
          { id: '', name: unsaid },
          ...sexes.map((sex) => ({ id: sex, name: capitalised(sexInWords[sex]) })),
        ]}
        onChoose={(id) => say('sex', id === '' ? undefined : id)}
      />
    ),
  };
  return (
    <div className={styles.fields}>
      {saidParts
        .filter((name) => asked.includes(name))
        .map((name) => (
          <div key={name}>{field[name]()}</div>
        ))}
    </div>
  );
}
