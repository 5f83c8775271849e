import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ExtractConnection } from '../connection';
import { statusCode } from './codes';
import type { Named } from './named';

/** A name that says of itself that it is the whole. */
const totalName =
  /^(?:total(?:t|en)?|samtliga|alla|summa|summering|hela .+|samtliga .+|alla .+|totalt .+|summa .+)$/i;

/** Fewer parts than this add up to something by chance. */
const fewestParts = 3;

/**
 * Units that are the sum of those beside them, where all of them stand as parts: counted together they would be counted twice. The city and
 * the district may be: their levels say what they are.
 */
export async function totalFindings(connection: ExtractConnection, named: Named): Promise<ImportFinding[]> {
  const parts = named.units.flatMap(({ level }, code) =>
    level === 'unit' || level === 'workplace' ? [code] : [],
  );
  const counts = named.indicators.flatMap(({ unit_of_measure }, code) =>
    unit_of_measure === 'count' || unit_of_measure === 'sek_thousands' ? [code] : [],
  );
  const byName = parts.filter((code) => totalName.test(named.units[code]?.name ?? ''));
  const bySum = parts.length === 0 || counts.length === 0 ? [] : await sums(connection, parts, counts);
  const examplesOf = (unit: number) =>
    bySum
      .filter((sum) => sum.unit === unit)
      .slice(0, 5)
      .map(({ indicator, year, value, others, line }) => ({
        line,
        text: `${named.indicators[indicator]?.name}, ${year}: ${value} = summan av ${others} andra`,
      }));
  const units = [...new Set([...bySum.map(({ unit }) => unit), ...byName])];
  return units.map((unit) => {
    const name = named.units[unit]?.name;
    const examples = examplesOf(unit);
    return {
      weight: 'asks',
      kind: 'total_among_parts',
      sentence:
        examples.length > 0
          ? `${name} är summan av de andra enheterna men står som en av dem. Ange nivån stad eller stadsdelsområde, eller lämna den utanför.`
          : `${name} heter som en summa men står som en enhet bland andra. Ange nivån stad eller stadsdelsområde, eller lämna den utanför.`,
      count: Math.max(1, examples.length),
      examples,
    };
  });
}

interface Sum {
  readonly unit: number;
  readonly indicator: number;
  readonly year: number;
  readonly value: number;
  readonly others: number;
  readonly line: number | null;
}

/** Units whose figure is the sum of the others' wherever at least three others have one: always, and not nought. */
async function sums(
  connection: ExtractConnection,
  parts: readonly number[],
  counts: readonly number[],
): Promise<Sum[]> {
  return connection.run<Sum>(
    `WITH figures AS (
       SELECT unit, indicator, year, value, line,
         sum(value) OVER same - value AS rest, count(*) OVER same - 1 AS others
       FROM cells
       WHERE hindrance IS NULL AND status = ${statusCode('reported')}
         AND list_contains([${counts.join(', ')}], indicator) AND list_contains([${parts.join(', ')}], unit)
       WINDOW same AS (PARTITION BY indicator, year, period, sex)
     ), compared AS (
       SELECT *, abs(value - rest) < 1e-6 * greatest(1, abs(value)) AS whole FROM figures
       WHERE others >= ${fewestParts} AND value <> 0
     )
     SELECT unit, indicator, year, value, others, line FROM compared
     QUALIFY bool_and(whole) OVER (PARTITION BY unit)
     ORDER BY unit, indicator, year LIMIT 50`,
  );
}
