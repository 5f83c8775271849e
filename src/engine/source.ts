import type { Manifest, TableFile } from '@/extracts/manifest';

/** Where an extract's bytes come from: the app's own host, or a folder. Asked again after a crash. */
export interface ExtractSource {
  /** @throws EngineError where it cannot be read or has not the form. */
  manifest(): Promise<Manifest>;
  /** The bytes of a table's file, exactly those that the manifest promises. @throws EngineError where they are not. */
  read(file: TableFile): Promise<Uint8Array>;
}
