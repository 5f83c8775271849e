import type { Row } from '../schema';
import type { Notes } from './notes';

/** Says where a report has a figure twice: a row printed again, or one that stands under a heading that is not its own. */
export function noteDoubles(
  observations: readonly Row<'observations'>[],
  complaints: readonly Row<'complaints'>[],
  notes: Notes,
): void {
  for (const { line, indicator_id } of second(observations, (row) =>
    [row.indicator_id, row.year, row.period, row.sex, row.origin].join(),
  )) {
    notes.find(
      line ?? 0,
      indicator_id,
      'Indikatorn har två rader för samma period i rapporten. Båda är med. Kontrollera vilken som gäller.',
    );
  }
  const perRow = complaints.filter((row, index) => complaints[index - 1]?.line !== row.line);
  for (const { line, category } of second(perRow, (row) => [row.heading, row.category].join('\t'))) {
    notes.find(
      line ?? 0,
      category,
      'Kategorin står två gånger under samma rubrik. Båda är med. Kontrollera om raden hör till en annan rubrik.',
    );
  }
}

/** The rows that have the same key as one before them. */
function second<Item>(rows: readonly Item[], key: (row: Item) => string): Item[] {
  const keys = rows.map(key);
  return rows.filter((_, index) => keys.indexOf(keys[index] ?? '') < index);
}
