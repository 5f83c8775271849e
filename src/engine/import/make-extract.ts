import { checkTables } from '@/extracts/check';
import type { AboutExtract } from '@/extracts/mapping/importer';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { ExtractConnection } from '../connection';
import { EngineError } from '../errors';
import type { LiveEngine } from '../live-engine';
import { checkMade } from '../load';
import type { ExtractSource } from '../source';
import { quoted } from '../sql';
import type { Mapped } from './cells';
import { createTables, fillTables, nameCodes } from './make-tables';
import type { Named } from './named';
import { makePlainTables } from './plain-tables';
import { judge } from './preview';
import { reportOn } from './quality-report';
import type { Steps } from './steps';
import { type WrittenExtract, writeExtract } from './write-extract';

const lacking = (file: string) => new EngineError('load', `No file ${file} in the extract`);

/** A made extract's files, from memory: kept until the browser's own store has them, and read again after a crash. */
export function memorySource({ manifest, files }: WrittenExtract): ExtractSource {
  return {
    manifest: async () => manifest,
    // A copy: the engine takes over the buffer of what it is handed.
    read: async ({ file }) => {
      const bytes = files.get(file);
      if (!bytes) throw lacking(file);
      return bytes.slice();
    },
  };
}

/** An extract that is written, as what keeps it is given it. */
export const readyExtract = (written: WrittenExtract, report: ReadyExtract['report']): ReadyExtract => ({
  manifest: written.manifest,
  report,
  read: async (file) => {
    const bytes = written.files.get(file);
    if (!bytes) throw lacking(file);
    return bytes;
  },
});

/** Runs work on a schema of its own; where it fails or is stopped, nothing of it is left. */
export async function inOwnSchema<T>(
  live: LiveEngine,
  schema: string,
  work: (connection: ExtractConnection) => Promise<T>,
): Promise<T> {
  if (live.has(schema)) {
    throw new EngineError('load', `An extract ${schema} is open already`, {
      sentence: `Det finns redan ett uttag som heter ${schema}.`,
      nextStep: 'Välj ett annat namn.',
    });
  }
  const connection = await ExtractConnection.open(await live.database(), schema);
  try {
    return await work(connection);
  } catch (error) {
    await connection.run(`USE memory.main; DROP SCHEMA ${quoted(schema)} CASCADE`).catch(() => {});
    await connection.duckdb.close().catch(() => {});
    throw error;
  }
}

/** Makes an extract of the cells: its tables in the engine, checked like any other's, and written. It is open when it is returned. */
export async function makeExtract(
  live: LiveEngine,
  scratch: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
  about: AboutExtract,
  steps: Steps,
): Promise<ReadyExtract> {
  const judged = await judge(scratch, tables, named, steps);
  const { findings } = judged;
  const [stop] = findings.filter(({ weight }) => weight === 'stops');
  if (stop)
    throw new EngineError('load', `Not settled: ${stop.kind}`, {
      sentence: stop.sentence,
      nextStep: 'Gå tillbaka till filerna.',
    });
  const report = await reportOn(scratch, tables, judged, findings);
  return inOwnSchema(live, about.name, async (connection) => {
    await createTables(connection);
    await nameCodes(scratch, named);
    await fillTables(connection, scratch, named, tables.length === 1, steps.within(0, 0.5));
    const own = await makePlainTables(connection, scratch.schema, tables, steps.within(0.5, 0.6));
    await checkMade(connection);
    const written = await writeExtract(live.host, connection, about, own, steps.within(0.6, 1));
    steps.check();
    const noted = checkTables(written.manifest.tables);
    live.adopt({ manifest: written.manifest, noted, connection }, memorySource(written));
    return readyExtract(written, report);
  });
}
