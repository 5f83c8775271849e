import type { Period } from '@/domain/period';

/** What every table of a report needs to know of the report. */
export interface ReportContext {
  readonly documentId: string;
  readonly unitId: string;
  /** The district that the unit belongs to, where the catalogue says so. */
  readonly districtId: string | null;
  readonly year: number;
  /** The period that an undated outcome covers: `T1` in the first tertial's report, the year in the others. */
  readonly period: Period;
}
