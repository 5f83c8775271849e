import type { Sign } from '../cells/sign';
import type { Row } from '../schema';
import type { IndicatorFinder } from './indicator-finder';
import type { IndicatorTableRow } from './indicator-rows';
import type { Notes } from './notes';
import type { Reading } from './numbers';

const signs: {
  readonly [Unit in 'percent' | 'index' | 'count' | 'sek_thousands' | 'kg_co2e_per_kg']: readonly Sign[];
} = {
  percent: ['percent', 'none'],
  index: ['none'],
  count: ['none', 'pieces'],
  sek_thousands: ['none', 'tkr'],
  kg_co2e_per_kg: ['none', 'kg'],
};

/** The reading, with what its user should know of it said. */
export function notedFigure(
  reading: Reading,
  indicatorId: string,
  row: IndicatorTableRow,
  finder: IndicatorFinder,
  notes: Notes,
): Reading {
  if (reading.kind === 'text') {
    notes.find(row.line, reading.raw, `Cellen för ${row.name} är inte ett tal. Värdet redovisas som saknat.`);
  }
  if (reading.kind !== 'number') return reading;
  if (reading.damaged) {
    notes.correct(
      row.line,
      'observations.value',
      reading.raw,
      String(reading.value),
      'Ett blanksteg står inne i talet.',
    );
  }
  const unit = finder.unitOfMeasure(indicatorId);
  if (unit && !signs[unit].includes(reading.sign)) {
    notes.find(
      row.line,
      reading.raw,
      `Enheten efter talet stämmer inte med indikatorn ${row.name} i förteckningen.`,
    );
  }
  if ((unit === 'percent' || reading.sign === 'percent') && (reading.value < 0 || reading.value > 100)) {
    notes.find(
      row.line,
      reading.raw,
      `Andelen för ${row.name} ligger utanför 0–100 procent. Kontrollera mot rapporten.`,
    );
  }
  if (unit === 'index' && (reading.value < 0 || reading.value > 100)) {
    const why = `Indexet för ${row.name} ligger utanför 0–100. Kontrollera mot rapporten.`;
    notes.find(row.line, reading.raw, why);
  }
  return reading;
}

/** One sex alone is suppressed for few answers, or the row is displaced: only the report can tell. */
export function noteOneSex(
  observations: readonly Row<'observations'>[],
  row: IndicatorTableRow,
  notes: Notes,
): void {
  const sexes = observations.filter(({ sex, value }) => sex !== 'total' && value !== null);
  if (sexes.length !== 1) return;
  const why = `Utfallet för ${row.name} är delat på bara ett kön. Kontrollera mot rapporten att det står i rätt kolumn.`;
  notes.find(row.line, sexes[0]?.raw ?? row.name, why);
}
