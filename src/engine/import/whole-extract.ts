import { ownName } from '@/domain/own-name';
import { type Manifest, parseManifest } from '@/extracts/manifest';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { EngineError } from '../errors';
import type { LiveEngine } from '../live-engine';
import { fetchTables, loadTables } from '../load';
import type { ExtractSource } from '../source';
import { parsed } from '../source-http';
import { verified } from '../verify';
import { inOwnSchema, lacking, readyExtract } from './make-extract';
import type { Steps } from './steps';

/** A name for an extract of the reader's own, free among what can be opened and what is open. */
export async function freeName(
  live: LiveEngine,
  wanted: string,
  takenNames: () => Promise<readonly string[]>,
): Promise<string> {
  const taken = new Set(await takenNames());
  for (;;) {
    const name = ownName(wanted, taken);
    if (!live.has(name)) return name;
    taken.add(name);
  }
}

async function bytesOf(
  fileOf: (file: string) => Promise<Blob | undefined>,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const found = await fileOf(file);
  if (found) return new Uint8Array(await found.arrayBuffer());
  throw new EngineError('load', `No file ${file}`, {
    sentence: `Uttaget saknar filen ${file}, som dess innehållsförteckning anger.`,
    nextStep: 'Öppna hela mappen eller zip-filen.',
  });
}

function manifestOf(bytes: Uint8Array): Manifest {
  try {
    return parsed(parseManifest, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new EngineError('load', error.message, {
      sentence: 'Filen manifest.json är skadad och går inte att läsa.',
      nextStep: 'Hämta uttaget på nytt.',
      cause: error,
    });
  }
}

/** The files of an extract that is being opened, from memory. */
const memorySource = (manifest: Manifest, files: ReadonlyMap<string, Uint8Array>): ExtractSource => ({
  manifest: async () => manifest,
  // A copy: the engine takes over the buffer of what it is handed.
  read: async ({ file }) => files.get(file)?.slice() ?? Promise.reject(lacking(file)),
});

/**
 * Checks an extract in the format: every file verified against the manifest, every table read in as when it is opened, and let go again.
 * @param fileOf a file beside the manifest, by its name
 */
export async function openWholeExtract(
  live: LiveEngine,
  fileOf: (file: string) => Promise<Blob | undefined>,
  takenNames: () => Promise<readonly string[]>,
  steps: Steps,
): Promise<ReadyExtract> {
  const said = manifestOf(await bytesOf(fileOf, 'manifest.json'));
  const manifest: Manifest = { ...said, name: await freeName(live, said.name, takenNames) };
  const files = new Map<string, Uint8Array>();
  for (const table of Object.values(manifest.tables)) {
    steps.check();
    files.set(table.file, await verified(table, await bytesOf(fileOf, table.file)));
  }
  const source = memorySource(manifest, files);
  return inOwnSchema(live, async (connection) => {
    const noted = await loadedFrom(live, source, manifest, connection, steps);
    return readyExtract(
      { manifest, files },
      {
        files: Object.entries(manifest.tables).map(([table, { file, rows }]) => ({
          ...{ file, table, rowsRead: rows, rowsUsed: rows },
          dialect: [],
          notes: noted.filter((problem) => problem.table === table).map(({ sentence }) => ({ sentence })),
        })),
        findings: [],
        leftOut: [],
      },
    );
  });
}

async function loadedFrom(
  live: LiveEngine,
  source: ExtractSource,
  manifest: Manifest,
  connection: Parameters<typeof loadTables>[0],
  steps: Steps,
) {
  const parquet = live.host.startParquetReader();
  try {
    const incoming = fetchTables(manifest, source, parquet);
    return await loadTables(connection, manifest, incoming, (loaded, of) =>
      steps.tell(`Läser in tabell ${Math.min(loaded + 1, of)} av ${of}`, of === 0 ? 1 : loaded / of),
    );
  } finally {
    parquet.close();
  }
}
