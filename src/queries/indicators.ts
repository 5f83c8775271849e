import type { IndicatorArea, Measurement, Periodicity, Polarity, UnitOfMeasure } from '@/domain/indicator';
import { question, type Source } from './question';

export interface IndicatorRow {
  readonly indicator_id: string;
  readonly name: string;
  readonly short_name: string;
  readonly area: IndicatorArea;
  readonly unit_of_measure: UnitOfMeasure;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly measurement: Measurement;
  readonly periodicity: Periodicity;
  readonly definition: string | null;
}

/** Every indicator of the extract, in the catalogue's own order within its area. */
export const indicatorsQuestion = (source: Source) =>
  question<IndicatorRow>(
    source,
    `SELECT indicator_id, name, short_name, area, unit_of_measure, decimals, polarity, measurement, periodicity, definition
     FROM indicators ORDER BY rowid`,
  );
