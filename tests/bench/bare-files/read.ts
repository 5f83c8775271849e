import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import initialise, { ParquetFile } from 'parquet-wasm/esm';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';

/** What the page is given after `#`, as JSON: the app's own built engine, by its addresses. */
export interface BareFilesEngine {
  readonly worker: string;
  readonly wasm: string;
}

/**
 * The least that reading a file costs with these parts: DuckDB-WASM's own `read_csv`, told everything about the file, or parquet-wasm's
 * batches handed straight to the engine. Both parts are up before the file is given. Marks `bare:up`, and measures `bare:read` from the
 * moment that the file is chosen; `data-rows` on the page then tells the rows that the engine holds.
 */
const { worker, wasm }: BareFilesEngine = JSON.parse(decodeURIComponent(location.hash.slice(1)));
const entry = new Blob([`importScripts(${JSON.stringify(worker)})`], { type: 'text/javascript' });
const engine = new AsyncDuckDB(new VoidLogger(), new Worker(URL.createObjectURL(entry)));
await Promise.all([engine.instantiate(wasm), initialise(parquetWasm)]);
await engine.open({});
const connection = await engine.connect();
performance.mark('bare:up');

document.querySelector('input')?.addEventListener('change', async ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (file === undefined) return;
  const start = performance.now();
  if (file.name.endsWith('.csv')) await readCsv(file);
  else await readParquet(file);
  performance.measure('bare:read', { start });
  const counted = await connection.query('SELECT count(*)::INTEGER AS rows FROM figures');
  document.documentElement.dataset.rows = String(counted.get(0)?.rows);
});

async function readCsv(file: File): Promise<void> {
  await engine.registerFileHandle(file.name, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await connection.query(
    `CREATE TABLE figures AS SELECT * FROM read_csv('${file.name}', delim = ';', decimal_separator = ',', header = true)`,
  );
}

async function readParquet(file: File): Promise<void> {
  const parquet = await ParquetFile.fromFile(file);
  let created = false;
  const reader = (await parquet.stream({ batchSize: 122_880 })).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    await connection.insertArrowFromIPCStream(value.intoIPCStream(), { name: 'figures', create: !created });
    created = true;
  }
}
