import {
  AsyncDuckDB,
  type AsyncDuckDBConnection,
  type DuckDBQueryConfig,
  VoidLogger,
} from '@duckdb/duckdb-wasm';
import { CrashGuard } from './crash-guard';
import type { EngineHost } from './host';

/** Size of the wasm when unpacked. Only for the progress bar: a compressed answer's own length is the smaller, packed one. */
const wasmBytes = 34_000_000;

/** The only folder that the engine reads files from: those that we hand it ourselves. */
export const filesFolder = 'tertial/';

/**
 * Autoload is off before the first query: else one that needs an extension fetches it from another host (domain rule 27). The last
 * lines close the database itself: no file but ours, no address, and no way to open it again.
 */
const settings = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  `SET allowed_directories = ['${filesFolder}']`,
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** A running DuckDB. Everything asked of it goes through `guard`, which answers also when it has died. */
export interface Database {
  readonly duckdb: AsyncDuckDB;
  readonly guard: CrashGuard;
  connect(): Promise<AsyncDuckDBConnection>;
}

/** Every number comes as a number. */
const settledNumbers = { castBigIntToDouble: true, castDecimalToDouble: true };

/**
 * Boots DuckDB in a fresh worker, with numbers settled (bigint and decimal come as double) and every door closed.
 * @param onProgress is told the part done, 0–1.
 * @param query how results come, where they do not go to our own questions
 * @throws EngineCrashed, or what DuckDB says.
 */
export async function openDatabase(
  host: EngineHost,
  onProgress: (fraction: number) => void,
  query: DuckDBQueryConfig = settledNumbers,
): Promise<Database> {
  const worker = host.startWorker();
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const guard = new CrashGuard();
  guard.onCrash(() => void duckdb.terminate());
  worker.addEventListener('message', () => guard.heard());
  worker.addEventListener('error', (event) => guard.crash(event.message ?? 'The worker failed'));

  const connect = () => guard.run(() => duckdb.connect());
  try {
    await guard.run(() =>
      duckdb.instantiate(host.wasmUrl, null, ({ bytesLoaded, bytesTotal }) =>
        onProgress(0.8 * Math.min(1, bytesLoaded / Math.max(bytesTotal, wasmBytes))),
      ),
    );
    onProgress(0.8);
    await guard.run(() => duckdb.open({ query }));
    const connection = await connect();
    await guard.run(() => connection.query(settings.join('; ')));
    await guard.run(() => connection.close());
    onProgress(1);
  } catch (error) {
    guard.crash('The boot failed', error);
    throw error;
  }
  return { duckdb, guard, connect };
}
