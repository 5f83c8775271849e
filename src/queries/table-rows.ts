import type { QueryEngine } from '@/engine/engine';
import { type Row, type TableName, tableSchemas } from '@/extracts/schema';

/** So many rows come at a time: few enough cells that the page, and other questions, are not kept waiting by them. */
const rowsAtATime = 1000;

/**
 * Every row of a table as the format has it, in the table's own order, a part at a time.
 *
 * @throws EngineError, QueryCancelled; Error where fewer rows came than the table has
 */
export async function* tableRows<Name extends TableName>(
  engine: QueryEngine,
  table: Name,
  signal: AbortSignal,
): AsyncGenerator<readonly Row<Name>[]> {
  const [counted] = await engine.query<{ rows: number }>(`SELECT count(*) AS rows FROM "${table}"`, [], {
    signal,
  });
  const held = counted?.rows ?? 0;
  const columns = Object.keys(tableSchemas[table]).map((column) => `"${column}"`);
  let come = 0;
  for (let from = 0; from < held; from += rowsAtATime) {
    const rows = await engine.query<Row<Name>>(
      `SELECT ${columns.join(', ')} FROM "${table}" WHERE rowid >= ? AND rowid < ? ORDER BY rowid`,
      [from, from + rowsAtATime],
      { signal },
    );
    come += rows.length;
    yield rows;
  }
  // Rows are numbered from zero without gaps; else some would be left out without a word.
  if (come !== held) throw new Error(`${come} of ${held} rows came`);
}
