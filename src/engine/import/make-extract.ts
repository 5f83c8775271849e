import type { AboutExtract } from '@/extracts/mapping/importer';
import type { ReadyExtract } from '@/extracts/own/ready-extract';
import { ExtractConnection } from '../connection';
import { EngineError } from '../errors';
import type { LiveEngine } from '../live-engine';
import { checkMade } from '../load';
import { quoted } from '../sql';
import type { Mapped } from './cells';
import { createTables, fillTables, nameCodes } from './make-tables';
import type { Named } from './named';
import { makePlainTables } from './plain-tables';
import { judge } from './preview';
import { reportOn } from './quality-report';
import type { Steps } from './steps';
import { type WrittenExtract, writeExtract } from './write-extract';

export const lacking = (file: string) => new EngineError('load', `No file ${file} in the extract`);

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

/** The schema of the extract that is being made or checked, one at a time. No extract has this name: theirs are slugs. */
const makingSchema = '+made';

/**
 * Runs work on a schema that is gone afterwards, however it went: an extract is open only as it is kept, read from there under the name that it
 * got there.
 */
export async function inOwnSchema<T>(
  live: LiveEngine,
  work: (connection: ExtractConnection) => Promise<T>,
): Promise<T> {
  const connection = await ExtractConnection.open(await live.database(), makingSchema);
  try {
    return await work(connection);
  } finally {
    // An engine that has died has forgotten it by itself.
    await connection.run(`USE memory.main; DROP SCHEMA ${quoted(makingSchema)} CASCADE`).catch(() => {});
    await connection.duckdb.close().catch(() => {});
  }
}

function refuseTaken(live: LiveEngine, name: string): void {
  if (!live.has(name)) return;
  throw new EngineError('load', `An extract ${name} is open already`, {
    sentence: `Det finns redan ett uttag som heter ${name}.`,
    nextStep: 'Välj ett annat namn.',
  });
}

/** Makes an extract of the cells: its tables in the engine, checked like any other's, and written. Nothing of it is left in the engine. */
export async function makeExtract(
  live: LiveEngine,
  scratch: ExtractConnection,
  tables: readonly Mapped[],
  named: Named,
  about: AboutExtract,
  steps: Steps,
): Promise<ReadyExtract> {
  refuseTaken(live, about.name);
  const judged = await judge(scratch, tables, named, steps);
  const { findings } = judged;
  const [stop] = findings.filter(({ weight }) => weight === 'stops');
  if (stop)
    throw new EngineError('load', `Not settled: ${stop.kind}`, {
      sentence: stop.sentence,
      nextStep: 'Gå tillbaka till filerna.',
    });
  const report = await reportOn(scratch, tables, judged, findings);
  return inOwnSchema(live, async (connection) => {
    await createTables(connection);
    await nameCodes(scratch, named);
    await fillTables(connection, scratch, named, tables.length === 1, steps.within(0, 0.5));
    const own = await makePlainTables(connection, scratch.schema, tables, steps.within(0.5, 0.6));
    await checkMade(connection);
    const written = await writeExtract(live.host, connection, about, own, steps.within(0.6, 1));
    steps.check();
    return readyExtract(written, report);
  });
}
