import { nodeHost } from '@/engine/boot-node';
import type { EngineHost } from '@/engine/host';
import { LiveImporter } from '@/engine/import/live-importer';
import type { LiveEngine } from '@/engine/live-engine';
import type { ImportOptions, MappedTable, ReadFile, StagedTable } from '@/extracts/mapping/importer';
import type { ColumnRole, IndicatorAnswer, Mapping, UnitAnswer } from '@/extracts/mapping/mapping';
import { engineOn, rejection } from './engine-fixture';

export { rejection };

export const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], name);

/** Options of work that is neither stopped nor followed. */
export const patiently = (): ImportOptions => ({
  signal: new AbortController().signal,
  onProgress: () => {},
});

/** An importer on a real engine, with extracts in folders by name. */
export function importerOn(
  folders: Record<string, string> = {},
  host: EngineHost = nodeHost,
): { live: LiveEngine; importer: LiveImporter } {
  const live = engineOn(folders, host);
  const importer = new LiveImporter(
    live,
    async () => Object.keys(folders),
    async () => Object.keys(folders)[0] ?? '',
  );
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
