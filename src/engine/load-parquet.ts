import type { CheckFound, FoundColumn } from '@/extracts/check';
import type { OpenParquet, ParquetReader } from '@/extracts/parquet/reader';
import type { TableName } from '@/extracts/schema';
import type { ExtractConnection } from './connection';
import { EngineError } from './errors';
import { columnList, quoted } from './sql';

/** A file may unfold to more than the browser has; 12 kB have been seen to become 3 GB. */
const unpackedLimit = 2_000_000_000;

const staging = 'incoming';

/** A Parquet file that is ready to be inserted: opened, its first rows decoded. */
export interface ReadyParquet {
  readonly file: OpenParquet;
  /** The first row group as an Arrow IPC stream; of an empty file only the columns. */
  readonly first: Uint8Array;
}

/** Opens a file and decodes its first row group: work that needs no engine, and is done while the engine boots. */
export async function readyParquet(
  table: string,
  bytes: Uint8Array,
  parquet: ParquetReader,
): Promise<ReadyParquet> {
  const file = await parquet.open(bytes);
  if (file.unpackedBytes > unpackedLimit) {
    throw new EngineError('load', `${table}.parquet unpacks to ${file.unpackedBytes} bytes`, {
      sentence: `Filen ${table}.parquet är för stor för webbläsaren: ${Math.round(file.unpackedBytes / 1e6)} MB uppackad.`,
    });
  }
  return { file, first: file.groups > 0 ? await file.read(0) : file.schema };
}

/**
 * Inserts a Parquet file row group by row group: a quarter of the memory, and between two groups the engine can answer others.
 * @returns the rows that the file says it has.
 */
export async function loadParquet(
  connection: ExtractConnection,
  table: TableName,
  { file, first }: ReadyParquet,
  check: CheckFound,
): Promise<number> {
  for (let group = 0; group === 0 || group < file.groups; group++) {
    const ipc = group === 0 ? first : await file.read(group);
    await connection.database.guard.run(() =>
      connection.duckdb.insertArrowFromIPCStream(ipc, {
        schema: connection.schema,
        name: staging,
        create: true,
      }),
    );
    if (group === 0) {
      check(
        await connection.run<FoundColumn>(
          `SELECT column_name AS name, column_type AS type FROM (DESCRIBE ${staging})`,
        ),
      );
    }
    await connection.run(
      `INSERT INTO ${quoted(table)} BY NAME SELECT ${columnList(table)} FROM ${staging}; DROP TABLE ${staging}`,
    );
  }
  return file.rows;
}
