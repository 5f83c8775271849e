import type { Mapping } from '@/extracts/mapping/mapping';
import type { TableProfile } from '@/extracts/mapping/profile';
import { svCompare } from '@/format/collation';
import { namesIn } from './names-in';

/** A name as it is printed in a table, what it will stand as, and how many rows have it where it stands in a column. */
export interface NameRow<Answer> {
  readonly printed: string;
  readonly answer: Answer;
  readonly count: number | undefined;
}

type UnitRow = NameRow<Mapping['units'][string]>;
type IndicatorRow = NameRow<Mapping['indicators'][string]>;

/** The units of a table: those that will be new first, since they are what may be wrong, then by name. */
export function unitRows(
  profile: TableProfile,
  mapping: Mapping,
  known: ReadonlySet<string>,
): readonly UnitRow[] {
  return byConcern(
    nameRows(namesIn(profile, mapping, 'unit'), mapping.units),
    ({ answer }) => answer.use === 'unit' && !known.has(answer.unit_id),
  );
}

/** The indicators of a table: those that are asked about first, then by name. */
export function indicatorRows(profile: TableProfile, mapping: Mapping): readonly IndicatorRow[] {
  return byConcern(nameRows(namesIn(profile, mapping, 'indicator'), mapping.indicators), isUnsettled);
}

/** The printed names of a table's indicators that are so far only proposed. */
export const unsettledIndicators = (profile: TableProfile, mapping: Mapping): readonly string[] =>
  nameRows(namesIn(profile, mapping, 'indicator'), mapping.indicators)
    .filter(isUnsettled)
    .map(({ printed }) => printed);

const isUnsettled = ({ answer }: IndicatorRow): boolean => answer.use === 'indicator' && !answer.settled;

function nameRows<Answer>(
  names: ReadonlyMap<string, number | undefined>,
  answers: Readonly<Record<string, Answer>>,
): NameRow<Answer>[] {
  return [...names].flatMap(([printed, count]) => {
    // Names come from files: one may be called "constructor".
    const answer = Object.hasOwn(answers, printed) ? answers[printed] : undefined;
    return answer === undefined ? [] : [{ printed, answer, count }];
  });
}

function byConcern<Answer>(
  rows: NameRow<Answer>[],
  isOfConcern: (row: NameRow<Answer>) => boolean,
): readonly NameRow<Answer>[] {
  const rank = (row: NameRow<Answer>) => (isOfConcern(row) ? 0 : 1);
  return rows.sort((one, other) => rank(one) - rank(other) || svCompare(one.printed, other.printed));
}
