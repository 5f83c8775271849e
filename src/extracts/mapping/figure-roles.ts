import type { TargetLevel } from '@/domain/target';
import { markOf } from '../cells/mark';
import { readPeriod } from '../cells/read-period';
import { wordKey } from '../cells/word-key';
import { type Known, unitFinder } from './known';
import type { ColumnRole, FigurePart } from './mapping';
import type { RowRole } from './row-columns';
import type { SeenColumn } from './seen-column';
import type { TitleWords } from './title';

/** The columns with figures in them, and what each one's figures are of. */
export function figureRoles(
  columns: readonly SeenColumn[],
  rows: Partial<Record<RowRole, number>>,
  known: Known,
  title: Pick<TitleWords, 'unit' | 'indicator'>,
): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>();
  const numbers = onlyNamedValue(columns.filter((column) => holdsFigures(column)));
  const named = numbers.filter(({ heading }) => heading.name !== '' && !heading.role);
  const unitsAcross =
    rows.unit === undefined &&
    ((rows.indicator !== undefined && title.unit === undefined) || areUnits(named, known));
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
    const { at } = column;
    const heading = isWholeYear(column, numbers)
      ? { ...column.heading, period: 'year' as const, name: '' }
      : column.heading;
    if (heading.year?.span || isPartTotal(column, numbers)) continue;
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
  return withoutRivals(values, besideOneFigure(roles), rows.indicator !== undefined, title.indicator);
}

const periodNames = ['T1 T2 T3', 'Q1 Q2 Q3 Q4', 'M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12'];

/** Whether columns of periods stand beside, none of whose headings has more to say. */
const periodsBeside = (numbers: readonly SeenColumn[]): string[] =>
  numbers.flatMap(({ heading: { period, name } }) =>
    period && period !== 'year' && name === '' ? [period] : [],
  );

const isTotal = ({ profile: { name } }: SeenColumn): boolean =>
  /^(?:totalt|total|summa|ackumulerat|ack\.?)$/i.test(name.trim());

/** `Helår` beside tertials, and `Totalt` beside all of a year's, are the year's. */
function isWholeYear(column: SeenColumn, numbers: readonly SeenColumn[]): boolean {
  const beside = periodsBeside(numbers);
  if (beside.length === 0) return false;
  const isWhole = periodNames.some((names) => names.split(' ').every((name) => beside.includes(name)));
  return readPeriod(column.heading.name) === 'year' || (isWhole && isTotal(column));
}

/** `Totalt` beside some of a year's months is of no period of the format. */
const isPartTotal = (column: SeenColumn, numbers: readonly SeenColumn[]): boolean =>
  isTotal(column) && periodsBeside(numbers).length > 0 && !isWholeYear(column, numbers);

/**
 * A number beside figures of several years that says none may be any one's: which, the reader has to say. One that says no sex is of both
 * together where the sexes stand apart.
 */
function besideOneFigure(roles: Map<number, ColumnRole>): Map<number, ColumnRole> {
  const parts = [...roles.values()].flatMap((role) => (role.is === 'value' ? [role.part] : []));
  const hasYears = new Set(parts.map(({ year }) => year)).size > 1;
  const hasSexes = parts.some(({ sex }) => sex === 'women' || sex === 'men');
  for (const [at, role] of roles) {
    if (!('part' in role) || role.is === 'value') continue;
    if (hasYears && role.part.year === undefined) roles.set(at, { is: 'left_out' });
    else if (hasSexes && role.is !== 'target' && role.part.sex === undefined) {
      roles.set(at, { ...role, part: { ...role.part, sex: 'total' } });
    }
  }
  return roles;
}

/** What numbers an identifier, a place or a week has: no one compares them. */
const identifier =
  /(?:^|[_\s.-])(?:id|nr|nummer|kod|code|orgnr|organisationsnummer|postnummer|sortering|order|lat|latitude|latitud|lon|long|longitude|longitud|koordinat\p{L}*|vecka|week|veckonummer|ci_low|ci_high|lower|upper)(?:$|[_\s.-])/iu;

/** Where one column is headed `value`, the numbers under other names beside it are about it: an order, an interval, a rank. */
function onlyNamedValue(numbers: readonly SeenColumn[]): readonly SeenColumn[] {
  const isValue = ({ profile, heading }: SeenColumn) =>
    heading.role === 'value' &&
    heading.name === '' &&
    /^(?:value|obs_value|värde|utfall)$/i.test(profile.name.trim());
  if (numbers.filter(isValue).length !== 1) return numbers;
  return numbers.filter((column) => isValue(column) || column.heading.role !== undefined);
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
  if (identifier.test(profile.name)) return false;
  if (heading.year || heading.period || heading.sex) return kind.kind !== 'code';
  const onlyMarks = profile.distinct.every(({ text }) => text === '' || markOf(text));
  return heading.name !== '' && (kind.kind === 'number' || kind.kind === 'year') && !onlyMarks;
}

/** The words for a figure, the likeliest first: `Antal` beside `Andel` is what the share is of. */
const likeliest = [/utfall|value|värde|resultat|obs_value/i, /andel|procent|%|index/i, /medel/i, /./];

/**
 * Two columns of values that are of the same thing cannot both be it. With an indicator on each row the likelier one is; otherwise each is
 * an indicator of its own, by the title and its heading.
 */
function withoutRivals(
  values: readonly SeenColumn[],
  roles: Map<number, ColumnRole>,
  hasIndicators: boolean,
  title: string | undefined,
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
        const indicator = title === undefined ? profile.name : `${title}, ${profile.name.toLowerCase()}`;
        roles.set(at, { is: 'value', part: { ...role.part, indicator } });
      }
    }
  }
  return roles;
}

const sorted = (part: FigurePart) => Object.entries(part).sort(([a], [b]) => a.localeCompare(b));
