import type { ExtractConnection } from '../connection';
import { quoted } from '../sql';
import type { Mapped } from './cells';
import { plainColumnNames, plainTableNames } from './plain-names';
import { rowsAtATime } from './row-order';
import { dictionaryOf, rowsOf } from './staged';
import type { Steps } from './steps';

/**
 * Types that whole numbers are the same in after the extract has been written: it is written with numbers of 64 bits as doubles, which hold
 * them up to 2^53. Beyond that they are identifiers, and kept as text.
 */
async function wholeTypes(
  connection: ExtractConnection,
  dictionaries: readonly string[],
): Promise<readonly string[]> {
  if (dictionaries.length === 0) return [];
  const largest = 'coalesce(max(abs(key::HUGEINT)), 0)';
  const types = await connection.run<{ type: string }>(
    `SELECT type FROM (${dictionaries
      .map(
        (dictionary, at) =>
          `SELECT ${at} AS place, CASE WHEN ${largest} < 2147483648 THEN 'INTEGER' WHEN ${largest} <= 9007199254740992 THEN 'DOUBLE' ELSE 'VARCHAR' END AS type
           FROM ${dictionary}`,
      )
      .join(' UNION ALL ')}) ORDER BY place`,
  );
  return types.map(({ type }) => type);
}

/**
 * Keeps tables as they are, cell for cell, under names of their own: columns of text as printed, and what the file stores as numbers as
 * numbers, where they stay the same. Blank cells are absent.
 * @returns the tables' names
 */
export async function makePlainTables(
  connection: ExtractConnection,
  scratch: string,
  tables: readonly Mapped[],
  steps: Steps,
): Promise<readonly string[]> {
  const plain = tables.filter(({ mapping }) => mapping.shape === 'plain');
  const names = plainTableNames(plain.map(({ staged }) => staged.name));
  for (const [at, { staged, mapping }] of plain.entries()) {
    const name = names[at] ?? '';
    const kept = staged.columns.flatMap((column, place) =>
      mapping.columns[place]?.is === 'left_out' && mapping.columns.some(({ is }) => is !== 'left_out')
        ? []
        : [{ ...column, place }],
    );
    const titles = plainColumnNames(kept.map((column) => column.name));
    const dictionary = (place: number) => `${quoted(scratch)}.${dictionaryOf(staged.id, place)}`;
    const whole = kept.flatMap(({ stored, place }) => (stored === 'integer' ? [place] : []));
    const types = await wholeTypes(connection, whole.map(dictionary));
    const cells = kept.map(({ stored, place }, index) =>
      stored === 'text'
        ? `nullif(t${place}.text, '') AS ${quoted(titles[index] ?? '')}`
        : `${stored === 'integer' ? `CAST(r.c${place} AS ${types[whole.indexOf(place)]})` : `r.c${place}`} AS ${quoted(titles[index] ?? '')}`,
    );
    const joins = kept.flatMap(({ stored, place }) =>
      stored === 'text'
        ? [`LEFT JOIN ${dictionary(place)} t${place} ON t${place}.key IS NOT DISTINCT FROM r.c${place}`]
        : [],
    );
    for (let from = 0; from === 0 || from < staged.rows; from += rowsAtATime) {
      steps.tell(`Gör tabellen ${name}`, from / Math.max(1, staged.rows));
      await connection.run(
        `${from === 0 ? `CREATE TABLE ${name} AS` : `INSERT INTO ${name}`} SELECT ${cells.join(', ')}
         FROM ${quoted(scratch)}.${rowsOf(staged.id)} r ${joins.join(' ')}
         WHERE r.rowid >= ${from} AND r.rowid < ${from + rowsAtATime} ORDER BY r.rowid`,
      );
    }
  }
  return names;
}
