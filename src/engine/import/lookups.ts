import { type ColumnDecimalSign, decimalSignOf } from '@/extracts/cells/decimal-sign';
import { printedNumber } from '@/extracts/cells/read-number';
import type { Mapping } from '@/extracts/mapping/mapping';
import {
  indicatorMeanings,
  type NumberMeaning,
  numberMeanings,
  periodMeanings,
  sexMeanings,
  unitMeanings,
  yearMeanings,
} from '@/extracts/mapping/meanings';
import type { ExtractConnection } from '../connection';
import { type Hindrance, hindranceCode, periodCode, sexCode, signs, statusCode } from './codes';
import { type Meaning, makeLookup } from './lookup';
import type { Named } from './named';
import { dictionaryOf, type Staged } from './staged';
import type { Steps } from './steps';

/** What a column can be to a row, each with a lookup of its own kind. */
export type LookupKind = 'unit' | 'indicator' | 'year' | 'period' | 'sex' | 'number';

const fields = {
  unit: ['unit', 'hindrance'],
  indicator: ['indicator', 'hindrance'],
  year: ['year', 'period', 'hindrance'],
  period: ['year', 'period', 'hindrance'],
  sex: ['sex', 'hindrance'],
  number: ['value', 'status', 'sign', 'hindrance'],
} as const satisfies Record<LookupKind, readonly string[]>;

type Fields<Kind extends LookupKind> = Meaning<(typeof fields)[Kind][number]>;

const hindered = (hindrance: Hindrance) => ({ hindrance: hindranceCode(hindrance) });
const free = { hindrance: null };

type NamesAndTimes = {
  readonly [Kind in Exclude<LookupKind, 'number'>]: (
    texts: readonly string[],
    mapping: Mapping,
    named: Named,
    heading: string,
  ) => readonly Fields<Kind>[];
};

const meanings: NamesAndTimes = {
  unit: (texts, mapping, named) =>
    unitMeanings(texts, mapping).map((meaning) =>
      meaning.kind === 'unit'
        ? { unit: named.unitCode(meaning.unit_id), ...free }
        : { unit: null, ...hindered(`unit_${meaning.kind}`) },
    ),
  indicator: (texts, mapping, named) =>
    indicatorMeanings(texts, mapping).map((meaning) =>
      meaning.kind === 'indicator'
        ? { indicator: named.indicatorCode(meaning.indicator_id), ...free }
        : { indicator: null, ...hindered(`indicator_${meaning.kind}`) },
    ),
  year: (texts, mapping) =>
    yearMeanings(texts, mapping).map((meaning) =>
      meaning.kind === 'year'
        ? { year: meaning.year, period: meaning.period ? periodCode(meaning.period) : null, ...free }
        : { year: null, period: null, ...hindered(`year_${meaning.kind}`) },
    ),
  period: (texts, _, __, heading) =>
    periodMeanings(texts, heading).map((meaning) => {
      if (meaning.kind === 'period') {
        return { year: meaning.year ?? null, period: periodCode(meaning.period), ...free };
      }
      // A blank cell leaves the period to the year's own words, or to what holds for the table.
      return { year: null, period: null, ...(meaning.kind === 'blank' ? free : hindered('period_unread')) };
    }),
  sex: (texts) =>
    sexMeanings(texts).map((meaning) =>
      meaning.kind === 'sex'
        ? { sex: sexCode(meaning.sex), ...free }
        : { sex: null, ...hindered(`sex_${meaning.kind}`) },
    ),
};

/** What a cell with a figure says, as codes. @param text as printed, for the sign of measure after the number */
export function numberFields(meaning: NumberMeaning, text: string): Fields<'number'> {
  const none = { value: null, sign: null };
  switch (meaning.kind) {
    case 'number': {
      const sign = signs.indexOf(printedNumber(text)?.sign ?? 'none');
      return { value: meaning.number, status: statusCode('reported'), sign, ...free };
    }
    case 'absent':
      return { ...none, status: statusCode(meaning.status), ...free };
    case 'asked':
      return { ...none, status: null, ...hindered('mark_asked') };
    case 'unread':
      return { ...none, status: null, ...hindered('value_unread') };
  }
}

/**
 * How a column writes its decimals, from all its texts: each shape of them once, since a million figures have a few hundred. Only a nought
 * is told from other digits, for 0.123 is no thousand.
 */
async function decimalSign(
  connection: ExtractConnection,
  staged: Staged,
  column: number,
  mapping: Mapping,
): Promise<ColumnDecimalSign> {
  const known = mapping.decimalSigns[column] ?? staged.columns[column]?.decimalSign;
  if (known !== undefined) return known;
  const shapes = await connection.run<{ shape: string }>(
    `SELECT DISTINCT regexp_replace(text, '[1-9]', '9', 'g') AS shape
     FROM ${dictionaryOf(staged.id, column)} WHERE contains(text, '.') OR contains(text, ',')`,
  );
  return decimalSignOf(shapes.map(({ shape }) => shape));
}

/** The lookups of what has been mapped. Those of figures, which may be many, are kept for as long as what they hang on is the same. */
export class Lookups {
  readonly #connection: ExtractConnection;
  readonly #numbers = new Map<string, string>();

  constructor(connection: ExtractConnection) {
    this.#connection = connection;
  }

  /** Makes a column's lookup. @returns its name in the engine. */
  async make(
    kind: Exclude<LookupKind, 'number'>,
    staged: Staged,
    column: number,
    mapping: Mapping,
    named: Named,
    steps: Steps,
  ): Promise<string> {
    const name = `${kind}_${staged.id}_${column}`;
    const heading = staged.columns[column]?.name ?? '';
    await makeLookup<string>(
      this.#connection,
      name,
      staged,
      column,
      fields[kind],
      (texts) => meanings[kind](texts, mapping, named, heading),
      { steps, whole: true },
    );
    return name;
  }

  /** Makes the lookup of a column of figures, where there is none of the same kind. @returns its name in the engine. */
  async makeNumbers(staged: Staged, column: number, mapping: Mapping, steps: Steps): Promise<string> {
    const { marks, scales = {} } = mapping;
    const sign = await decimalSign(this.#connection, staged, column, mapping);
    const asked = JSON.stringify([staged.id, column, sign, marks, scales[column]]);
    const known = this.#numbers.get(asked);
    if (known !== undefined) return known;
    const name = `numbers_${this.#numbers.size}`;
    await makeLookup(
      this.#connection,
      name,
      staged,
      column,
      fields.number,
      (texts) =>
        numberMeanings(texts, sign, marks, scales[column]).map((meaning, at) =>
          numberFields(meaning, texts[at] ?? ''),
        ),
      { steps, numbers: ['value'] },
    );
    this.#numbers.set(asked, name);
    return name;
  }
}
