import type { ImportFinding } from '../mapping/import-finding';
import type { ReadNote } from '../read/read-table';

/** The report on what came in: kept with the extract, shown and downloaded. */
export interface QualityReport {
  readonly files: readonly {
    readonly file: string;
    readonly table: string;
    readonly rowsRead: number;
    readonly rowsUsed: number;
    readonly dialect: readonly string[];
    readonly notes: readonly ReadNote[];
  }[];
  readonly findings: readonly ImportFinding[];
  /** Rows and cells that were left out: how many for each reason, and the first hundred of each. */
  readonly leftOut: readonly {
    readonly reason: string;
    readonly count: number;
    readonly rows: readonly { readonly file: string; readonly line: number | null; readonly text: string }[];
  }[];
}
