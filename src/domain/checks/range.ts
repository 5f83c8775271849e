import type { Period } from '../period';
import type { Sex } from '../sex';
import { decimalsOf } from './precision';
import type { CheckedIndicator, CheckedObservation, CheckedTables } from './rows';
import { hasValue, placeOf, type Rule, type Told, toldBy } from './rule';

/** What a value breaks. */
export type Limit = 'below_zero' | 'above_hundred' | 'not_whole';

export interface RangeFacts {
  readonly unitId: string | null;
  readonly indicatorId: string;
  readonly year: number;
  readonly kind: 'outcome' | 'target';
  readonly limit: Limit;
  readonly told: Told;
}

/** A value that its measure cannot have: a share or an index outside 0–100, a count that is negative, or not whole and not written with decimals. */
export const outOfRange: Rule<'out-of-range', RangeFacts> = {
  id: 'out-of-range',
  severity: 'error',
  find({ observations, targets, indicators }) {
    const byId = new Map(indicators.map((indicator) => [indicator.indicator_id, indicator]));
    return (['observations', 'targets'] as const).flatMap((table) =>
      (table === 'observations' ? observations : targets).filter(hasValue).flatMap((row) => {
        const indicator = byId.get(row.indicator_id);
        const limit = indicator && brokenLimit(row.value, indicator);
        if (limit === undefined) return [];
        const { unit_id: unitId, indicator_id: indicatorId, year } = row;
        const kind = table === 'observations' ? ('outcome' as const) : ('target' as const);
        return [
          {
            facts: { unitId, indicatorId, year, kind, limit, told: toldBy(table, row) },
            places: [placeOf(table, row)],
          },
        ];
      }),
    );
  },
};

/** An amount may be negative and a percentage that is no share of anything may pass 100. */
function brokenLimit(value: number, indicator: CheckedIndicator): Limit | undefined {
  const { unit_of_measure: unit, measurement, decimals } = indicator;
  if (unit === 'kg_co2e_per_kg') return value < 0 ? 'below_zero' : undefined;
  if (unit === 'sek_thousands' || (unit === 'percent' && measurement === 'amount')) return undefined;
  if (value < 0) return 'below_zero';
  // A mean of counts is written with decimals.
  if (unit === 'count') return Number.isInteger(value) || decimals > 0 ? undefined : 'not_whole';
  return value > 100 ? 'above_hundred' : undefined;
}

export interface ObservationFacts {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly period: Period;
  readonly sex: Sex;
}

const factsOf = (row: CheckedObservation): ObservationFacts => ({
  unitId: row.unit_id,
  indicatorId: row.indicator_id,
  year: row.year,
  period: row.period,
  sex: row.sex,
});

export interface DecimalFacts extends ObservationFacts {
  readonly told: Told;
  /** Those of the value, and those that the catalogue says that the indicator is written with. */
  readonly decimals: number;
  readonly expected: number;
}

/** More decimals than the indicator is written with: the page would round what was printed. Those of a count without are `not_whole`. */
export const tooManyDecimals: Rule<'too-many-decimals', DecimalFacts> = {
  id: 'too-many-decimals',
  severity: 'note',
  find({ observations, indicators }: CheckedTables) {
    const expectedOf = new Map(
      indicators
        .filter((indicator) => indicator.unit_of_measure !== 'count' || indicator.decimals > 0)
        .map((indicator) => [indicator.indicator_id, indicator.decimals]),
    );
    return observations.filter(hasValue).flatMap((row) => {
      const expected = expectedOf.get(row.indicator_id);
      const decimals = decimalsOf({ value: row.value, raw: null });
      if (expected === undefined || decimals <= expected) return [];
      return [
        {
          facts: { ...factsOf(row), told: toldBy('observations', row), decimals, expected },
          places: [placeOf('observations', row)],
        },
      ];
    });
  },
};

export interface AnswersFacts extends ObservationFacts {
  readonly answers: number;
  readonly population: number;
}

/** More questionnaires answered than sent. */
export const moreAnswersThanAsked: Rule<'more-answers-than-asked', AnswersFacts> = {
  id: 'more-answers-than-asked',
  severity: 'error',
  find: ({ observations }) =>
    observations.flatMap((row) => {
      const { answers_n: answers, population_n: population } = row;
      if (answers === null || population === null || answers <= population) return [];
      return [{ facts: { ...factsOf(row), answers, population }, places: [placeOf('observations', row)] }];
    }),
};
