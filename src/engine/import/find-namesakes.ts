import type { ImportFinding } from '@/extracts/mapping/import-finding';
import type { ExtractConnection } from '../connection';
import type { Mapped } from './cells';
import { dictionaryOf, rowsOf } from './staged';

/** A column of codes has a code for each unit, and a few more at most: for the units that share a name. */
const mostCodes = 1.5;
const namesShown = 8;

/**
 * Units that share a name: a column that is not used has one code for each name, but several for some. Their figures would be taken for one
 * unit's, each row of the one for a repetition of the other's.
 */
export async function namesakeFindings(
  connection: ExtractConnection,
  tables: readonly Mapped[],
): Promise<ImportFinding[]> {
  const findings: ImportFinding[] = [];
  for (const table of tables) {
    const names = table.mapping.columns.findIndex(({ is }) => is === 'unit');
    if (names < 0) continue;
    for (const codes of await codeColumns(connection, table, names)) {
      findings.push(...(await namesakes(connection, table, names, codes)));
    }
  }
  return findings;
}

/** The columns left out that have about as many texts as there are names. */
async function codeColumns(
  connection: ExtractConnection,
  { staged, mapping }: Mapped,
  names: number,
): Promise<number[]> {
  const leftOut = mapping.columns.flatMap(({ is }, column) => (is === 'left_out' ? [column] : []));
  if (leftOut.length === 0) return [];
  const counts = [names, ...leftOut].map(
    (column) =>
      `SELECT ${column} AS place, count(*) FILTER (text <> '') AS texts FROM ${dictionaryOf(staged.id, column)}`,
  );
  const counted = await connection.run<{ place: number; texts: number }>(counts.join(' UNION ALL '));
  const named = counted.find(({ place }) => place === names)?.texts ?? 0;
  return counted
    .filter(({ place, texts }) => place !== names && texts > named && texts <= mostCodes * named + 1)
    .map(({ place }) => place);
}

async function namesakes(
  connection: ExtractConnection,
  { staged }: Mapped,
  names: number,
  codes: number,
): Promise<ImportFinding[]> {
  const found = await connection.run<{ name: string; codes: string; line: number | null; all: number }>(
    `WITH pairs AS (
       SELECT n.text AS name, c.text AS code, min(${staged.hasLines ? 'r.line' : 'NULL::INTEGER'}) AS line
       FROM ${rowsOf(staged.id)} r JOIN ${dictionaryOf(staged.id, names)} n ON n.key = r.c${names}
         JOIN ${dictionaryOf(staged.id, codes)} c ON c.key = r.c${codes}
       WHERE n.text <> '' AND c.text <> '' GROUP BY ALL
     )
     SELECT name, string_agg(code, ', ' ORDER BY code) AS codes, max(line) AS line, count(*) OVER () AS all
     FROM pairs WHERE (SELECT count(*) = count(DISTINCT code) FROM pairs)
     GROUP BY name HAVING count(*) > 1 ORDER BY name LIMIT ${namesShown}`,
  );
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      weight: 'asks',
      kind: 'multiplied_rows',
      sentence: `Flera enheter kan ha samma namn: i kolumnen ${staged.columns[codes]?.name} har ${
        first.all === 1 ? 'ett namn' : `${first.all} namn`
      } mer än en kod, och deras rader räknas som en enhets. Skilj dem åt i filen, eller använd koden som enhet.`,
      count: first.all,
      examples: found.map(({ name, codes: several, line }) => ({ line, text: `${name}: ${several}` })),
      columns: [codes],
    },
  ];
}
