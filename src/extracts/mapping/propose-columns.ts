import type { TargetLevel } from '@/domain/target';
import { type ColumnKind, columnKind } from '../cells/column-kind';
import { markOf } from '../cells/mark';
import { readYear } from '../cells/read-year';
import { signOf } from '../cells/sign';
import { wordKey } from '../cells/word-key';
import { unitRank } from './heading-words';
import { type Heading, readHeadings } from './headings';
import { indicatorFinder, type Known, unitFinder } from './known';
import type { ColumnRole, FigurePart } from './mapping';
import type { ColumnProfile, TableProfile } from './profile';

/** A column with what its heading and its texts say. */
export interface SeenColumn {
  readonly at: number;
  readonly profile: ColumnProfile;
  readonly heading: Heading;
  readonly kind: ColumnKind;
}

export const seeColumns = (profile: TableProfile): SeenColumn[] => {
  const headings = readHeadings(
    profile.columns.map(({ headers, name }) => (headers.length > 0 ? headers : [name])),
  );
  return profile.columns.map((column, at) => ({
    at,
    profile: column,
    heading: headings[at] ?? { name: '' },
    kind: columnKind(column),
  }));
};

type RowRole = 'unit' | 'indicator' | 'year' | 'period' | 'sex';

/** What each column is, by its heading first and its texts second. */
export function proposeColumns(
  columns: readonly SeenColumn[],
  known: Known,
  hasTitleYear: boolean,
): ColumnRole[] {
  const rows = rowColumns(columns, known, hasTitleYear);
  const taken = new Map(Object.entries(rows).map(([role, at]) => [at, role as RowRole]));
  const figures = figureColumns(
    columns.filter(({ at }) => !taken.has(at)),
    rows,
    known,
  );
  return columns.map(({ at }) => {
    const role = taken.get(at);
    return role ? { is: role } : (figures.get(at) ?? { is: 'left_out' });
  });
}

const isDated = ({ heading }: SeenColumn) => heading.year !== undefined || heading.period !== undefined;

/** The columns that say row by row what a figure is of. */
function rowColumns(
  columns: readonly SeenColumn[],
  known: Known,
  hasTitleYear: boolean,
): Partial<Record<RowRole, number>> {
  const free = columns.filter((column) => !isDated(column) && column.kind.kind !== 'blank');
  const year = yearColumn(free);
  const period = free.find(
    ({ at, heading, kind }) =>
      at !== year && (heading.role === 'period' || (!heading.role && kind.kind === 'period')),
  )?.at;
  const sex = free.find(
    ({ heading, kind }) => heading.role === 'sex' || (!heading.role && !heading.sex && kind.kind === 'sex'),
  )?.at;
  const texts = free.filter(({ at }) => at !== year && at !== period && at !== sex);
  const hasYears = year !== undefined || hasTitleYear || columns.some(isDated);
  const indicator = indicatorColumn(texts, known);
  const unit = unitColumn(
    texts.filter(({ at }) => at !== indicator),
    known,
    hasYears && indicator === undefined,
  );
  const found = { unit, indicator, year, period, sex };
  return Object.fromEntries(Object.entries(found).filter(([, at]) => at !== undefined));
}

/** A column headed as one of years, else one whose texts are years; `Period` with `T1 2025` in it says both. */
function yearColumn(columns: readonly SeenColumn[]): number | undefined {
  const tells = ({ kind, profile }: SeenColumn) =>
    kind.kind === 'year' || kind.kind === 'date' || profile.distinct.some(({ text }) => readYear(text));
  const headed = columns.filter(({ heading }) => heading.role === 'year');
  const isYears = ({ kind }: SeenColumn) => kind.kind === 'year' || kind.kind === 'date';
  return (
    headed.find(tells) ??
    columns.find((column) => column.heading.role === 'period' && isYears(column)) ??
    columns.find((column) => !column.heading.role && !column.heading.sex && column.kind.kind === 'year')
  )?.at;
}

const isWords = ({ kind }: SeenColumn) => kind.kind === 'text' || kind.kind === 'code';

function indicatorColumn(columns: readonly SeenColumn[], known: Known): number | undefined {
  const find = indicatorFinder(known.indicators);
  const matches = ({ profile }: SeenColumn) => profile.distinct.filter(({ text }) => find(text)).length;
  const headed = columns.filter((column) => column.heading.role === 'indicator' && isWords(column));
  const best = headed.sort((a, b) => matches(b) - matches(a) || letters(b) - letters(a))[0];
  const unheaded = columns.filter((column) => !column.heading.role && isWords(column) && matches(column) > 0);
  return (best ?? unheaded.sort((a, b) => matches(b) - matches(a))[0])?.at;
}

/** How long the names of a column are: `N00945` beside the name of the key figure is its code. */
const letters = ({ profile }: SeenColumn): number => {
  const some = profile.distinct.slice(0, 200);
  return some.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, some.length);
};

/** A column of measures, which is headed `Enhet` too: procent, antal, index. */
const isMeasures = ({ profile }: SeenColumn): boolean => {
  const words = profile.distinct.map(({ text }) => text).filter((text) => text !== '');
  const measure = (text: string) =>
    signOf(text) !== undefined || /^(?:antal|index|andel|indexpoäng|poäng|personer|kronor)$/i.test(text);
  return words.length > 0 && words.every(measure);
};

function unitColumn(columns: readonly SeenColumn[], known: Known, orAnyNames: boolean): number | undefined {
  const find = unitFinder(known.units);
  const matches = ({ profile }: SeenColumn) => profile.distinct.filter(({ text }) => find(text)).length;
  const rank = ({ profile }: SeenColumn) =>
    Math.min(...profile.headers.map(unitRank), unitRank(profile.name));
  const headed = columns
    .filter((column) => column.heading.role === 'unit' && isWords(column) && !isMeasures(column))
    .sort((a, b) => Number(a.kind.kind === 'code') - Number(b.kind.kind === 'code') || rank(a) - rank(b));
  if (headed[0]) return headed[0].at;
  const named = columns.filter((column) => !column.heading.role && column.kind.kind === 'text');
  const matched = named.filter((column) => matches(column) > 0).sort((a, b) => matches(b) - matches(a))[0];
  if (matched) return matched.at;
  // A cross table's first column often has no heading; what it is headed with otherwise is anyone's guess.
  const first = columns[0];
  const isNames =
    first && named.includes(first) && first.profile.distinct.every(({ text }) => !/^\d/.test(text));
  return orAnyNames && isNames ? first.at : undefined;
}

/** The columns with figures in them, and what each one's figures are of. */
function figureColumns(
  columns: readonly SeenColumn[],
  rows: Partial<Record<RowRole, number>>,
  known: Known,
): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  const numbers = columns.filter((column) => holdsFigures(column));
  const named = numbers.filter(({ heading }) => heading.name !== '' && !heading.role);
  const unitsAcross = rows.unit === undefined && (rows.indicator !== undefined || areUnits(named, known));
  const names = new Map<string, string>();
  /** One name for all its printings: `Sjukfrånvaro` over the figures and in `SJUKFRÅNVARO antal svar`. */
  const nameOf = (name: string) => {
    const key = wordKey(name);
    if (!names.has(key)) names.set(key, name);
    return names.get(key) ?? name;
  };
  const hasSexes = numbers.some(({ heading }) => heading.sex === 'women' || heading.sex === 'men');
  const values: SeenColumn[] = [];
  const strangers: SeenColumn[] = [];
  for (const column of numbers) {
    const { at, heading } = column;
    if (heading.year?.span) continue;
    const acrossTotal = unitsAcross && heading.sex === 'total' && !hasSexes && !heading.year;
    const name = acrossTotal ? column.profile.name : heading.name;
    if (name !== '' && rows.indicator !== undefined && !unitsAcross) {
      strangers.push(column);
      continue;
    }
    const part: FigurePart = {
      ...(name !== '' && (unitsAcross ? { unit: name } : { indicator: nameOf(name) })),
      ...(heading.year && { year: heading.year.year }),
      ...(heading.period && { period: heading.period }),
      ...(heading.sex && !acrossTotal && { sex: heading.sex }),
    };
    const role = heading.role;
    if (role === 'answers_n' || role === 'population_n') roles.set(at, { is: role, part });
    else if (role?.startsWith('target_'))
      roles.set(at, { is: 'target', level: role.slice(7) as TargetLevel, part });
    else if (role === undefined || role === 'value') {
      values.push(column);
      roles.set(at, { is: 'value', part });
    }
  }
  // The only numbers beside an indicator's name are its figures, whatever they are headed.
  const [only] = strangers;
  if (only && values.length === 0 && strangers.length === 1) roles.set(only.at, { is: 'value', part: {} });
  return withoutRivals(values, roles, rows.indicator !== undefined);
}

/** Whether names over columns are those of units and not of indicators. */
const areUnits = (columns: readonly SeenColumn[], known: Known): boolean => {
  const find = unitFinder(known.units);
  return columns.filter(({ heading }) => find(heading.name)).length * 2 > columns.length;
};

/** Numbers, or a column that its heading says is of figures whatever stands in it. */
function holdsFigures({ heading, kind, profile }: SeenColumn): boolean {
  const role = heading.role;
  if (role === 'value' || role === 'answers_n' || role === 'population_n' || role?.startsWith('target_'))
    return true;
  if (role !== undefined || kind.kind === 'text' || kind.kind === 'sex') return false;
  if (heading.year || heading.period || heading.sex) return kind.kind !== 'code';
  const onlyMarks = profile.distinct.every(({ text }) => text === '' || markOf(text));
  return heading.name !== '' && (kind.kind === 'number' || kind.kind === 'year') && !onlyMarks;
}

/** The words for a figure, the likeliest first: `Antal` beside `Andel` is what the share is of. */
const likeliest = [/utfall|value|värde|resultat|obs_value/i, /andel|procent|%|index/i, /medel/i, /./];

/**
 * Two columns of values that are of the same thing cannot both be it. With an indicator on each row the likelier one is; otherwise each is
 * an indicator of its own, by its heading.
 */
function withoutRivals(
  values: readonly SeenColumn[],
  roles: Map<number, ColumnRole>,
  hasIndicators: boolean,
): ReadonlyMap<number, ColumnRole> {
  const groups = new Map<string, SeenColumn[]>();
  for (const column of values) {
    const role = roles.get(column.at);
    const key = JSON.stringify(role && 'part' in role ? sorted(role.part) : {});
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  const rank = ({ profile }: SeenColumn) => likeliest.findIndex((words) => words.test(profile.name));
  for (const rivals of groups.values()) {
    if (rivals.length < 2) continue;
    const [best] = [...rivals].sort((a, b) => rank(a) - rank(b));
    for (const { at, profile } of rivals) {
      const role = roles.get(at);
      if (hasIndicators && at !== best?.at) roles.set(at, { is: 'left_out' });
      else if (!hasIndicators && role?.is === 'value' && role.part.indicator === undefined) {
        roles.set(at, { is: 'value', part: { ...role.part, indicator: profile.name } });
      }
    }
  }
  return roles;
}

const sorted = (part: FigurePart) => Object.entries(part).sort(([a], [b]) => a.localeCompare(b));
