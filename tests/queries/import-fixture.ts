import { nodeHost } from '@/engine/boot-node';
import type { EngineHost } from '@/engine/host';
import { LiveImporter } from '@/engine/import/live-importer';
import { LiveEngine } from '@/engine/live-engine';
import type { ExtractSource } from '@/engine/source';
import { folderSource } from '@/engine/source-folder';
import type { ImportOptions, MappedTable, ReadFile, StagedTable } from '@/extracts/mapping/importer';
import type { ColumnRole, IndicatorAnswer, Mapping, UnitAnswer } from '@/extracts/mapping/mapping';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { rejection } from './engine-fixture';

export { rejection };

export const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], name);

/** Options of work that is neither stopped nor followed. */
export const patiently = (): ImportOptions => ({
  signal: new AbortController().signal,
  onProgress: () => {},
});

/** What is kept of an extract that was made, as the engine reads it. */
export const keptSource = ({ manifest, read }: ReadyExtract): ExtractSource => ({
  manifest: async () => manifest,
  // A copy: the engine takes over the buffer of what it is handed.
  read: async ({ file }) => (await read(file)).slice(),
});

/** An importer on a real engine, with extracts in folders by name. What is made, or read whole, is kept, as the page does. */
export function importerOn(
  folders: Record<string, string> = {},
  host: EngineHost = nodeHost,
): { live: LiveEngine; importer: LiveImporter } {
  const kept = new Map<string, ReadyExtract>();
  const keep = (extract: ReadyExtract) => void kept.set(extract.manifest.name, extract);
  const live = new LiveEngine(host, async (name) => {
    const made = kept.get(name);
    return made ? keptSource(made) : folderSource(folders[name] ?? '');
  });
  const importer = new LiveImporter(
    live,
    async () => [...Object.keys(folders), ...kept.keys()],
    async () => Object.keys(folders)[0] ?? '',
  );
  const { read, use } = { read: importer.read.bind(importer), use: importer.use.bind(importer) };
  importer.read = async (...asked) => {
    const files = await read(...asked);
    for (const file of files) if (file.kind === 'extract') keep(file.extract);
    return files;
  };
  importer.use = async (...asked) => {
    const made = await use(...asked);
    keep(made);
    return made;
  };
  return { live, importer };
}

/** The tables that files held. @throws where one of them was refused */
export function tablesOf(read: readonly ReadFile[]): StagedTable[] {
  return read.flatMap((file) => {
    if (file.kind === 'tables') return file.tables;
    throw new Error(
      file.kind === 'refused' ? `${file.file}: ${file.sentence}` : `${file.file} is an extract`,
    );
  });
}

export const unit = (unit_id: string, about: Partial<UnitAnswer & { use: 'unit' }> = {}): UnitAnswer => ({
  use: 'unit',
  unit_id,
  name: unit_id,
  short_name: unit_id,
  level: 'unit',
  parent_id: null,
  service_area: null,
  ...about,
});

export const indicator = (
  indicator_id: string,
  about: Partial<IndicatorAnswer & { use: 'indicator' }> = {},
): IndicatorAnswer => ({
  use: 'indicator',
  indicator_id,
  name: indicator_id,
  short_name: indicator_id,
  area: 'Verksamhet',
  unit_of_measure: 'count',
  decimals: 0,
  polarity: 'neutral',
  measurement: 'count',
  periodicity: 'year',
  definition: null,
  settled: true,
  ...about,
});

export const mappingOf = (columns: readonly ColumnRole[], about: Partial<Mapping> = {}): Mapping => ({
  shape: 'figures',
  columns,
  whole: {},
  decimalSigns: {},
  marks: {},
  units: {},
  indicators: {},
  ...about,
});

export const value = (part: Extract<ColumnRole, { is: 'value' }>['part'] = {}): ColumnRole => ({
  is: 'value',
  part,
});

export const about = (name: string) => ({ name, title: 'Provet', source: 'Påhittat', fictional: true });

/** Reads one table, maps it, uses it, and gives the engine that it can be asked in. */
export async function used(
  { live, importer }: { live: LiveEngine; importer: LiveImporter },
  file: File,
  mapping: Mapping,
  name: string,
) {
  const [table] = tablesOf(await importer.read([file], patiently()));
  const tables: MappedTable[] = [{ id: table?.id ?? '', mapping }];
  const ready = await importer.use(tables, about(name), patiently());
  return { ready, engine: live.extract(name), table };
}
