import type { CoverageRow } from '@/queries/coverage';

/** A unit that has figures of an indicator, shown or hidden. */
export interface HeldRow extends CoverageRow {
  readonly first_year: number;
  readonly last_year: number;
}

export const hasFigures = (row: CoverageRow): row is HeldRow =>
  row.first_year !== null && row.last_year !== null;
