import type { ExtractLibrary } from '@/components/extract-library';
import type { RunningEngine } from '@/engine/start';
import { tableRows } from '@/queries/table-rows';

/** Takes extracts out of the engine's reach; what packs them comes when it is asked for. */
export const takeOutOf =
  (engine: RunningEngine): ExtractLibrary['takeOut'] =>
  async ({ name, title }, form, options) => {
    const { extractZip } = await import('@/extracts/own/extract-zip');
    const manifest = await engine.manifest(name);
    return extractZip(
      {
        // An own one may have been renamed since its manifest was written.
        manifest: { ...manifest, title },
        read: (file) => engine.readFile(name, file),
        rows: (table, signal) => tableRows(engine.extract(name), table, signal),
      },
      form,
      options,
    );
  };
