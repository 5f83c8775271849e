import { atLeastMany } from '@/extracts/mapping/count-findings';
import type { Mapping } from '@/extracts/mapping/mapping';
import { numberMeanings } from '@/extracts/mapping/meanings';
import { textSql } from '../sql';
import { hindranceCode, levelCode, periodCode, sexCode, statusCode } from './codes';
import type { LookupKind } from './lookups';
import { numberFields } from './lookups';
import type { Named } from './named';
import type { Dimensions, FigurePlan, TargetPlan } from './plan';
import { orderedBy } from './row-order';
import { dictionaryOf, rowsOf, type Staged } from './staged';

/** The lookups of a table's columns, by what the column is and its place: their names in the engine. */
export type LookupNames = (kind: LookupKind, column: number) => string;

/** What the cells of a table are made from. */
export interface CellSource {
  readonly staged: Staged;
  /** The table's place among those of the import. */
  readonly at: number;
  readonly mapping: Mapping;
  readonly named: Named;
  readonly lookups: LookupNames;
  /** Rows of the largest of the lookups. */
  readonly looked: number;
}

/** The columns of the cells: every figure of the import with what it is, in codes, and what hinders it. */
export const cellColumns = `source UTINYINT, row INTEGER, col USMALLINT, line INTEGER, unit INTEGER, indicator INTEGER, year SMALLINT,
  period UTINYINT, sex UTINYINT, value DOUBLE, status UTINYINT, sign UTINYINT, raw VARCHAR, answers_n INTEGER, population_n INTEGER, hindrance UTINYINT`;

/** The columns of the targets on their way. */
export const aimColumns = `source UTINYINT, row INTEGER, col USMALLINT, line INTEGER, unit INTEGER, indicator INTEGER, year SMALLINT,
  level UTINYINT, value DOUBLE, raw VARCHAR, hindrance UTINYINT`;

/** The rows of a table from one place up to another. */
export interface RowRange {
  readonly from: number;
  readonly until: number;
}

const isStoredNumber = ({ columns }: Staged, column: number) =>
  ['integer', 'number'].includes(columns[column]?.stored ?? 'text');

/** Collects the joins that the columns of a SELECT need, each once. */
class Joins {
  readonly #source: CellSource;
  readonly #joins = new Map<string, string>();

  constructor(source: CellSource) {
    this.#source = source;
  }

  /** The lookup of a column, joined under the name that is returned. */
  of(kind: LookupKind, column: number): string {
    const alias = `${kind}_of_${column}`;
    const { lookups } = this.#source;
    this.#joins.set(
      alias,
      `LEFT JOIN ${lookups(kind, column)} ${alias} ON ${alias}.key IS NOT DISTINCT FROM r.c${column}`,
    );
    return alias;
  }

  get sql(): string {
    return [...this.#joins.values()].join('\n');
  }
}

interface DimensionSql {
  readonly unit: string;
  readonly indicator: string;
  readonly year: string;
  readonly period: string;
  readonly sex: string;
  readonly noUnit: string;
  readonly hindrances: readonly string[];
}

const firstOf = (...expressions: readonly (string | undefined)[]): string => {
  const said = expressions.filter((expression) => expression !== undefined);
  return said.length === 1 ? `${said[0]}` : `coalesce(${said.join(', ')})`;
};

/** What tells a fixed unit or indicator, or what hinders it. */
function fixed(kind: 'unit' | 'indicator', name: string, { mapping, named }: CellSource): [string, string] {
  const answers = kind === 'unit' ? mapping.units : mapping.indicators;
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (answer === undefined) return ['NULL', `${hindranceCode(`${kind}_unread`)}`];
  if (answer.use === 'left_out') return ['NULL', `${hindranceCode(`${kind}_left_out`)}`];
  const code =
    answer.use === 'unit' ? named.unitCode(answer.unit_id) : named.indicatorCode(answer.indicator_id);
  return [`${code}`, 'NULL'];
}

function dimensionSql(plan: Dimensions, source: CellSource, joins: Joins): DimensionSql {
  const nameSql = (kind: 'unit' | 'indicator'): [string, string] => {
    const from = plan[kind];
    if (from === undefined) return ['NULL', `${hindranceCode(`${kind}_blank`)}`];
    if ('fixed' in from) return fixed(kind, from.fixed, source);
    const alias = joins.of(kind, from.column);
    return [`${alias}.${kind}`, `${alias}.hindrance`];
  };
  const [unit, noUnit] = nameSql('unit');
  const [indicator, noIndicator] = nameSql('indicator');

  const years = plan.year && 'column' in plan.year ? joins.of('year', plan.year.column) : undefined;
  const periods = plan.period && 'column' in plan.period ? joins.of('period', plan.period.column) : undefined;
  const sexes = plan.sex && 'column' in plan.sex ? joins.of('sex', plan.sex.column) : undefined;
  const year = firstOf(
    plan.year && 'fixed' in plan.year ? `${plan.year.fixed}` : years && `${years}.year`,
    periods && `${periods}.year`,
    'NULL',
  );
  const period =
    plan.period && 'fixed' in plan.period
      ? `${periodCode(plan.period.fixed)}`
      : firstOf(
          periods && `${periods}.period`,
          years && `${years}.period`,
          `${periodCode(source.mapping.whole.period ?? 'year')}`,
        );
  const sex = sexes
    ? `${sexes}.sex`
    : `${sexCode(plan.sex && 'fixed' in plan.sex ? plan.sex.fixed : 'total')}`;
  return {
    unit,
    indicator,
    year,
    period,
    sex,
    noUnit,
    hindrances: [
      noIndicator,
      `CASE WHEN ${year} IS NULL THEN ${firstOf(years && `${years}.hindrance`, `${hindranceCode('year_blank')}`)} END`,
      ...(periods
        ? [
            `CASE WHEN ${periods}.year <> ${year} THEN ${hindranceCode('year_disputed')} END`,
            `${periods}.hindrance`,
          ]
        : []),
      ...(sexes ? [`${sexes}.hindrance`] : []),
    ],
  };
}

/** What keeps a row out because one of its texts is not among those chosen. */
function notChosen({ staged, mapping }: CellSource): string[] {
  return mapping.columns.flatMap((role, column) => {
    if (role.is !== 'only') return [];
    const texts = role.texts.map(textSql);
    const keys = `SELECT key FROM ${dictionaryOf(staged.id, column)} WHERE key IS NOT NULL AND list_contains([${texts}]::VARCHAR[], text)`;
    const blank = role.texts.includes('') ? ` OR r.c${column} IS NULL` : '';
    return [
      `CASE WHEN coalesce(r.c${column} IN (${keys}), false)${blank} THEN NULL ELSE ${hindranceCode('row_not_chosen')} END`,
    ];
  });
}

interface NumberSql {
  readonly value: string;
  readonly status: string;
  /** Of measure, after the number. */
  readonly sign: string;
  readonly raw: string;
  readonly hindrance: string;
}

/** A figure's cell. Numbers that the file stores as such are taken as they are; texts are looked up. */
function numberSql(column: number, source: CellSource, joins: Joins): NumberSql {
  const { staged, mapping } = source;
  if (!isStoredNumber(staged, column)) {
    const alias = joins.of('number', column);
    return {
      value: `${alias}.value`,
      status: `${alias}.status`,
      sign: `${alias}.sign`,
      raw: `nullif(${alias}.text, '')`,
      hindrance: `${alias}.hindrance`,
    };
  }
  const cell = `r.c${column}`;
  const scale = mapping.scales?.[column] ?? 1;
  // A number may be a sign for something else: -99.
  const marked = Object.keys(mapping.marks).filter(
    (mark) => mark !== '' && Number.isFinite(Number(mark.replace(',', '.'))),
  );
  const says = numberMeanings(['', ...marked], undefined, mapping.marks).map((meaning) =>
    numberFields(meaning, ''),
  );
  const byMark = (field: 'value' | 'status' | 'hindrance', otherwise: string) => {
    const cases = says.map((said, index) => {
      const mark =
        index === 0 ? `${cell} IS NULL` : `${cell} = ${Number(marked[index - 1]?.replace(',', '.'))}`;
      return `WHEN ${mark} THEN ${said[field] ?? 'NULL'}`;
    });
    return `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
  };
  const number = scale === 1 ? `${cell}::DOUBLE` : `round(${cell}::DOUBLE * ${scale}, 10)`;
  return {
    value: byMark('value', number),
    status: byMark('status', `${statusCode('reported')}`),
    sign: '0',
    raw: 'NULL',
    hindrance: byMark('hindrance', 'NULL'),
  };
}

/** How many answered or were asked: whole and not negative, else not known. */
function countSql(column: number | undefined, source: CellSource, joins: Joins): string {
  if (column === undefined) return 'NULL';
  const { value } = numberSql(column, source, joins);
  return `CASE WHEN ${value} BETWEEN 0 AND 2000000000 AND ${value} = floor(${value}) THEN ${value}::INTEGER END`;
}

/** A figure that the file prints beside an n that it hides itself, `<5`, is of a group too small to show: it is hidden as well. */
function hiddenByCounts(
  plan: FigurePlan,
  figure: NumberSql,
  source: CellSource,
  joins: Joins,
): Pick<NumberSql, 'value' | 'status' | 'sign' | 'raw'> {
  const hiding = [plan.answers, plan.population].flatMap((column) => {
    if (column === undefined) return [];
    const { status, raw } = numberSql(column, source, joins);
    // `>50` is made coarse too, but of no small group.
    return [
      `(coalesce(${status} = ${statusCode('suppressed')}, false) AND NOT coalesce(regexp_matches(${raw}, '${atLeastMany.source}', 'i'), false))`,
    ];
  });
  if (hiding.length === 0) return figure;
  const isHidden = `${figure.value} IS NOT NULL AND (${hiding.join(' OR ')})`;
  const unless = (otherwise: string, hidden: string) =>
    `CASE WHEN ${isHidden} THEN ${hidden} ELSE ${otherwise} END`;
  return {
    value: unless(figure.value, 'NULL'),
    status: unless(figure.status, `${statusCode('suppressed')}`),
    sign: unless(figure.sign, 'NULL'),
    raw: unless(figure.raw, 'NULL'),
  };
}

const select = (
  source: CellSource,
  { from, until }: RowRange,
  column: number,
  cells: readonly string[],
  joins: Joins,
) => {
  const { staged, at, looked } = source;
  const line = staged.hasLines ? 'r.line::INTEGER' : 'NULL';
  return `SELECT ${[`${at}`, 'r.rowid', `${column}`, line, ...cells].join(', ')}
FROM ${rowsOf(staged.id)} r
${joins.sql}
WHERE r.rowid >= ${from} AND r.rowid < ${until}${orderedBy('r.rowid', staged.rows, looked)}`;
};

/** The figures of one column of some rows, as the cells have them. */
export function figuresSql(plan: FigurePlan, source: CellSource, range: RowRange): string {
  const joins = new Joins(source);
  const { noUnit, hindrances, ...is } = dimensionSql(plan, source, joins);
  const figure = numberSql(plan.column, source, joins);
  const { value, status, sign, raw } = hiddenByCounts(plan, figure, source, joins);
  const cells = [
    ...[is.unit, is.indicator, is.year, is.period, is.sex, value, status, sign, raw],
    countSql(plan.answers, source, joins),
    countSql(plan.population, source, joins),
    firstOf(...notChosen(source), noUnit, ...hindrances, figure.hindrance),
  ];
  return select(source, range, plan.column, cells, joins);
}

/**
 * The targets in one column of some rows. A blank cell is no target; words in the place of a number are a target without one, but for a
 * mere sign.
 */
export function targetsSql(plan: TargetPlan, source: CellSource, range: RowRange): string {
  const joins = new Joins(source);
  const { noUnit, hindrances, ...is } = dimensionSql(plan, source, joins);
  const { value, raw, hindrance } = numberSql(plan.column, source, joins);
  // The city's own target is no unit's.
  const [unit, hindered] =
    plan.level === 'council' ? ['NULL', hindrances] : [is.unit, [noUnit, ...hindrances]];
  const asked = hindranceCode('mark_asked');
  const cells = [
    ...[unit, is.indicator, is.year, `${levelCode(plan.level)}`, value, raw],
    firstOf(...notChosen(source), ...hindered, `CASE WHEN ${hindrance} = ${asked} THEN ${asked} END`),
  ];
  return `SELECT * FROM (${select(source, range, plan.column, cells, joins)}) AS aims(source, row, col, line, unit, indicator, year, level, value, raw, hindrance)
WHERE value IS NOT NULL OR hindrance = ${asked} OR regexp_matches(raw, '\\p{L}')`;
}
