import { extractHash } from '@/extracts/extract-hash';
import { formatVersion, type Manifest, parseManifest } from '@/extracts/manifest';
import type { AboutExtract } from '@/extracts/mapping/importer';
import type { ParquetWriter } from '@/extracts/parquet/writer';
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

/** The engine gives the next rows while the writer takes in the last. */
async function writeTable(
  writer: ParquetWriter,
  connection: ExtractConnection,
  table: string,
  rows: number,
  steps: Steps,
): Promise<Uint8Array> {
  let next = rowsFrom(connection, table, 0);
  for (let until = rowsAtATime; ; until += rowsAtATime) {
    const ipc = await next;
    const isLast = until >= rows;
    if (!isLast) next = rowsFrom(connection, table, until);
    // If it fails before its turn, it is told when that comes.
    next.catch(() => {});
    await writer.add(ipc);
    steps.tell('Packar uttaget', until / Math.max(1, rows));
    if (isLast) return writer.finish();
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
  const writer = host.startParquetWriter();
  try {
    const { tables, files } = await writeTables(writer, connection, [...tableNames, ...own], steps);
    const { name, title, source, fictional } = about;
    const manifest = parseManifest({
      format: formatVersion,
      ...{ name, title, source, fictional },
      created: today(),
      hash: await extractHash(tables),
      tables,
    });
    return { manifest, files };
  } finally {
    writer.close();
  }
}

async function writeTables(
  writer: ParquetWriter,
  connection: ExtractConnection,
  names: readonly string[],
  steps: Steps,
): Promise<Pick<Manifest, 'tables'> & Pick<WrittenExtract, 'files'>> {
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
      writer,
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
  return { tables, files };
}

/** The day here, not in Greenwich. */
const today = (): string => new Date().toLocaleDateString('sv-SE');
