import { extractHash } from '@/extracts/extract-hash';
import { formatVersion, type Manifest, parseManifest } from '@/extracts/manifest';
import type { AboutExtract } from '@/extracts/mapping/importer';
import { tableNames } from '@/extracts/schema';
import { sha256 } from '@/extracts/sha256';
import type { ExtractConnection } from '../connection';
import type { EngineHost } from '../host';
import { quoted } from '../sql';
import type { Steps } from './steps';

/** Rows handed to the writer at a time. */
const rowsAtATime = 100_000;

/** An extract's tables as files, as its manifest promises them. */
export interface WrittenExtract {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** An Arrow IPC file begins with so many bytes that are its mark; from there on it is an IPC stream, up to the stream's own end. */
const markBytes = 8;

/** A table's rows as an Arrow IPC stream, as the engine itself writes it: the page's thread has no part in it. */
async function rowsFrom(connection: ExtractConnection, table: string, from: number): Promise<Uint8Array> {
  const file = await connection.database.guard.run(() =>
    connection.duckdb.useUnsafe((duckdb, id) =>
      duckdb.runQuery(
        id,
        `SELECT * FROM ${quoted(connection.schema)}.${quoted(table)} WHERE rowid >= ${from} AND rowid < ${from + rowsAtATime}`,
      ),
    ),
  );
  return file.subarray(markBytes);
}

async function writeTable(
  host: EngineHost,
  connection: ExtractConnection,
  table: string,
  rows: number,
  steps: Steps,
): Promise<Uint8Array> {
  const writer = host.startParquetWriter();
  try {
    for (let from = 0; from === 0 || from < rows; from += rowsAtATime) {
      steps.tell('Packar uttaget', from / Math.max(1, rows));
      await writer.add(await rowsFrom(connection, table, from));
    }
    return await writer.finish();
  } finally {
    writer.close();
  }
}

/** Writes the tables that stand in the connection's schema as Parquet, with their manifest. @param own tables beside the format's */
export async function writeExtract(
  host: EngineHost,
  connection: ExtractConnection,
  about: AboutExtract,
  own: readonly string[],
  steps: Steps,
): Promise<WrittenExtract> {
  const names = [...tableNames, ...own];
  const counts = await connection.run<{ name: string; rows: number }>(
    names
      .map(
        (name) =>
          `SELECT '${name}' AS name, count(*) AS rows FROM ${quoted(connection.schema)}.${quoted(name)}`,
      )
      .join(' UNION ALL '),
  );
  const rowsIn = new Map(counts.map(({ name, rows }) => [name, rows]));
  const all = counts.reduce((sum, { rows }) => sum + rows, 0);
  const tables: Manifest['tables'] = {};
  const files = new Map<string, Uint8Array>();
  let written = 0;
  for (const name of names) {
    const rows = rowsIn.get(name) ?? 0;
    const part = (done: number) => (all === 0 ? 1 : done / all);
    const bytes = await writeTable(
      host,
      connection,
      name,
      rows,
      steps.within(part(written), part(written + rows)),
    );
    written += rows;
    const file = `${name}.parquet`;
    files.set(file, bytes);
    tables[name] = { file, rows, bytes: bytes.length, sha256: await sha256(bytes) };
  }
  const { name, title, source, fictional } = about;
  const manifest = parseManifest({
    format: formatVersion,
    ...{ name, title, source, fictional },
    created: today(),
    hash: await extractHash(tables),
    tables,
  });
  return { manifest, files };
}

/** The day here, not in Greenwich. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
