import type { ExtractConnection } from '../connection';
import { hindranceCode, statusCode } from './codes';
import type { Steps } from './steps';

const what = 'unit, indicator, year, period, sex';
const aim = 'unit, indicator, year, level';
// The city's own target is no unit's.
const isSameAim = ['unit', 'indicator', 'year', 'level']
  .map((key) => `d.${key} IS NOT DISTINCT FROM a.${key}`)
  .join(' AND ');
const repeated = hindranceCode('repeated');
const disputed = hindranceCode('disputed');
const missing = statusCode('missing');

/**
 * Finds the figures that stand more than once. Where all say the same, one is kept and the others are marked as repeated; a blank beside a
 * figure is repeated too. Where they differ, `disputed` holds what they are, and all stay as they are: no one is chosen. Where the reader
 * has said so of all the tables that they stand in, all of them are marked and left out instead.
 *
 * @param leaving the places of the tables whose disputed figures are left out
 */
export async function findDoubles(
  connection: ExtractConnection,
  leaving: readonly number[],
  steps: Steps,
): Promise<void> {
  const isLeft = `bool_and(list_contains([${leaving}]::INTEGER[], source::INTEGER)) AS is_left`;
  steps.check();
  await connection.run(
    `DROP TABLE IF EXISTS doubled; DROP TABLE IF EXISTS disputed; DROP TABLE IF EXISTS doubled_aims; DROP TABLE IF EXISTS disputed_aims;
     CREATE TABLE doubled AS
       SELECT ${what} FROM cells WHERE hindrance IS NULL GROUP BY ALL HAVING count(*) > 1`,
  );
  steps.check();
  await connection.run(
    `CREATE TABLE disputed AS
       SELECT ${what}, count(*)::INTEGER AS times, ${isLeft} FROM cells JOIN doubled USING (${what})
       WHERE hindrance IS NULL
       GROUP BY ALL
       HAVING count(DISTINCT CASE WHEN status <> ${missing} THEN {'value': value, 'status': status} END) > 1
         OR count(DISTINCT answers_n) > 1 OR count(DISTINCT population_n) > 1;
     UPDATE cells SET hindrance = ${repeated} WHERE rowid IN (
       SELECT c.rowid FROM cells c JOIN doubled USING (${what}) ANTI JOIN disputed USING (${what})
       WHERE hindrance IS NULL
       QUALIFY row_number() OVER (
         PARTITION BY ${what} ORDER BY status = ${missing}, answers_n IS NULL, population_n IS NULL, source, row, col
       ) > 1
     )`,
  );
  steps.check();
  // A target stands on the row of each sex and period that it holds for: the same one many times is no fault.
  await connection.run(
    `CREATE TABLE disputed_aims AS
       SELECT ${aim}, count(*)::INTEGER AS times, ${isLeft} FROM aims WHERE hindrance IS NULL
       GROUP BY ALL HAVING count(DISTINCT {'value': value, 'raw': CASE WHEN value IS NULL THEN raw END}) > 1;
     UPDATE aims SET hindrance = ${repeated} WHERE rowid IN (
       SELECT a.rowid FROM aims a
       WHERE hindrance IS NULL
         AND NOT EXISTS (SELECT 1 FROM disputed_aims d WHERE ${isSameAim})
       QUALIFY row_number() OVER (PARTITION BY ${aim} ORDER BY source, row, col) > 1
     )`,
  );
  if (leaving.length === 0) return;
  steps.check();
  await connection.run(
    `UPDATE cells SET hindrance = ${disputed} WHERE rowid IN (
       SELECT c.rowid FROM cells c JOIN disputed USING (${what}) WHERE hindrance IS NULL AND is_left
     );
     UPDATE aims SET hindrance = ${disputed} WHERE rowid IN (
       SELECT a.rowid FROM aims a JOIN disputed_aims d ON ${isSameAim} WHERE hindrance IS NULL AND is_left
     );
     DELETE FROM disputed WHERE is_left; DELETE FROM disputed_aims WHERE is_left`,
  );
}
