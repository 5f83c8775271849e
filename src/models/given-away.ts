import type { ObservationRow } from '@/queries/observation';

/**
 * The rows with what would give a hidden figure away hidden too: where one sex is hidden and the total is shown, the other sex is one
 * subtraction from it (domain rule 15). Which groups are too small is the extract's to say; this only keeps its word.
 */
export function withoutGivenAway(rows: readonly ObservationRow[]): ObservationRow[] {
  const key = (row: ObservationRow) => `${row.unit_id}|${row.indicator_id}|${row.year}`;
  const hidden = new Set(rows.filter((row) => row.sex !== 'total' && row.status === 'suppressed').map(key));
  return rows.map((row) =>
    row.sex !== 'total' && row.status === 'reported' && hidden.has(key(row))
      ? { ...row, status: 'suppressed', value: null }
      : row,
  );
}
