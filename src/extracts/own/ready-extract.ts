import type { Manifest } from '../manifest';
import type { QualityReport } from './quality-report';

/** An extract that has been made and can be kept: its manifest, and its files' bytes when asked for. */
export interface ReadyExtract {
  readonly manifest: Manifest;
  readonly report: QualityReport;
  /** The bytes of a table's file, exactly those that the manifest promises. */
  readonly read: (file: string) => Promise<Uint8Array>;
}
