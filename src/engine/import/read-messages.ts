import type { ReportSource } from '@/extracts/report/read-report';
import type { Catalogue, ReportsReading } from '@/extracts/report/read-reports';
import type { FileContent, Part } from './file-reader';

/** What is asked of the reading worker: to read a file, then for parts of its tables. */
export type ReadQuestion =
  | { readonly open: File }
  | { readonly table: number; readonly part: Part }
  | { readonly reports: readonly ReportSource[]; readonly catalogue: Catalogue };

export type ReadAnswer =
  | { readonly content: FileContent }
  | { readonly part: Uint8Array }
  | { readonly reading: ReportsReading };
