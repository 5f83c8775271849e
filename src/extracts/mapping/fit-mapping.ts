import type { Known } from './known';
import type { ColumnRole, Mapping } from './mapping';
import type { TableProfile } from './profile';
import { proposeMapping, withAnswers } from './propose-mapping';
import { isValueHeading } from './retitled';
import { generalHeading } from './shape-key';
import { titleWords } from './title';
import { yearIn } from './year-in';

/**
 * A remembered mapping for a new file of the same shape: what the reader said of columns, units, indicators and signs, with the new file's
 * own years. Undefined where a column that the mapping used is not there.
 *
 * A year that holds for the whole table is never carried over: it is the new file's own, or has to be said again. An indicator that the
 * title tells is the new file's where a line above the table names it, and the reader's where nothing but the file's name does.
 *
 * @param headings the names of the remembered file's columns
 */
export function fitMapping(
  remembered: Mapping,
  headings: readonly string[],
  profile: TableProfile,
  known: Known,
): Mapping | undefined {
  const proposed = proposeMapping(profile, known);
  const isRetitled = !titleWords(profile, known).isFromName;
  const roles = rolesByHeading(remembered, headings);
  const here = new Set(profile.columns.map(({ name }) => generalHeading(name)));
  const isUsed = (role: ColumnRole) => role.is !== 'left_out';
  if ([...roles].some(([heading, all]) => all.some(({ role }) => isUsed(role)) && !here.has(heading)))
    return undefined;
  const sources = profile.columns.map((_, at) => sourceOf(profile.columns, at, roles));
  const columns = profile.columns.map(({ name }, at) =>
    fitted(sources[at]?.role, proposed.columns[at], name, isRetitled),
  );
  const { year: _, period: __, ...whole } = remembered.whole;
  const placed = {
    ...whole,
    ...(proposed.whole.year !== undefined && { year: proposed.whole.year }),
    ...(proposed.whole.period && { period: proposed.whole.period }),
    ...(isRetitled &&
      whole.indicator !== undefined &&
      proposed.whole.indicator && { indicator: proposed.whole.indicator }),
    ...(whole.unit !== undefined && proposed.whole.unit && { unit: proposed.whole.unit }),
  };
  const carried = withAnswers(
    {
      ...proposed,
      shape: remembered.shape,
      columns,
      whole: placed,
      decimalSigns: carryDecimalSigns(remembered, proposed, sources),
      marks: carryMarks(remembered, proposed),
      ...(remembered.spans && { spans: remembered.spans }),
      ...(remembered.disputed && { disputed: remembered.disputed }),
      units: remembered.units,
      indicators: remembered.indicators,
    },
    profile,
    known,
  );
  return { ...carried, scales: carryScales(remembered, carried, sources) };
}

/** A column of the remembered file: its place and what it was. */
interface Source {
  readonly at: number;
  readonly name: string;
  readonly role: ColumnRole;
}

function rolesByHeading(remembered: Mapping, headings: readonly string[]): Map<string, Source[]> {
  const roles = new Map<string, Source[]>();
  headings.forEach((name, at) => {
    const key = generalHeading(name);
    const role = remembered.columns[at] ?? { is: 'left_out' };
    roles.set(key, [...(roles.get(key) ?? []), { at, name, role }]);
  });
  return roles;
}

/**
 * The remembered column of the same heading. Else one that only the year tells apart from it, the last, which is the nearest; or the one in
 * the same place among those whose headings differ in nothing but case and signs.
 */
function sourceOf(
  columns: TableProfile['columns'],
  at: number,
  roles: ReadonlyMap<string, readonly Source[]>,
): Source | undefined {
  const name = columns[at]?.name ?? '';
  const general = generalHeading(name);
  const alike = roles.get(general) ?? [];
  const before = columns.slice(0, at).filter((column) => generalHeading(column.name) === general).length;
  return alike.find((source) => source.name === name) ?? (yearIn(name) ? alike.at(-1) : alike[before]);
}

/** The remembered role with the new heading's own year and period in it: a year that was said by hand has to be said again. */
function fitted(
  role: ColumnRole | undefined,
  proposed: ColumnRole | undefined,
  heading: string,
  isRetitled: boolean,
): ColumnRole {
  if (!role) return proposed ?? { is: 'left_out' };
  if (!('part' in role)) return role;
  const { year: _, period, ...part } = role.part;
  const dated = yearIn(heading);
  const own = dated?.year;
  const ownPeriod = own?.period ?? period;
  // Of a column headed `Antal` the title tells the indicator, and the new file has a title of its own.
  const isNamedByTitle = isRetitled && part.indicator !== undefined && isValueHeading(heading);
  const named = isNamedByTitle && proposed && 'part' in proposed ? pick(proposed.part.indicator) : {};
  return {
    ...role,
    part: { ...part, ...named, ...(own && { year: own.year }), ...(ownPeriod && { period: ownPeriod }) },
  };
}

const pick = (indicator: string | undefined) => (indicator === undefined ? {} : { indicator });

/** Only an answer is carried: where the new file's numbers leave no doubt they decide. */
function carryDecimalSigns(
  remembered: Mapping,
  proposed: Mapping,
  sources: readonly (Source | undefined)[],
): Mapping['decimalSigns'] {
  const signs = Object.entries(proposed.decimalSigns).map(([at, sign]) => {
    const source = sources[Number(at)];
    const answer = source && remembered.decimalSigns[source.at];
    return [at, sign === 'asked' ? (answer ?? sign) : sign] as const;
  });
  return Object.fromEntries(signs);
}

/** The new file's own legend comes first, then what the reader once said. */
const carryMarks = (remembered: Mapping, proposed: Mapping): Mapping['marks'] =>
  Object.fromEntries(
    Object.entries(proposed.marks).map(([mark, meaning]) => {
      const answer = Object.hasOwn(remembered.marks, mark) ? remembered.marks[mark] : undefined;
      return [mark, meaning === 'asked' ? (answer ?? meaning) : meaning];
    }),
  );

/** The scales of the remembered columns; of columns that were not there the proposed ones. */
function carryScales(
  remembered: Mapping,
  proposed: Mapping,
  sources: readonly (Source | undefined)[],
): Record<number, number> {
  const scales: Record<number, number> = {};
  sources.forEach((source, at) => {
    const scale = source ? remembered.scales?.[source.at] : proposed.scales?.[at];
    if (scale !== undefined) scales[at] = scale;
  });
  return scales;
}
