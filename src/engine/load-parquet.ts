import type { CheckFound, FoundColumn } from '@/extracts/check';
import type { ParquetReader } from '@/extracts/parquet/reader';
import type { TableName } from '@/extracts/schema';
import type { ExtractConnection } from './connection';
import { EngineError } from './errors';
import { columnList, quoted } from './sql';

/** A file may unfold to more than the browser has; 12 kB have been seen to become 3 GB. */
const unpackedLimit = 2_000_000_000;

const staging = 'incoming';

/** Reads a Parquet table row group by row group: a quarter of the memory, and between two groups the engine can answer others. */
export async function loadParquet(
  connection: ExtractConnection,
  table: TableName,
  bytes: Uint8Array,
  parquet: ParquetReader,
  check: CheckFound,
): Promise<void> {
  const file = await parquet.open(bytes);
  if (file.unpackedBytes > unpackedLimit) {
    throw new EngineError('load', `${table}.parquet unpacks to ${file.unpackedBytes} bytes`, {
      sentence: `Filen ${table}.parquet är för stor för webbläsaren: ${Math.round(file.unpackedBytes / 1e6)} MB uppackad.`,
    });
  }
  const insert = (ipc: Uint8Array) =>
    connection.database.guard.run(() =>
      connection.duckdb.insertArrowFromIPCStream(ipc, {
        schema: connection.schema,
        name: staging,
        create: true,
      }),
    );
  const drop = () => connection.run(`DROP TABLE IF EXISTS ${staging}`);

  await insert(file.schema);
  const found = await connection.query<FoundColumn>(
    `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${staging})`,
  );
  await drop();
  check(found);

  for (let group = 0; group < file.groups; group++) {
    await insert(await file.read(group));
    await connection.run(`INSERT INTO ${quoted(table)} BY NAME SELECT ${columnList(table)} FROM ${staging}`);
    await drop();
  }
  const [read] = await connection.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${quoted(table)}`);
  if (read?.rows !== file.rows) {
    throw new EngineError('load', `${table}.parquet: ${read?.rows} rows of ${file.rows}`, {
      sentence: `Filen ${table}.parquet har ${file.rows} rader men bara ${read?.rows} gick att läsa.`,
    });
  }
}
