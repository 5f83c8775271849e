import { sexes } from '@/domain/sex';
import type { ExtractChange } from '@/extracts/mapping/importer';
import type { LiveEngine } from '../live-engine';
import { quoted } from '../sql';

const rowsShown = 100;

/** A table of an extract with one row for each key: what stands several times in an extract is compared as a whole. */
interface Compared {
  readonly table: 'observations' | 'targets';
  readonly key: readonly string[];
  /** SQL for what a row says, as it is shown and compared. */
  readonly says: string;
  readonly period: string;
  readonly sex: string;
  /** SQL for how many a row is of, where it says. */
  readonly n: string;
}

const statuses = `CASE status WHEN 'missing' THEN 'uppgift saknas' WHEN 'not_applicable' THEN 'ej aktuellt' WHEN 'suppressed' THEN 'dold' END`;
const number = `replace(regexp_replace(value::VARCHAR, '\\.0$', ''), '.', ',')`;

const compared: readonly Compared[] = [
  {
    table: 'observations',
    key: ['unit_id', 'indicator_id', 'year', 'period', 'sex'],
    says: `coalesce(CASE WHEN status = 'reported' THEN ${number} END, ${statuses}, '')`,
    period: 'period',
    sex: 'sex',
    n: 'coalesce(answers_n, population_n)',
  },
  {
    table: 'targets',
    key: ['unit_id', 'indicator_id', 'year', 'level'],
    says: `coalesce(${number}, raw, '')`,
    period: `CASE level WHEN 'unit' THEN 'årsmål' WHEN 'board' THEN 'nämndmål' ELSE 'KF:s årsmål' END`,
    sex: `'${sexes[0]}'`,
    n: 'NULL::INTEGER',
  },
];

/** Extracts are compared by what they say: one row for each key, of several different ones all, in order. */
function changesSql({ table, key, says, period, sex, n }: Compared, before: string, after: string): string {
  const side = (schema: string) => `
    SELECT ${key.join(', ')}, any_value(${period}) AS shown_period, any_value(${sex}) AS shown_sex,
      string_agg(DISTINCT ${says}, ' / ' ORDER BY ${says}) AS said, min(${n}) FILTER (${n} > 0) AS least_n
    FROM ${quoted(schema)}.${table} GROUP BY ${key.join(', ')}`;
  const same = key.map((column) => `b.${column} IS NOT DISTINCT FROM a.${column}`).join(' AND ');
  const name = (of: 'units' | 'indicators', id: string) => {
    const column = of === 'units' ? 'unit_id' : 'indicator_id';
    const found = (schema: string) =>
      `(SELECT any_value(name) FROM ${quoted(schema)}.${of} n WHERE n.${column} = c.${id})`;
    return `coalesce(${found(after)}, ${found(before)}, c.${id}, '')`;
  };
  return `
    WITH changed AS (
      SELECT ${key.map((column) => `coalesce(a.${column}, b.${column}) AS ${column}`).join(', ')},
        coalesce(a.shown_period, b.shown_period) AS period, coalesce(a.shown_sex, b.shown_sex) AS sex, b.said AS before, a.said AS after,
        b.least_n AS before_n, a.least_n AS after_n,
        CASE WHEN b.said IS NULL THEN 'new' WHEN a.said IS NULL THEN 'gone' ELSE 'changed' END AS kind
      FROM (${side(before)}) b FULL JOIN (${side(after)}) a ON ${same}
      WHERE b.said IS DISTINCT FROM a.said
    ), counted AS (
      SELECT *, count(*) OVER (PARTITION BY kind) AS of_kind,
        row_number() OVER (PARTITION BY kind ORDER BY unit_id, indicator_id, year, period, sex) AS place
      FROM changed
    )
    SELECT kind, of_kind AS count, ${name('units', 'unit_id')} AS unit, ${name('indicators', 'indicator_id')} AS indicator,
      coalesce(unit_id, '') AS unit_id, indicator_id, before_n, after_n, year, period, sex,
      coalesce(before, '') AS before, coalesce(after, '') AS after
    FROM counted c WHERE place <= ${rowsShown} ORDER BY kind, place`;
}

type Changed = ExtractChange['rows'][number] & {
  readonly kind: ExtractChange['kind'];
  readonly count: number;
};

/** What is new, gone and changed from one extract to another, in observations and then in targets. */
export async function findChanges(
  live: LiveEngine,
  from: string,
  to: string,
  signal: AbortSignal,
): Promise<readonly ExtractChange[]> {
  // Both are read in again after a crash; neither becomes the one that the page shows.
  const engine = live.engineOn(async () => {
    await live.connection(from);
    return live.connection(to);
  });
  const found = await Promise.all(
    compared.map((table) => engine.query<Changed>(changesSql(table, from, to), [], { signal })),
  );
  return (['new', 'gone', 'changed'] as const).flatMap((kind) => {
    const ofKind = found.map((rows) => rows.filter((row) => row.kind === kind));
    // Each row tells how many there are of its kind in its table.
    const count = ofKind.reduce((sum, rows) => sum + (rows[0]?.count ?? 0), 0);
    const rows = ofKind.flat().slice(0, rowsShown);
    return count === 0 ? [] : [{ kind, count, rows: rows.map(({ kind: _, count: __, ...row }) => row) }];
  });
}
