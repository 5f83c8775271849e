import { type Row, tableNames } from '@/extracts/schema';
import type { ExtractConnection } from '../connection';
import { columnsOf, quoted, textSql } from '../sql';
import { levelWord, periodWord, sexWord, statusWord } from './codes';
import { insertRows } from './insert-rows';
import type { MadeIndicator, MadeUnit, Named } from './named';
import { orderedBy, rowsAtATime } from './row-order';
import type { Steps } from './steps';

/** Makes empty tables of the whole format in the connection's schema. */
export const createTables = (connection: ExtractConnection): Promise<unknown> =>
  connection.run(tableNames.map((table) => `CREATE TABLE ${quoted(table)} (${columnsOf(table)})`).join('; '));

const codeTable = (name: string, ids: readonly string[]): string => {
  const rows = ids.map((id, code) => `(${code}, ${textSql(id)})`);
  return `CREATE OR REPLACE TABLE ${name} (code INTEGER, id VARCHAR);
    ${rows.length > 0 ? `INSERT INTO ${name} VALUES ${rows.join(', ')};` : ''}`;
};

/**
 * SQL for the observations that the cells give, whatever their order; `name_codes` must have been made.
 * @param sources of which the line is kept: where there are several files a line says nothing
 */
const observationsSql = (scratch: string, withLines: boolean, cells = `${scratch}.cells`): string => `
  SELECT u.id AS unit_id, i.id AS indicator_id, year::INTEGER AS year, ${periodWord('period')} AS period, ${sexWord('sex')} AS sex,
    value, ${statusWord('status')} AS status, raw, answers_n, population_n, NULL::INTEGER AS base_month, 'outcome' AS origin,
    NULL::VARCHAR AS document_id, ${withLines ? 'line' : 'NULL::INTEGER AS line'}
  FROM ${cells} c JOIN ${scratch}.unit_codes u ON u.code = c.unit JOIN ${scratch}.indicator_codes i ON i.code = c.indicator
  WHERE hindrance IS NULL`;

const targetsSql = (scratch: string, withLines: boolean): string => `
  SELECT u.id AS unit_id, i.id AS indicator_id, year::INTEGER AS year, ${levelWord('a.level')} AS level, value, raw,
    NULL::VARCHAR AS document_id, ${withLines ? 'line' : 'NULL::INTEGER AS line'}
  FROM ${scratch}.aims a LEFT JOIN ${scratch}.unit_codes u ON u.code = a.unit JOIN ${scratch}.indicator_codes i ON i.code = a.indicator
  WHERE hindrance IS NULL`;

/** Names the codes of the cells, for what reads them. */
export const nameCodes = (scratch: ExtractConnection, named: Named): Promise<unknown> =>
  scratch.run(
    codeTable(
      'unit_codes',
      named.units.map(({ unit_id }) => unit_id),
    ) +
      codeTable(
        'indicator_codes',
        named.indicators.map(({ indicator_id }) => indicator_id),
      ),
  );

/** The first observations that the cells give. */
export const firstObservations = (
  scratch: ExtractConnection,
  count: number,
  withLines: boolean,
): Promise<Row<'observations'>[]> =>
  scratch.run<Row<'observations'>>(
    `${observationsSql(
      quoted(scratch.schema),
      withLines,
      `(SELECT * FROM cells WHERE hindrance IS NULL ORDER BY source, row, col LIMIT ${count})`,
    )} ORDER BY source, row, col`,
  );

/** Fills the format's tables with what the cells give: observations, targets, and the units and indicators that they name. */
export async function fillTables(
  connection: ExtractConnection,
  scratch: ExtractConnection,
  named: Named,
  withLines: boolean,
  steps: Steps,
): Promise<void> {
  const from = quoted(scratch.schema);
  const [counted] = await scratch.run<{ cells: number }>('SELECT count(*) AS cells FROM cells');
  const cells = counted?.cells ?? 0;
  const order = orderedBy('c.rowid', cells, Math.max(named.units.length, named.indicators.length));
  for (let first = 0; first < cells; first += rowsAtATime) {
    steps.tell('Gör tabellerna', first / cells);
    await connection.run(
      `INSERT INTO observations ${observationsSql(from, withLines)} AND c.rowid >= ${first} AND c.rowid < ${first + rowsAtATime}${order}`,
    );
  }
  await connection.run(`INSERT INTO targets ${targetsSql(from, withLines)} ORDER BY source, row, col`);
  const used = async (column: 'unit' | 'indicator') =>
    new Set(
      (
        await scratch.run<{ code: number }>(
          `SELECT DISTINCT ${column} AS code FROM (SELECT ${column} FROM cells WHERE hindrance IS NULL
           UNION ALL SELECT ${column} FROM aims WHERE hindrance IS NULL) WHERE ${column} IS NOT NULL`,
        )
      ).map(({ code }) => code),
    );
  const [units, indicators] = [await used('unit'), await used('indicator')];
  steps.check();
  await insertRows(connection, 'units', unitRows(named, units));
  await insertRows(
    connection,
    'indicators',
    named.indicators.filter((_, code) => indicators.has(code)).map((made) => indicatorRow(made, named)),
  );
}

/** The units that have figures, and those above them. A unit above that no one has told of is none. */
function unitRows({ units }: Named, used: ReadonlySet<number>): Row<'units'>[] {
  const byId = new Map(units.map((unit) => [unit.unit_id, unit]));
  const kept = new Set<MadeUnit>();
  const keep = (unit: MadeUnit | undefined) => {
    if (unit === undefined || kept.has(unit)) return;
    kept.add(unit);
    if (unit.parent_id !== null) keep(byId.get(unit.parent_id));
  };
  for (const [code, unit] of units.entries()) if (used.has(code)) keep(unit);
  return units
    .filter((unit) => kept.has(unit))
    .map(({ use: _, parent_id, ...unit }) => ({
      ...unit,
      parent_id: parent_id !== null && byId.has(parent_id) ? parent_id : null,
      valid_from: null,
      valid_to: null,
      succeeds: null,
    }));
}

function indicatorRow({ use: _, settled: __, ...made }: MadeIndicator, named: Named): Row<'indicators'> {
  const aliases = named
    .printed(made.indicator_id)
    .filter((name) => name !== made.name && !name.includes('|'));
  return { ...made, aliases: aliases.length > 0 ? aliases.join('|') : null };
}
